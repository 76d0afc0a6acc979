/** How the API document is drawn from the code: what answers look like, and what is said of them. */
@org.jspecify.annotations.NullMarked
package register.openapi;
