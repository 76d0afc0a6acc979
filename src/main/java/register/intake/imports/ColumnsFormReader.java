package register.intake.imports;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ColumnSettings;
import register.intake.drafts.ImportSettings;
import register.intake.forms.FieldError;
import register.intake.imports.ImportReport.ReadColumn;
import register.intake.sheets.Amount;
import register.intake.sheets.DateColumn;
import register.values.Text;
import register.values.Word;
import register.values.problem.Refusal;

/** Reads what somebody said of the columns of a file from the form. */
final class ColumnsFormReader {
    /** The choice of a column that is no field of the register. */
    static final String NOT_READ = "-";

    private static final int MOST_CONSTANTS = 30;

    private final MultivaluedMap<String, String> form;

    private final List<FieldError> errors = new ArrayList<>();

    private ColumnsFormReader(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    /** What was sent: the settings, and the name to save them under, which is empty if they are not saved. */
    record Read(ImportSettings settings, String name, List<FieldError> errors) {}

    /** Reads the form; with errors, the settings are not to be used. */
    static Read read(MultivaluedMap<String, String> form, ImportReport report, ImportSettings before) {
        ColumnsFormReader reader = new ColumnsFormReader(form);
        ImportSettings settings = reader.settings(report, before);
        return new Read(settings, reader.name(), reader.errors);
    }

    /** Returns the settings; what was said of columns is left out if other rows or cells were chosen for the headers. */
    private ImportSettings settings(ImportReport report, ImportSettings before) {
        Map<String, String> constants = constants();
        @Nullable Integer headerRow = headerRow();
        ImportSettings.@Nullable Separator separator = word("separator", ImportSettings.Separator.values());
        String sheet = text("sheet");
        boolean isSame = (headerRow == null || headerRow.equals(report.headerRow()))
                && Objects.equals(separator, before.separator())
                && Objects.equals(sheet, Objects.requireNonNullElse(report.sheet(), ""));
        @Nullable Integer row = Objects.equals(headerRow, report.headerRow()) ? before.headerRow() : headerRow;
        return new ImportSettings(
                isSame ? columns(report.columns()) : Map.of(),
                row,
                word("dates", DateColumn.Order.values()),
                constants,
                separator,
                word("unit", ImportSettings.Unit.values()),
                lines("ongoing"),
                isSame ? form.getOrDefault("reference", List.of()) : List.of(),
                sheet.isEmpty() ? null : sheet,
                form.containsKey("readHidden") ? true : null,
                isSame ? columnSettings(report.columns()) : Map.of(),
                text("headings").isEmpty() ? null : text("headings"),
                null,
                before.choices());
    }

    private @Nullable Integer headerRow() {
        String text = text("headerRow");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,6}")) {
            errors.add(
                    new FieldError("headerRow", "Enter the number of the row with the headers, or 0 if there is none"));
            return null;
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
            String box = "constant-" + i;
            String field = text(box + "-field");
            String value = text(box + "-value");
            if (!field.isEmpty() && !value.isEmpty()) {
                addConstant(field, value, box, constants);
            } else if (!field.isEmpty()) {
                errors.add(new FieldError(
                        box + "-value", "Enter the value that field %d has in every row".formatted(i + 1)));
            } else if (!value.isEmpty()) {
                errors.add(
                        new FieldError(box + "-field", "Select the field that has “%s” in every row".formatted(value)));
            }
        }
        return constants;
    }

    private void addConstant(String field, String value, String box, Map<String, String> constants) {
        if (constants.containsKey(field)) {
            errors.add(new FieldError(box + "-field", "Select each field only once"));
            return;
        }
        try {
            constants.put(field, Text.prose("The value", value));
        } catch (Refusal refusal) {
            errors.add(new FieldError(box + "-value", refusal.detail()));
        }
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
    private String name() {
        String typed = text("name");
        String name =
                typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (!typed.isEmpty() && name.isEmpty()) {
            errors.add(new FieldError("name", "Enter a name with letters or numbers, like contracts-register"));
        } else if (name.length() > Mappings.LONGEST_NAME) {
            errors.add(
                    new FieldError("name", "Enter a name of %d characters or fewer".formatted(Mappings.LONGEST_NAME)));
        }
        return name;
    }
}
