/** What figures are: measures and observations, their units, periods and markers. */
@org.jspecify.annotations.NullMarked
package register.registers.figures;
