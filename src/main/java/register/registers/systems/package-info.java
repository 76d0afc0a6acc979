/** The register of ICT systems that the council uses: what each is used for, and the source of that. */
@org.jspecify.annotations.NullMarked
package register.registers.systems;
