/** The log of entries, and the views of it that all registers share. */
@org.jspecify.annotations.NullMarked
package register.store.log;
