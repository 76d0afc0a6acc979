package register.intake.sheets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A grid whose columns have been matched with fields: the rows above the headers, the headers, the rows of data, and
 * the rows that are not data.
 *
 * @param preamble the rows above the headers
 * @param headers the header row, or two of them joined; blank if the sheet has none
 * @param columns every column, up to the last header
 * @param rows the rows of data
 * @param ignored totals, and notes below the data
 * @param headings those between the rows of data
 * @param others the rows of other tables below, which are not read
 * @param beyond the rows that have values to the right of the last column
 */
public record Sheet(
        List<Row> preamble,
        Row headers,
        List<Column> columns,
        List<Row> rows,
        List<Row> ignored,
        SectionHeadings headings,
        List<OtherTable> others,
        List<Row> beyond) {
    public Sheet {
        preamble = List.copyOf(preamble);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
        others = List.copyOf(others);
        beyond = List.copyOf(beyond);
    }

    /** Reads a file with the delimiter under which it has headers that are known. */
    public static Grid grid(
            FileBytes file, @Nullable Character separator, HeaderVocabulary vocabulary, Mapping mapping) {
        return Grid.read(file, separator, row -> new ColumnMatcher(vocabulary, mapping, row).known());
    }

    /** Reads the sheet of a workbook that is asked for, or else the first that has headers that are known. */
    public static Workbook workbook(
            FileBytes file, @Nullable String sheet, boolean readsHidden, HeaderVocabulary vocabulary, Mapping mapping) {
        HeaderRow headers = new HeaderRow(vocabulary, mapping);
        return Workbook.read(file, sheet, readsHidden, headers::isKnown);
    }

    /**
     * Finds the headers, the columns and the rows.
     *
     * @param essential the fields without which a row below the data is a note and not a record, {@code reference}
     * @param headings the fields that a heading may be, which is a row with one cell; none if that may be a record
     */
    public static Sheet of(
            Grid grid, HeaderVocabulary vocabulary, Mapping mapping, Set<String> essential, Set<String> headings) {
        List<Row> all = grid.rows();
        int place = new HeaderRow(vocabulary, mapping).place(all);
        HeaderRows headers = place < 0
                ? new HeaderRows(0, -1, Row.BLANK)
                : HeaderRows.of(all, place, grid.merged(), row -> new ColumnMatcher(vocabulary, mapping, row).known());
        int width = place < 0 ? grid.width() : 0;
        ColumnMatcher matching = new ColumnMatcher(vocabulary, mapping, headers.headers(), width, grid.hidden());
        matching.refuseUnknown(mapping);
        List<Column> columns = matching.columns();
        List<Row> below = MergedCells.filled(all.subList(headers.last() + 1, all.size()), grid.merged());
        DataRows data = DataRows.of(columns, essential);
        SheetRows rows = new SheetRows(
                        vocabulary, columns, data, headers.last() < 0 ? null : all.get(headers.last()), headings)
                .divide(below);
        List<Row> beyond = rows.rows().stream()
                .filter(row -> row.isWiderThan(columns.size()))
                .toList();
        return new Sheet(
                all.subList(0, headers.first()),
                headers.headers(),
                columns,
                rows.rows(),
                rows.ignored(),
                rows.headings(),
                rows.others(),
                beyond);
    }

    /** Returns the column with a header, or else with a letter. */
    public Optional<Column> named(String name) {
        return columns.stream()
                .filter(column -> column.header().equalsIgnoreCase(name.strip()))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(column -> column.letter().equalsIgnoreCase(name.strip()))
                        .findFirst());
    }

    /** Returns the first column that is read as this field. */
    public Optional<Column> column(String field) {
        return columns.stream().filter(column -> field.equals(column.field())).findFirst();
    }

    /** Returns every column that is read as this field. */
    public List<Column> columns(String field) {
        return columns.stream().filter(column -> field.equals(column.field())).toList();
    }

    /** Returns the cells of a column, row by row. */
    public List<String> cells(Column column) {
        return rows.stream().map(row -> row.cell(column.index())).toList();
    }
}
