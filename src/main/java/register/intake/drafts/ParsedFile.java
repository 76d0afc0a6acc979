package register.intake.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Column;
import register.intake.sheets.Row;

/**
 * An import file, parsed into records.
 *
 * @param drafts the records of the file, in its order
 * @param format csv, xlsx, ods or ndjson
 * @param encoding of its text
 * @param sheet the name of the sheet of a workbook that was read; null for other files
 * @param sheets the names of all sheets of a workbook
 * @param headerRow the number of the row with the headers, 0 if there is none; null for a file of lines
 * @param columns that were found, with the field each is read as; empty for a file of lines
 * @param ignored rows that are not records: those above and below the data, and totals
 * @param headings the first headings between rows, if nobody has said yet what they are
 * @param notes what the user should know about how it was read
 * @param warnings what was not read, which is said before anything else
 * @param problem why no record can be read before somebody says more of the columns; null if records were read
 * @param hasUnreadRows whether rows were not read because they are hidden, or in another sheet that may have records
 */
public record ParsedFile(
        List<PendingRecord> drafts,
        String format,
        String encoding,
        @Nullable String sheet,
        List<String> sheets,
        @Nullable Integer headerRow,
        List<SheetColumn> columns,
        List<Ignored> ignored,
        List<String> headings,
        List<String> notes,
        List<String> warnings,
        @Nullable String problem,
        boolean hasUnreadRows) {

    /** A row that is not a record. */
    public record Ignored(int row, String text) {
        private static final int LONGEST = 200;

        static Ignored of(Row row) {
            String text = String.join(
                    " | ", row.cells().stream().filter(cell -> !cell.isEmpty()).toList());
            return new Ignored(row.number(), text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }
    }

    /** Whether all of its rows were read, and each identifies its record. */
    public boolean isComplete() {
        return !hasUnreadRows && drafts.stream().noneMatch(draft -> draft.key() == null);
    }

    /** Returns the same file with one more note. */
    public ParsedFile noting(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return with(drafts, ignored, more);
    }

    /** Returns how the file was read, without what was read: that is held only as long as it is compared. */
    public ParsedFile withoutRecords() {
        return with(List.of(), List.of(), notes);
    }

    private ParsedFile with(List<PendingRecord> otherDrafts, List<Ignored> otherIgnored, List<String> otherNotes) {
        return new ParsedFile(
                otherDrafts,
                format,
                encoding,
                sheet,
                sheets,
                headerRow,
                columns,
                otherIgnored,
                headings,
                List.copyOf(otherNotes),
                warnings,
                problem,
                hasUnreadRows);
    }

    /** Returns the number of records. */
    public int size() {
        return drafts.size();
    }

    /** Returns settings that read the same file the same way, for a council to save. */
    public @Nullable ImportSettings settings(ImportSettings given) {
        return columns.isEmpty()
                ? null
                : mapped(columns.stream().map(SheetColumn::column).toList(), given);
    }

    /** Whether somebody has to say what some columns are. */
    public boolean isUnclear() {
        return problem != null || !headings.isEmpty() || columns.stream().anyMatch(SheetColumn::isUnclear);
    }

    /**
     * Returns settings that map every column to the field it was read as; a column whose header is repeated is mapped
     * by its letter. What is not understood is left open, so that nobody leaves it out by sending them back.
     */
    private static ImportSettings mapped(List<Column> columns, ImportSettings given) {
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        for (Column column : columns) {
            boolean isPlain = !column.header().isEmpty()
                    && columns.stream()
                                    .filter(other -> other.header().equalsIgnoreCase(column.header()))
                                    .count()
                            == 1;
            if (!column.isUnclear()) {
                said.put(isPlain ? column.header() : column.letter(), column.field());
            }
        }
        return given.with(said);
    }
}
