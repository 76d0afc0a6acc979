package register.intake.sheets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a council says of its columns, where their headers do not say it.
 *
 * @param columns from a header, or the letter of a column, to the name of a field; nothing where it is to be ignored
 * @param headerRow the number of the row of headers, where it is not to be found by itself
 */
public record Mapping(
        Map<String, Optional<String>> columns, @Nullable Integer headerRow) {
    /** A council that says nothing of its columns. */
    public static final Mapping NONE = new Mapping(Map.of(), null);

    public Mapping {
        columns = Map.copyOf(columns);
    }

    /** The same, where this header or letter means the field. */
    public Mapping with(String column, String field) {
        return and(column, Optional.of(field));
    }

    /** The same, where this header or letter means nothing. */
    public Mapping ignoring(String column) {
        return and(column, Optional.empty());
    }

    /** The same, where this row has the headers. */
    public Mapping withHeaderRow(int number) {
        return new Mapping(columns, number);
    }

    private Mapping and(String column, Optional<String> field) {
        Map<String, Optional<String>> more = new LinkedHashMap<>(columns);
        more.put(column, field);
        return new Mapping(more, headerRow);
    }
}
