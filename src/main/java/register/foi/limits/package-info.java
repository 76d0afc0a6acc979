/**
 * The calculations under FOIA: the time limit of section 10, the cost limit of section 12, and the aggregation of
 * requests under regulation 5.
 */
@org.jspecify.annotations.NullMarked
package register.foi.limits;
