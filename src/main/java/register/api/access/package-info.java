/** Authentication and authorisation: roles, sessions and tokens. Reading needs none of them. */
@org.jspecify.annotations.NullMarked
package register.api.access;
