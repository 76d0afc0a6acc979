/** Charts as SVG, drawn without fonts, windows or scripts: what is drawn says nothing of what the figures are of. */
@org.jspecify.annotations.NullMarked
package register.registers.charts;
