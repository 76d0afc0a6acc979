/**
 * The log of entries, the queries over it, and the PostgreSQL that holds it. It knows nothing of HTTP; SQL is written
 * here and nowhere above, except for the few tables of access and imports.
 */
@org.jspecify.annotations.NullMarked
package register.store;
