/** What the service refuses, in one catalogue (RFC 9457). */
@org.jspecify.annotations.NullMarked
package register.values.problem;
