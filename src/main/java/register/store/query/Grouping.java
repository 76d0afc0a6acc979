package register.store.query;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that records are counted by.
 *
 * @param name in the parameters {@code groupBy} and {@code facets}
 * @param description for the API document
 * @param value that a row, {@code r}, counts under, on the day that answers are calculated on; null where it is not said; a
 *     set where that can be several
 * @param filter the parameters that list exactly the records of a group, which is null for those that do not say it; empty
 *     where none do
 * @param label what people call a value at a position of the log, where that is not the value itself; else null
 */
public record Grouping(
        String name,
        String description,
        Function<LocalDate, Sql> value,
        Function<@Nullable String, Map<String, String>> filter,
        BiFunction<String, Long, @Nullable String> label) {

    /** By something whose values are called what they are. */
    public Grouping(
            String name,
            String description,
            Function<LocalDate, Sql> value,
            Function<@Nullable String, Map<String, String>> filter) {
        this(name, description, value, filter, (one, at) -> null);
    }

    /** By a column that has one value. */
    public static Grouping by(
            String name, String description, String column, Function<@Nullable String, Map<String, String>> filter) {
        return new Grouping(name, description, on -> Sql.of(column), filter);
    }

    /** By a column that has several, each once. */
    public static Grouping byEach(
            String name, String description, String column, Function<@Nullable String, Map<String, String>> filter) {
        // A set among the columns takes half the time of a join with it; one that is empty stands for what is not said.
        String each = "unnest(coalesce(nullif(" + column + ", '{}'), '{null}'))";
        return new Grouping(name, description, on -> Sql.of(each), filter);
    }

    /** The filter that lists the records of a group by its whole name; none lists those without one. */
    public static Function<@Nullable String, Map<String, String>> naming(String filter) {
        return name -> name == null ? Map.of() : Map.of(filter, Name.whole(name));
    }

    /** The same, where those without one say that a field is missing. */
    public static Function<@Nullable String, Map<String, String>> naming(String filter, String missing) {
        return name -> name == null ? Map.of("missing", missing) : Map.of(filter, Name.whole(name));
    }

    /** The same, with what people call its values at a position of the log. */
    public Grouping labelled(BiFunction<String, Long, @Nullable String> other) {
        return new Grouping(name, description, value, filter, other);
    }

    /** What people call a value at a position of the log; null where that is the value, and where there is none. */
    public @Nullable String called(@Nullable String one, long at) {
        return one == null ? null : label.apply(one, at);
    }
}
