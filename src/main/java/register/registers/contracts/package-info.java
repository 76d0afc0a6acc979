/** The contracts register: what a contract says, and what is reckoned from it on a day. */
@org.jspecify.annotations.NullMarked
package register.registers.contracts;
