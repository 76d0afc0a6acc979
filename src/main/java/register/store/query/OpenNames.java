package register.store.query;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Filters and groupings whose names are data, such as the dimensions of observations.
 *
 * @param name of them all, for the API document
 * @param description for the API document
 * @param names those that the register holds, as far as is known when they are asked for
 * @param filter by one of the names
 * @param grouping by one of the names
 */
public record OpenNames(
        String name,
        String description,
        Supplier<Set<String>> names,
        Function<String, Filter> filter,
        Function<String, Grouping> grouping) {}
