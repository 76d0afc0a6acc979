/** Reads spreadsheets saved as CSV: encoding, delimiter, header row, columns, and the values of cells. */
@org.jspecify.annotations.NullMarked
package register.intake.sheets;
