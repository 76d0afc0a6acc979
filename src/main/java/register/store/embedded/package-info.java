/** A PostgreSQL of the service's own: unpacked, started, kept durable, and ended with it. */
@org.jspecify.annotations.NullMarked
package register.store.embedded;
