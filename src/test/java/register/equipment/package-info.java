/** A register that only the tests have: everything that another one needs. */
@org.jspecify.annotations.NullMarked
package register.equipment;
