/**
 * What is published: one package for each register, with what its items say, and what figures are beside them. A
 * register does not know another one; how it is stored, read over HTTP or shown on a page is decided elsewhere.
 */
@org.jspecify.annotations.NullMarked
package register.registers;
