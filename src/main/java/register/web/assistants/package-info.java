/** What assistants ask: a read-only server of the Model Context Protocol over the same addresses that everybody reads. */
@org.jspecify.annotations.NullMarked
package register.web.assistants;
