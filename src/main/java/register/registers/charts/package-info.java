/** Charts as SVG, drawn without fonts, windows or scripts; nothing here depends on what the figures are about. */
@org.jspecify.annotations.NullMarked
package register.registers.charts;
