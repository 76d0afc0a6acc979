package register.intake.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A grid whose columns have been matched with fields: the rows above the headers, the headers, the rows of data, and
 * the rows that are not data.
 *
 * @param preamble the rows above the headers
 * @param headers the header row, or two of them joined; blank if the sheet has none
 * @param columns every column, up to the last header
 * @param rows the rows of data
 * @param ignored totals, and notes below the data
 * @param beyond the rows that have values to the right of the last column
 */
public record Sheet(
        List<Row> preamble, Row headers, List<Column> columns, List<Row> rows, List<Row> ignored, List<Row> beyond) {
    /** {@code Total}, {@code Sub-total:}, {@code Total for Cleaning}; not Total Gas, which is a supplier. */
    private static final Pattern TOTAL = Pattern.compile(
            "(?:sub|grand|overall)?totals?(?:(?:for|of|spend|value|amount|expenditure|contracts|payments).*)?|sum");

    private static final Pattern NOTE = Pattern.compile("(?i)(?:notes?|source)\\b");
    private static final int WORDS_OF_A_REFERENCE = 5;

    public Sheet {
        preamble = List.copyOf(preamble);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
        beyond = List.copyOf(beyond);
    }

    /**
     * Finds the headers, the columns and the rows.
     *
     * @param essential the fields without which a row below the data is a note and not a record, {@code reference}
     */
    public static Sheet of(Grid grid, HeaderVocabulary vocabulary, Mapping mapping, Set<String> essential) {
        List<Row> all = grid.rows();
        int place = new HeaderRow(vocabulary, mapping).place(all);
        HeaderRows headers = place < 0
                ? new HeaderRows(0, -1, Row.BLANK)
                : HeaderRows.of(all, place, row -> new ColumnMatcher(vocabulary, mapping, row, 0).known());
        int width = place < 0 ? grid.width() : 0;
        ColumnMatcher matching = new ColumnMatcher(vocabulary, mapping, headers.headers(), width);
        matching.refuseUnknown(mapping);
        List<Column> columns = matching.columns();
        List<Row> below = all.subList(headers.last() + 1, all.size());
        List<Column> needed = columns.stream()
                .filter(column -> column.read().filter(essential::contains).isPresent())
                .toList();
        List<Row> rows = new ArrayList<>();
        List<Row> ignored = new ArrayList<>();
        int end = end(below, needed);
        for (int i = 0; i < below.size(); i++) {
            Row row = below.get(i);
            (i >= end || isTotal(row, needed) ? ignored : rows).add(row);
        }
        List<Row> beyond =
                rows.stream().filter(row -> row.width() > columns.size()).toList();
        return new Sheet(all.subList(0, headers.first()), headers.headers(), columns, rows, ignored, beyond);
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

    /**
     * Returns where the data ends: after the last row with an essential value, or after the last row if no field is
     * essential.
     */
    private static int end(List<Row> rows, List<Column> needed) {
        if (needed.isEmpty()) {
            return rows.size();
        }
        int end = rows.size();
        while (end > 0 && saysNone(rows.get(end - 1), needed)) {
            end--;
        }
        return end;
    }

    private static boolean saysNone(Row row, List<Column> needed) {
        return isTotal(row, needed) || isNote(row) || needed.stream().allMatch(column -> row.isBlank(column.index()));
    }

    /**
     * Whether a row is a single sentence, in any column: {@code End of report}. A reference has a digit and few words.
     */
    private static boolean isNote(Row row) {
        List<String> said = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        return said.size() == 1 && isSentence(said.get(0));
    }

    private static boolean isSentence(String cell) {
        long spaces = cell.chars().filter(Character::isWhitespace).count();
        boolean isPlain = spaces > 0 && cell.chars().noneMatch(Character::isDigit);
        return isPlain || spaces >= WORDS_OF_A_REFERENCE || NOTE.matcher(cell).lookingAt();
    }

    /** Whether a row begins with the word, and has nothing but that word in the essential columns. */
    private static boolean isTotal(Row row, List<Column> needed) {
        OptionalInt first = IntStream.range(0, row.width())
                .filter(column -> !row.isBlank(column))
                .findFirst();
        return first.isPresent()
                && isTotal(row.cell(first.getAsInt()))
                && needed.stream()
                        .map(column -> row.cell(column.index()))
                        .allMatch(cell -> cell.isEmpty() || isTotal(cell));
    }

    private static boolean isTotal(String cell) {
        return TOTAL.matcher(HeaderVocabulary.key(cell)).matches();
    }
}
