/** Forms by which people change records in a browser: declared once by each register, and taken in by its own door. */
@org.jspecify.annotations.NullMarked
package register.intake.forms;
