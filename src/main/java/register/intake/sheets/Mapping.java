package register.intake.sheets;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A council's mapping of columns whose headers are not recognised.
 *
 * @param columns from a header, or the letter of a column, to the name of a field; empty to ignore the column
 * @param headerRow the number of the header row, if it cannot be detected
 */
public record Mapping(
        Map<String, Optional<String>> columns, @Nullable Integer headerRow) {
    /** The empty mapping. */
    public static final Mapping NONE = new Mapping(Map.of(), null);

    public Mapping {
        // In the order in which they were given, since errors are told in it.
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Returns this mapping with a header or column letter mapped to a field. */
    public Mapping with(String column, String field) {
        return and(column, Optional.of(field));
    }

    /** Returns this mapping with a header or column letter ignored. */
    public Mapping ignoring(String column) {
        return and(column, Optional.empty());
    }

    /** Returns this mapping with this header row. */
    public Mapping withHeaderRow(int number) {
        return new Mapping(columns, number);
    }

    private Mapping and(String column, Optional<String> field) {
        Map<String, Optional<String>> more = new LinkedHashMap<>(columns);
        more.put(column, field);
        return new Mapping(more, headerRow);
    }
}
