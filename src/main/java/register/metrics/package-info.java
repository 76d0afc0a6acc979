/** Service metrics: what is measured, what was observed, and what follows from the one and the other. */
@org.jspecify.annotations.NullMarked
package register.metrics;
