/** Fields of registers, each declared once: how it is shown, on the form, and read from spreadsheets. */
@org.jspecify.annotations.NullMarked
package register.registers.attributes;
