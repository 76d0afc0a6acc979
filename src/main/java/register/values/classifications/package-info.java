/** The classifications that categories name their codes from: fixed lists, looked up by code. */
@org.jspecify.annotations.NullMarked
package register.values.classifications;
