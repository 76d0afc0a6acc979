/** What can be asked of a register, as pieces of SQL that a feature declares and readers only fill in. */
@org.jspecify.annotations.NullMarked
package register.store.query;
