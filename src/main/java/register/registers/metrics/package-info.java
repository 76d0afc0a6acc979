/** The registers of service metrics: measures, their observations, comparisons and derived values. */
@org.jspecify.annotations.NullMarked
package register.registers.metrics;
