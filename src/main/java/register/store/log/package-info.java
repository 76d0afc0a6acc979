/** The log of entries, and the views of it that every register shares. */
@org.jspecify.annotations.NullMarked
package register.store.log;
