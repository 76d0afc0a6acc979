/** The documentation of the service: its API reference, generated from the OpenAPI document, and the pages about it. */
@org.jspecify.annotations.NullMarked
package register.web.docs;
