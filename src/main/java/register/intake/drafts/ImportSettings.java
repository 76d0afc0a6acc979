package register.intake.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.DateColumn;
import register.intake.sheets.Mapping;
import register.values.Text;

/**
 * A council's settings for its spreadsheets, for what the headers do not show; saved under a name for reuse.
 *
 * @param columns from a header, or the letter of a column, to the field it is read as; null to ignore the column
 * @param headerRow the number of the header row, if it cannot be detected
 * @param dates whether the day or the month comes first, if the dates do not show it
 * @param constants values of fields that are the same in every row and have no column
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "MappingSettings")
public record ImportSettings(
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable String> columns,
        @Nullable Integer headerRow,
        DateColumn.@Nullable Order dates,
        Map<String, String> constants) {
    /** Settings for a file that needs none. */
    public static final ImportSettings NONE = new ImportSettings(Map.of(), null, null, Map.of());

    public ImportSettings {
        columns = columns == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        constants = constants == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        constants.forEach((field, value) -> Text.prose("constants." + field, value));
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
