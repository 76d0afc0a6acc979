/** The contracts register: the fields of a contract, and the values calculated from it for a day. */
@org.jspecify.annotations.NullMarked
package register.registers.contracts;
