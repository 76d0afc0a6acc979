/**
 * Dates, money, references, refusals, and fixed lists such as CPV codes and the grounds for refusal. Each value is
 * valid once it is built, and depends on no other package of the service.
 */
@org.jspecify.annotations.NullMarked
package register.values;
