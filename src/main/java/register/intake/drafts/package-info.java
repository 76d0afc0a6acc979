/**
 * Records as read from a file, before they are checked and imported: their rows, their cells and what cannot be read.
 */
@org.jspecify.annotations.NullMarked
package register.intake.drafts;
