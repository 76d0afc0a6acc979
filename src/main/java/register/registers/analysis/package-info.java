/** Analyses of figures: discrepancies between them, and measures that can be calculated from published ones. */
@org.jspecify.annotations.NullMarked
package register.registers.analysis;
