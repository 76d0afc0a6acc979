package register.store.query;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Filters and groupings whose names are data, such as the dimensions of observations.
 *
 * @param name of all of them, for the API document
 * @param description for the API document
 * @param names that the register has, as far as is known at the time of the request
 * @param filter creates the filter of one name
 * @param grouping creates the grouping of one name
 */
public record OpenNames(
        String name,
        String description,
        Supplier<Set<String>> names,
        Function<String, Filter> filter,
        Function<String, Grouping> grouping) {}
