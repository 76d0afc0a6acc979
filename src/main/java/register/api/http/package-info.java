/** The HTTP layer of the service: addresses, formats, parameters, validators, refusals. */
@org.jspecify.annotations.NullMarked
package register.api.http;
