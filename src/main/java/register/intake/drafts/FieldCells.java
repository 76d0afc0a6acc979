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

/** The cells of a spreadsheet by the fields that its columns are read as. */
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

    /** Every column of the sheet, read or not. */
    public List<Column> all() {
        return sheet.columns();
    }

    /** Whether the file says anything of a field, be it that there is nothing. */
    public boolean has(String field) {
        return columns.containsKey(field) || settings.constants().containsKey(field);
    }

    /** The columns that are read as a field. */
    public List<Column> columns(String field) {
        return columns.getOrDefault(field, List.of());
    }

    /** The fields that are read whose names begin with this. */
    public Set<String> fieldsWithin(String beginning) {
        Set<String> within = new TreeSet<>();
        Stream.concat(columns.keySet().stream(), settings.constants().keySet().stream())
                .filter(field -> field.startsWith(beginning))
                .forEach(within::add);
        return within;
    }

    /** What a row says of a field: in its first column that is not blank, or what every row says. */
    public String cell(Row row, String field) {
        for (Column column : columns(field)) {
            if (!row.isBlank(column.index())) {
                return row.cell(column.index());
            }
        }
        return Objects.requireNonNullElse(settings.constants().get(field), "");
    }

    /** The column in which a row says something of a field. */
    Optional<Column> column(Row row, String field) {
        List<Column> all = columns(field);
        return all.stream()
                .filter(column -> !row.isBlank(column.index()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** What a row says of a field in each of the columns that are read as it. */
    public List<String> each(Row row, String field) {
        List<String> said = columns(field).stream()
                .filter(column -> !row.isBlank(column.index()))
                .map(column -> row.cell(column.index()))
                .toList();
        @Nullable String constant = settings.constants().get(field);
        return said.isEmpty() && constant != null ? List.of(constant) : said;
    }

    /** How dates are read: all of them in one order, since a file that writes one month first writes all of them so. */
    public DateColumn dates() {
        return dates;
    }

    /** Where something is wrong, and what stands there. */
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

    /** Settings that say of each column what it was read as; one whose header stands twice goes by its letter. */
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
