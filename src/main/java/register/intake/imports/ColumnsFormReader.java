package register.intake.imports;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ColumnSettings;
import register.intake.drafts.ImportSettings;
import register.intake.imports.ImportReport.ReadColumn;
import register.intake.sheets.Amount;
import register.intake.sheets.DateColumn;
import register.values.Word;
import register.values.problem.Problem;

/** Reads what somebody said of the columns of a file from the form. */
final class ColumnsFormReader {
    /** The choice of a column that is no field of the register. */
    static final String NOT_READ = "-";

    private static final int MOST_CONSTANTS = 30;

    private final MultivaluedMap<String, String> form;

    private ColumnsFormReader(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    /** Returns the settings; what was said of columns is left out if other rows or cells were chosen for the headers. */
    static ImportSettings read(MultivaluedMap<String, String> form, ImportReport report, ImportSettings before) {
        ColumnsFormReader reader = new ColumnsFormReader(form);
        @Nullable Integer headerRow = reader.headerRow();
        ImportSettings.@Nullable Separator separator = reader.word("separator", ImportSettings.Separator.values());
        String sheet = reader.text("sheet");
        boolean isSame = (headerRow == null || headerRow.equals(report.headerRow()))
                && Objects.equals(separator, before.separator())
                && Objects.equals(sheet, Objects.requireNonNullElse(report.sheet(), ""));
        @Nullable Integer row = Objects.equals(headerRow, report.headerRow()) ? before.headerRow() : headerRow;
        return new ImportSettings(
                isSame ? reader.columns(report.columns()) : Map.of(),
                row,
                reader.word("dates", DateColumn.Order.values()),
                reader.constants(),
                separator,
                reader.word("unit", ImportSettings.Unit.values()),
                reader.lines("ongoing"),
                isSame ? form.getOrDefault("reference", List.of()) : List.of(),
                sheet.isEmpty() ? null : sheet,
                form.containsKey("readHidden") ? true : null,
                isSame ? reader.columnSettings(report.columns()) : Map.of(),
                null);
    }

    private @Nullable Integer headerRow() {
        String text = text("headerRow");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,6}")) {
            throw Problem.INVALID_ITEM.because("Enter the number of the row with the headers, or 0 if there is none");
        }
        return Integer.valueOf(text);
    }

    private Map<String, @Nullable String> columns(List<ReadColumn> columns) {
        boolean leavesOut = form.containsKey("leaveOut");
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        for (ReadColumn column : columns) {
            String choice = text("column-" + column.letter());
            if (!choice.isEmpty() && !choice.equals(NOT_READ)) {
                said.put(named(column, columns), choice);
            } else if (choice.equals(NOT_READ) || leavesOut) {
                said.put(named(column, columns), null);
            }
        }
        return said;
    }

    private Map<String, ColumnSettings> columnSettings(List<ReadColumn> columns) {
        Map<String, ColumnSettings> said = new LinkedHashMap<>();
        for (ReadColumn column : columns) {
            ColumnSettings one = new ColumnSettings(
                    word("unit-" + column.letter(), ImportSettings.Unit.values()),
                    word("vat-" + column.letter(), Amount.Vat.values()),
                    lines("ongoing-" + column.letter()));
            if (!one.saysNothing()) {
                said.put(named(column, columns), one);
            }
        }
        return said;
    }

    private List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Returns the header of a column, or its letter if it has none of its own. */
    private static String named(ReadColumn column, List<ReadColumn> all) {
        String header = Objects.requireNonNullElse(column.header(), "");
        boolean isPlain = !header.isEmpty()
                && all.stream()
                                .filter(other -> header.equalsIgnoreCase(other.header()))
                                .count()
                        == 1;
        return isPlain ? header : column.letter();
    }

    private Map<String, String> constants() {
        Map<String, String> constants = new LinkedHashMap<>();
        for (int i = 0; i < MOST_CONSTANTS; i++) {
            String field = text("constant-" + i + "-field");
            String value = text("constant-" + i + "-value");
            if (!field.isEmpty() && !value.isEmpty()) {
                constants.put(field, value);
            }
        }
        return constants;
    }

    private <W extends Word> @Nullable W word(String name, W[] words) {
        String text = text(name);
        return Arrays.stream(words)
                .filter(word -> word.word().equals(text))
                .findFirst()
                .orElse(null);
    }

    private String text(String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    /** Returns the name under which the settings are to be kept; empty if they are not. */
    static String name(MultivaluedMap<String, String> form) {
        String text = Objects.requireNonNullElse(form.getFirst("name"), "");
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
