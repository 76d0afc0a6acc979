/** The grounds on which information is refused: fixed law, looked up by what a refusal cites. */
@org.jspecify.annotations.NullMarked
package register.exemptions;
