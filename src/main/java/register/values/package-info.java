/**
 * Dates, money, references, the refusals, and fixed lists such as CPV codes and the grounds of refusal. Each value is
 * valid once it is built, and depends on nothing else of ours.
 */
@org.jspecify.annotations.NullMarked
package register.values;
