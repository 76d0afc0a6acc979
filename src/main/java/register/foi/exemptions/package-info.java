/** Publishes the catalogue of grounds on which information may be refused. */
@org.jspecify.annotations.NullMarked
package register.foi.exemptions;
