/**
 * How anything is read: HTTP and its refusals, formats, lists, records and histories, and who may call what. It knows
 * no particular register and no page.
 */
@org.jspecify.annotations.NullMarked
package register.api;
