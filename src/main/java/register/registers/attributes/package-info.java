/** A field of a register, declared once: how it is shown, asked for and read from spreadsheets. */
@org.jspecify.annotations.NullMarked
package register.registers.attributes;
