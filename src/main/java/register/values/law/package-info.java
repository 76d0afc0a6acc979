/** The laws that requests are answered under, and the grounds on which they let information be refused. */
@org.jspecify.annotations.NullMarked
package register.values.law;
