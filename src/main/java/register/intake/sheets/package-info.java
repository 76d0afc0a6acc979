/** A spreadsheet that somebody saved as CSV, read as it really is: its cells, its columns, and what its cells say. */
@org.jspecify.annotations.NullMarked
package register.intake.sheets;
