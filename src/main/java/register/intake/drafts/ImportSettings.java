package register.intake.drafts;

import static register.values.problem.Problem.INVALID_ITEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.DateColumn;
import register.intake.sheets.Mapping;
import register.values.Text;
import register.values.Word;

/**
 * A council's settings for its spreadsheets, for what the headers do not show; saved under a name for reuse.
 *
 * @param columns from a header, or the letter of a column, to the field it is read as; null to ignore the column
 * @param headerRow the number of the header row, if it cannot be detected
 * @param dates whether the day or the month comes first, if the dates do not show it
 * @param constants values of fields that are the same in every row and have no column
 * @param separator between the cells of a row, if it cannot be detected
 * @param unit of amounts, where no header says it
 * @param ongoing words in columns of dates that mean that there is no end
 * @param reference the columns, by header or letter, from which the reference of a record is made, if none has it
 * @param sheet the name of the sheet of a workbook; null for the first that is not hidden
 * @param readHidden whether hidden rows and columns of a workbook are read too
 * @param columnSettings what is said of single columns, by header or letter
 * @param headings the field that headings between rows are, such as department; {@code none} to leave them out
 * @param leaveOutUnread whether columns that are not understood are left out, since none is a field of the register
 * @param choices what a person chose where a file leaves it open, by the names of the choices
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "MappingSettings")
public record ImportSettings(
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable String> columns,
        @Nullable Integer headerRow,
        DateColumn.@Nullable Order dates,
        Map<String, String> constants,
        @Nullable Separator separator,
        @Nullable Unit unit,
        List<String> ongoing,
        List<String> reference,
        @Nullable String sheet,
        @Nullable Boolean readHidden,
        Map<String, ColumnSettings> columnSettings,
        @Nullable String headings,
        @Nullable Boolean leaveOutUnread,
        Map<String, String> choices) {
    /** Said of headings that are no field. */
    public static final String NO_HEADINGS = "none";

    /** Settings for a file that needs none. */
    public static final ImportSettings NONE = new ImportSettings(
            Map.of(), null, null, Map.of(), null, null, List.of(), List.of(), null, null, Map.of(), null, null,
            Map.of());

    /** What stands between the cells of a row. */
    @Schema(name = "CellSeparator")
    public enum Separator implements Word {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t'),
        BAR('|');

        private final char character;

        Separator(char character) {
            this.character = character;
        }
    }

    /** What amounts of money are counted in. */
    @Schema(name = "AmountUnit")
    public enum Unit implements Word {
        /** Pounds, in a file whose other amounts are in thousands. */
        ONES(0),
        THOUSANDS(3),
        MILLIONS(6);

        private final int zeros;

        Unit(int zeros) {
            this.zeros = zeros;
        }

        int zeros() {
            return zeros;
        }
    }

    public ImportSettings {
        columns = columns == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        constants = constants == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        constants.forEach(
                (field, value) -> Text.inOrder("constants." + field, Text.prose("constants." + field, value)));
        columnSettings =
                columnSettings == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(columnSettings));
        choices = choices == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        ongoing = Text.list(ongoing);
        reference = Text.list(reference);
        requireKept(headings);
        Stream.of(
                        columns.keySet(),
                        columns.values(),
                        constants.keySet(),
                        columnSettings.keySet(),
                        ongoing,
                        reference,
                        choices.keySet(),
                        choices.values())
                .flatMap(Collection::stream)
                .forEach(ImportSettings::requireKept);
    }

    /** Refuses a text that the database cannot keep. */
    private static void requireKept(@Nullable String text) {
        if (text != null
                && (text.indexOf('\0') >= 0
                        || !StandardCharsets.UTF_8.newEncoder().canEncode(text))) {
            throw INVALID_ITEM.because("the mapping has a character that is none; remove it");
        }
    }

    /** Returns what stands between cells; null if it is to be detected. */
    @Nullable
    Character separates() {
        return separator == null ? null : separator.character;
    }

    /** Returns these with the columns read so. */
    ImportSettings with(Map<String, @Nullable String> otherColumns) {
        return with(otherColumns, leaveOutUnread, choices);
    }

    /** Returns these with the columns that are not understood left out. */
    public ImportSettings leavingOutUnread() {
        return with(columns, true, choices);
    }

    private ImportSettings with(
            Map<String, @Nullable String> otherColumns, @Nullable Boolean leavesOut, Map<String, String> chosen) {
        return new ImportSettings(
                otherColumns,
                headerRow,
                dates,
                constants,
                separator,
                unit,
                ongoing,
                reference,
                sheet,
                readHidden,
                columnSettings,
                headings,
                leavesOut,
                chosen);
    }

    /** Returns these with more choices of a person. */
    public ImportSettings choosing(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(choices);
        all.putAll(more);
        return with(columns, leaveOutUnread, all);
    }

    /** Whether the columns that are not understood are left out. */
    boolean leavesOutUnread() {
        return Boolean.TRUE.equals(leaveOutUnread);
    }

    /** Returns the mapping for finding the columns. */
    Mapping mapping() {
        Mapping mapping = headerRow == null ? Mapping.NONE : Mapping.NONE.withHeaderRow(headerRow);
        for (Map.Entry<String, @Nullable String> column : columns.entrySet()) {
            String field = column.getValue();
            mapping = field == null ? mapping.ignoring(column.getKey()) : mapping.with(column.getKey(), field);
        }
        return mapping;
    }
}
