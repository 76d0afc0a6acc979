package register.query;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that records are counted by.
 *
 * @param name in the parameters {@code groupBy} and {@code facets}
 * @param description for the API document
 * @param rows joins a row, {@code r}, with what it counts under where that can be several; empty where it is one
 * @param value that a row counts under, as text, on the day that answers are reckoned on; null where it is not said
 * @param filter the parameters that list exactly the records of a group, which is null for those that do not say it; empty
 *     where none do
 */
public record Grouping(
        String name,
        String description,
        String rows,
        Function<LocalDate, Sql> value,
        Function<@Nullable String, Map<String, String>> filter) {

    /** By a column that has one value. */
    public static Grouping by(
            String name, String description, String column, Function<@Nullable String, Map<String, String>> filter) {
        return new Grouping(name, description, "", on -> Sql.of(column), filter);
    }

    /** By a column that has several, each once. */
    public static Grouping byEach(
            String name, String description, String column, Function<@Nullable String, Map<String, String>> filter) {
        return new Grouping(
                name,
                description,
                "left join lateral unnest(" + column + ") as g (value) on true",
                on -> Sql.of("g.value"),
                filter);
    }
}
