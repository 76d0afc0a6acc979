/** The laws under which requests are answered, and the grounds on which they allow information to be refused. */
@org.jspecify.annotations.NullMarked
package register.values.law;
