/** The connection to PostgreSQL: which server, as which user, and with which tables. */
@org.jspecify.annotations.NullMarked
package register.store.database;
