package register.intake.drafts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import register.intake.sheets.Column;
import register.intake.sheets.Row;

/**
 * Finds columns that say something only in the first row of each group, as tables for the eye do: the blank cells below may mean
 * the same, and nobody can say that nothing is recorded.
 */
final class GroupLabels {
    /** So few blank cells are more likely to be blank. */
    private static final int AT_LEAST = 2;

    private final FieldCells cells;
    /** The columns of labels, each with its rows that have one, by number. */
    private final Map<Column, NavigableMap<Integer, Row>> labels = new LinkedHashMap<>();

    /**
     * Looks at the columns of some fields, and at those of words to the left of the reference.
     *
     * @param fields that may be said of a group of rows
     * @param essential the fields that identify a record
     */
    GroupLabels(FieldCells cells, Set<String> fields, Set<String> essential) {
        this.cells = cells;
        int reference = essential.stream()
                .flatMap(field -> cells.columns(field).stream())
                .mapToInt(Column::index)
                .min()
                .orElse(0);
        for (Column column : cells.all()) {
            Optional<String> field =
                    column.read().filter(one -> cells.columns(one).size() == 1);
            boolean isLeft = column.index() < reference
                    && field.filter(one -> !column.isMoney() && !cells.isDate(one))
                            .isPresent();
            if ((isLeft || field.filter(fields::contains).isPresent()) && isOfGroups(cells.rows(), column.index())) {
                labels.put(column, labelled(cells.rows(), column.index()));
            }
        }
    }

    /** Whether the first row has a value, none comes again, and at least as many rows have none. */
    private static boolean isOfGroups(List<Row> rows, int column) {
        Set<String> values = new HashSet<>();
        int blank = 0;
        for (Row row : rows) {
            if (row.isBlank(column)) {
                blank++;
            } else if (!values.add(row.cell(column))) {
                return false;
            }
        }
        return !rows.isEmpty() && !rows.get(0).isBlank(column) && blank >= Math.max(AT_LEAST, values.size());
    }

    /** Returns an error for each field that the rows of a new record leave blank, and that a row above may say. */
    List<CellError> of(List<Row> record) {
        List<CellError> errors = new ArrayList<>();
        for (Column column : labels.keySet()) {
            String field = column.read().orElseThrow();
            if (record.stream().allMatch(row -> row.isBlank(column.index()))) {
                above(record.get(0), column)
                        .ifPresent(above -> errors.add(cells.wrong(
                                record.get(0),
                                field,
                                "the cell is blank, and could mean the same as row %d, '%s'; enter the value in each row"
                                        .formatted(above.number(), above.cell(column.index())))));
            }
        }
        return errors;
    }

    private Optional<Row> above(Row row, Column column) {
        return Optional.ofNullable(Objects.requireNonNull(labels.get(column)).lowerEntry(row.number()))
                .map(Map.Entry::getValue);
    }

    private static NavigableMap<Integer, Row> labelled(List<Row> rows, int column) {
        NavigableMap<Integer, Row> labelled = new TreeMap<>();
        rows.stream().filter(row -> !row.isBlank(column)).forEach(row -> labelled.put(row.number(), row));
        return labelled;
    }
}
