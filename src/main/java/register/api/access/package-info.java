/** Who may do what: roles, sessions and tokens. Reading needs none of it. */
@org.jspecify.annotations.NullMarked
package register.api.access;
