package register.intake.drafts;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A cell of an imported file that a record was read from.
 *
 * @param row as a spreadsheet program counts it
 * @param column its letter
 * @param field that it was read as
 * @param value as the file has it
 */
@Schema(name = "OutcomeCell")
public record CellRead(int row, String column, String field, String value) {}
