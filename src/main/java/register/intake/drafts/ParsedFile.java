package register.intake.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Column;
import register.intake.sheets.Row;

/**
 * What a file was read as.
 *
 * @param drafts the records that it says, in its order
 * @param format csv or ndjson
 * @param encoding of its text
 * @param columns that were found, and what each is read as; none of a file of lines
 * @param ignored rows that are no records: what stands above and below, and totals
 * @param notes what a person should know of how it was read
 */
public record ParsedFile(
        List<PendingRecord> drafts,
        String format,
        String encoding,
        List<Column> columns,
        List<Ignored> ignored,
        List<String> notes) {

    /** A row that is no record. */
    public record Ignored(int row, String text) {
        private static final int LONGEST = 200;

        static Ignored of(Row row) {
            String text = String.join(
                    " | ", row.cells().stream().filter(cell -> !cell.isEmpty()).toList());
            return new Ignored(row.number(), text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }
    }

    /** How many records it says. */
    public int size() {
        return drafts.size();
    }

    /** The mapping that reads the same file the same way, for a council to keep. */
    public @Nullable ImportSettings settings(ImportSettings given) {
        return columns.isEmpty() ? null : FieldCells.settings(columns, given);
    }
}
