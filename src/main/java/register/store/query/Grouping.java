package register.store.query;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property that records are grouped and counted by.
 *
 * @param name in the parameters {@code groupBy} and {@code facets}
 * @param description for the API document
 * @param value of a row, {@code r}, that it is counted under, on the day that answers are calculated on; null if it has
 *     none
 * @param isSet whether the value is an array of text, and the row is counted under each of its values
 * @param filter the parameters that list exactly the records of a group; the value is null for records without one;
 *     empty if there are no such parameters
 * @param label returns the display name of a value at a position of the log, if it differs from the value; else null
 */
public record Grouping(
        String name,
        String description,
        Function<LocalDate, Sql> value,
        boolean isSet,
        Function<@Nullable String, Map<String, String>> filter,
        BiFunction<String, Long, @Nullable String> label) {
    public Grouping {
        Function<@Nullable String, Map<String, String>> inAnyOrder = filter;
        // Sorted by name, so that the URL of a group is the same in every process: the order of Map.of varies.
        filter = group -> new TreeMap<>(inAnyOrder.apply(group));
    }

    /** Creates a grouping whose values are their own display names. */
    public Grouping(
            String name,
            String description,
            Function<LocalDate, Sql> value,
            Function<@Nullable String, Map<String, String>> filter) {
        this(name, description, value, false, filter, (one, at) -> null);
    }

    /** Groups by a column with one value. */
    public static Grouping by(
            String name, String description, String column, Function<@Nullable String, Map<String, String>> filter) {
        return new Grouping(name, description, on -> Sql.of(column), filter);
    }

    /** Groups by a column with several values, each counted once. */
    public static Grouping byEach(
            String name, String description, String column, Function<@Nullable String, Map<String, String>> filter) {
        return new Grouping(name, description, on -> Sql.of(column), true, filter, (one, at) -> null);
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
        return new Grouping(name, description, value, isSet, filter, other);
    }

    /** Returns the values of a row as a column, which repeats the row for each of several. */
    public Sql each(LocalDate on) {
        // A set among the columns takes half the time of a join with it; an empty one counts as null.
        return isSet
                ? Sql.of("unnest(coalesce(nullif(").then(value.apply(on)).then(", '{}'), '{null}'))")
                : value.apply(on);
    }

    /**
     * Returns the display name of a value at a position of the log; null if it is the value itself, or for no value.
     */
    public @Nullable String called(@Nullable String one, long at) {
        return one == null ? null : label.apply(one, at);
    }
}
