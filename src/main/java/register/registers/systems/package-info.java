/** The ICT systems that the council uses: what each is used for, and where the council said so. */
@org.jspecify.annotations.NullMarked
package register.registers.systems;
