/** The catalogue of refusals (RFC 9457). */
@org.jspecify.annotations.NullMarked
package register.values.problem;
