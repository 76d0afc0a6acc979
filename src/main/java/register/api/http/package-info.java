/** How the service speaks HTTP: addresses, formats, parameters, validators, refusals. */
@org.jspecify.annotations.NullMarked
package register.api.http;
