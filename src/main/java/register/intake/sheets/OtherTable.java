package register.intake.sheets;

/**
 * A row of a table that stands below another one on the same sheet, with headers of its own.
 *
 * @param headers of its table
 */
public record OtherTable(Row headers, Row row) {}
