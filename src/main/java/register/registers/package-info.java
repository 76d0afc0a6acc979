/**
 * The registers: one package for each, with its items and their computed values. A register does not know another one;
 * how it is stored, read over HTTP or shown on a page is decided elsewhere.
 */
@org.jspecify.annotations.NullMarked
package register.registers;
