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
 * What a council says of the spreadsheets it sends, where their headers do not say it; kept under a name, to be used again.
 *
 * @param columns from a header, or the letter of a column, to the field it is read as; null where it is to be ignored
 * @param headerRow the number of the row that has the headers, where it is not found by itself
 * @param dates whether the day or the month stands first, where the dates do not show it
 * @param constants fields that every row says the same of, though no column does
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "MappingSettings")
public record ImportSettings(
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable String> columns,
        @Nullable Integer headerRow,
        DateColumn.@Nullable Order dates,
        Map<String, String> constants) {
    /** Of a file whose headers say it all. */
    public static final ImportSettings NONE = new ImportSettings(Map.of(), null, null, Map.of());

    public ImportSettings {
        columns = columns == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        constants = constants == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        constants.forEach((field, value) -> Text.prose("constants." + field, value));
    }

    /** For whoever finds the columns. */
    Mapping mapping() {
        Mapping mapping = headerRow == null ? Mapping.NONE : Mapping.NONE.withHeaderRow(headerRow);
        for (Map.Entry<String, @Nullable String> column : columns.entrySet()) {
            String field = column.getValue();
            mapping = field == null ? mapping.ignoring(column.getKey()) : mapping.with(column.getKey(), field);
        }
        return mapping;
    }
}
