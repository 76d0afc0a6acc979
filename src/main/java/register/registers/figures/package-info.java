/** The model of figures: measures and observations, with their units, periods and markers. */
@org.jspecify.annotations.NullMarked
package register.registers.figures;
