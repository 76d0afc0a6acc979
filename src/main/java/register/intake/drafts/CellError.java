package register.intake.drafts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Column;
import register.intake.sheets.Row;
import register.values.problem.Fault;

/**
 * An error in one cell or row of an imported file.
 *
 * @param row as a spreadsheet program counts it, or the line of a file of lines
 * @param column its letter and its header, {@code C (End date)}; null if the error is in the whole row
 * @param field that the cell is read as; null if it is none
 * @param value as the cell has it; null if the error is in the whole row, or if the value may be personal
 * @param detail what is wrong and what to do about it
 */
@Schema(name = "OutcomeError")
public record CellError(
        int row,
        @Nullable String column,
        @Nullable String field,
        @Nullable String value,
        String detail) {
    /** Creates an error in the cell of a row in a column. */
    static CellError at(Row row, Column column, @Nullable String field, String detail) {
        return new CellError(row.number(), FieldCells.named(column), field, row.cell(column.index()), detail);
    }

    /** Creates an error in what was not read from cells: in the member that a fault points to, or in all of it. */
    public static CellError of(int row, Fault fault) {
        return new CellError(row, null, fault.pointer().isEmpty() ? null : fault.pointer(), null, fault.detail());
    }

    /** Returns the same error without its value, which may be personal. */
    public CellError withoutValue() {
        return new CellError(row, column, field, null, detail);
    }

    /** Returns the same error in other words. */
    public CellError withDetail(String other) {
        return new CellError(row, column, field, value, other);
    }

    /** Whether another error is at the same cell, or at the same field where there is no cell. */
    public boolean isAtCellOf(CellError other) {
        return row == other.row
                && Objects.equals(column, other.column)
                && (column != null || Objects.equals(field, other.field));
    }

    @Override
    public String toString() {
        return "row %d%s: %s".formatted(row, column == null ? "" : ", column " + column, detail);
    }
}
