package register.intake.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Column;
import register.intake.sheets.DateColumn;
import register.intake.sheets.Row;
import register.intake.sheets.Sheet;

/** The cells of a spreadsheet, looked up by the fields that its columns are read as. */
public final class FieldCells {
    private final Sheet sheet;
    private final ImportSettings settings;
    private final Map<String, List<Column>> columns = new HashMap<>();
    private final DateColumn dates;

    FieldCells(Sheet sheet, ImportSettings settings, Set<String> datesAre) {
        this.sheet = sheet;
        this.settings = settings;
        for (Column column : sheet.columns()) {
            column.read()
                    .ifPresent(field -> columns.computeIfAbsent(field, any -> new ArrayList<>())
                            .add(column));
        }
        List<String> written = datesAre.stream()
                .flatMap(field -> columns(field).stream())
                .flatMap(column -> sheet.cells(column).stream())
                .toList();
        dates = settings.dates() == null ? DateColumn.of(written) : DateColumn.in(settings.dates());
    }

    public List<Row> rows() {
        return sheet.rows();
    }

    /** Returns every column of the sheet, whether it is read or not. */
    public List<Column> all() {
        return sheet.columns();
    }

    /** Whether the file has a column or a constant for a field, even if it is blank. */
    public boolean has(String field) {
        return columns.containsKey(field) || settings.constants().containsKey(field);
    }

    /** Returns the columns that are read as a field. */
    public List<Column> columns(String field) {
        return columns.getOrDefault(field, List.of());
    }

    /** Returns the fields with a column or a constant whose names begin with a prefix. */
    public Set<String> fieldsWithin(String beginning) {
        Set<String> within = new TreeSet<>();
        Stream.concat(columns.keySet().stream(), settings.constants().keySet().stream())
                .filter(field -> field.startsWith(beginning))
                .forEach(within::add);
        return within;
    }

    /** Returns the value of a field in a row: that of its first column that is not blank, or else its constant. */
    public String cell(Row row, String field) {
        for (Column column : columns(field)) {
            if (!row.isBlank(column.index())) {
                return row.cell(column.index());
            }
        }
        return Objects.requireNonNullElse(settings.constants().get(field), "");
    }

    /** Returns the column with the value of a field in a row, or else its first column. */
    Optional<Column> column(Row row, String field) {
        List<Column> all = columns(field);
        return all.stream()
                .filter(column -> !row.isBlank(column.index()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Returns the values of a field in each of its columns that is not blank, or else its constant. */
    public List<String> each(Row row, String field) {
        List<String> said = columns(field).stream()
                .filter(column -> !row.isBlank(column.index()))
                .map(column -> row.cell(column.index()))
                .toList();
        @Nullable String constant = settings.constants().get(field);
        return said.isEmpty() && constant != null ? List.of(constant) : said;
    }

    /**
     * Returns the reader of dates; there is one order of day and month for the whole file, since a file that writes one
     * month first writes all of them so.
     */
    public DateColumn dates() {
        return dates;
    }

    /** Returns an error at the cell of a field in a row. */
    public CellError wrong(Row row, String field, String detail) {
        Optional<Column> column = column(row, field);
        return new CellError(
                row.number(),
                column.map(FieldCells::named).orElse(null),
                field,
                column.map(one -> row.cell(one.index()))
                        .orElse(settings.constants().get(field)),
                detail);
    }

    private static String named(Column column) {
        return column.header().isEmpty() ? column.letter() : column.letter() + " (" + column.header() + ")";
    }

    /**
     * Returns settings that map every column to the field it was read as; a column whose header is repeated is mapped
     * by its letter.
     */
    static ImportSettings settings(List<Column> columns, ImportSettings given) {
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        for (Column column : columns) {
            boolean isPlain = !column.header().isEmpty()
                    && columns.stream()
                                    .filter(other -> other.header().equalsIgnoreCase(column.header()))
                                    .count()
                            == 1;
            said.put(isPlain ? column.header() : column.letter(), column.field());
        }
        return new ImportSettings(said, given.headerRow(), given.dates(), given.constants());
    }
}
