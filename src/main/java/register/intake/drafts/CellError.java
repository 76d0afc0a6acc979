package register.intake.drafts;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that cannot be taken in.
 *
 * @param row as a spreadsheet program counts it, or the line of a file of lines
 * @param column its letter and its header, {@code C (End date)}; null where it is the whole row
 * @param field that the cell is read as; null where it is none
 * @param value as the cell has it; null where it is the whole row, and where it may be personal
 * @param detail what is wrong and what to do about it
 */
@Schema(name = "OutcomeError")
public record CellError(
        int row,
        @Nullable String column,
        @Nullable String field,
        @Nullable String value,
        String detail) {
    @Override
    public String toString() {
        return "row %d%s: %s".formatted(row, column == null ? "" : ", column " + column, detail);
    }
}
