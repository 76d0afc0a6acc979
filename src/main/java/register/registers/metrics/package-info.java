/** The registers of service metrics, and what their addresses answer. */
@org.jspecify.annotations.NullMarked
package register.registers.metrics;
