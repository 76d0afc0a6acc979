/** The addresses of the grounds on which information is refused. */
@org.jspecify.annotations.NullMarked
package register.foi.exemptions;
