/**
 * The officer's arithmetic under FOIA: the time limit of section 10, the cost limit of section 12, and what may be added
 * together under regulation 5.
 */
@org.jspecify.annotations.NullMarked
package register.foi.limits;
