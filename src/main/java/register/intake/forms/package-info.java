/** Forms for editing records in a browser: each register declares its form, and submissions pass its own rules. */
@org.jspecify.annotations.NullMarked
package register.intake.forms;
