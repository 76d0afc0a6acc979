package register.intake.drafts;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.CellReading;
import register.intake.sheets.Row;

/** Reads the fields of one record from its rows, which must agree wherever they have a value. */
final class RowReadings {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final FieldCells cells;
    private final List<Row> rows;
    private final ImportIssues findings;

    RowReadings(FieldCells cells, List<Row> rows, ImportIssues findings) {
        this.cells = cells;
        this.rows = rows;
        this.findings = findings;
    }

    /** Returns the reading of a field; null if the file has no column for it. Values that cannot be read are errors. */
    <V> @Nullable CellReading<V> of(String field, Function<String, CellReading<V>> read) {
        if (!cells.has(field)) {
            return null;
        }
        @Nullable CellReading<V> all = null;
        @Nullable Row first = null;
        for (Row row : rows) {
            CellReading<V> reading = read.apply(cells.cell(row, field));
            if (reading instanceof CellReading.Unreadable<V> unreadable) {
                wrong(row, field, unreadable.inWords());
            } else if (reading instanceof CellReading.Parsed<V> said) {
                note(row, field, said.note());
                if (first != null
                        && all instanceof CellReading.Parsed<V> before
                        && !isSame(before.said(), said.said())
                        && !isWrong(row, field)) {
                    wrong(
                            row,
                            field,
                            "row %d has another value here for the same record; write the same value in all its rows, or leave all but one blank"
                                    .formatted(first.number()));
                }
            }
            if (all == null || (first == null && saysMore(reading, all))) {
                all = reading;
                first = reading.value().isPresent() ? row : first;
            }
        }
        return all;
    }

    /** Whether an error of a cell is known already. */
    private boolean isWrong(Row row, String field) {
        return findings.wrong().stream().anyMatch(one -> one.row() == row.number() && field.equals(one.field()));
    }

    /** Whether two values are equal; texts are compared without case and spaces. */
    private static <V> boolean isSame(V one, V other) {
        if (one instanceof String text && other instanceof String again) {
            return SPACES.matcher(text)
                    .replaceAll("")
                    .equalsIgnoreCase(SPACES.matcher(again).replaceAll(""));
        }
        return one.equals(other);
    }

    /** Whether a reading is preferred over another: a value over a reason, and a reason over a blank. */
    private static <V> boolean saysMore(CellReading<V> one, CellReading<V> other) {
        boolean isBlank = one instanceof CellReading.NoValue<V> none && none.isBlank();
        return one.value().isPresent() || (!isBlank && other instanceof CellReading.NoValue<V> none && none.isBlank());
    }

    private void note(Row row, String field, @Nullable String note) {
        if (note != null) {
            findings.note(cells.told(row, field, note));
        }
    }

    /** Reports an error in a cell; what a cell says is not looked at where it is no text. */
    void wrong(Row row, String field, String detail) {
        if (!cells.isFaulty(row, field)) {
            findings.wrong(cells.wrong(row, field, detail));
        }
    }
}
