/** The classifications whose codes categories use: fixed lists, looked up by code. */
@org.jspecify.annotations.NullMarked
package register.values.classifications;
