/** The embedded PostgreSQL: unpacked, started, kept durable, and stopped by the service. */
@org.jspecify.annotations.NullMarked
package register.store.embedded;
