/** Changes to one record at a time: preconditions, rules for items, personal data, and redaction. */
@org.jspecify.annotations.NullMarked
package register.intake.editing;
