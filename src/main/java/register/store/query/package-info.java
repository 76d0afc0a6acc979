/**
 * The filters, orders and groupings of a register: SQL fragments that each register declares, with user input only
 * bound.
 */
@org.jspecify.annotations.NullMarked
package register.store.query;
