/** The pages that people read, rendered on the server. */
@org.jspecify.annotations.NullMarked
package register.pages;
