/** How the service reaches PostgreSQL: which server, as whom, and with which tables. */
@org.jspecify.annotations.NullMarked
package register.store.database;
