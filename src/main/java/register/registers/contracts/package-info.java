/** The contracts register: what a contract says, and what is calculated from it on a day. */
@org.jspecify.annotations.NullMarked
package register.registers.contracts;
