/** How the service is used: the reference of its API, drawn from the API document, and what it says of itself. */
@org.jspecify.annotations.NullMarked
package register.web.docs;
