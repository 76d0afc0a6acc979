package register.store.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query capabilities of a register.
 *
 * @param filters the parameters that filter records
 * @param orders the sort keys
 * @param groupings the properties that records can be counted by
 * @param figures the values that summaries add up
 * @param open the filters and groupings whose names are data; null if there are none
 */
public record QuerySchema(
        List<Filter> filters,
        List<Order> orders,
        List<Grouping> groupings,
        List<Aggregate> figures,
        @Nullable OpenNames open) {
    /** The schema of a list without parameters. */
    public static final QuerySchema NONE = new QuerySchema(List.of(), List.of(), List.of(), List.of());

    /** Creates a schema whose names are all declared. */
    public QuerySchema(List<Filter> filters, List<Order> orders, List<Grouping> groupings, List<Aggregate> figures) {
        this(filters, orders, groupings, figures, null);
    }

    /**
     * Returns this schema without the open names that conflict with other parameters.
     *
     * @param parameters of the resource that is queried
     */
    public QuerySchema beside(Collection<String> parameters) {
        if (open == null) {
            return this;
        }
        Set<String> taken = new HashSet<>(parameters);
        filters.forEach(filter -> taken.add(filter.name()));
        groupings.forEach(grouping -> taken.add(grouping.name()));
        OpenNames rest = new OpenNames(
                open.name(),
                open.description(),
                () -> open.names().get().stream()
                        .filter(name -> !taken.contains(name))
                        .collect(Collectors.toSet()),
                open.filter(),
                open.grouping());
        return new QuerySchema(filters, orders, groupings, figures, rest);
    }

    /** Returns this schema with only these of the declared filters, and the open ones. */
    public QuerySchema only(Collection<String> names) {
        List<Filter> some =
                filters.stream().filter(filter -> names.contains(filter.name())).toList();
        return new QuerySchema(some, orders, groupings, figures, open);
    }

    /** Returns the names of the parameters. */
    public Collection<String> names() {
        return everyFilter().stream().map(Filter::name).toList();
    }

    /** Returns all filters, including the open ones. */
    List<Filter> everyFilter() {
        if (open == null) {
            return filters;
        }
        List<Filter> every = new ArrayList<>(filters);
        open.names().get().forEach(name -> every.add(open.filter().apply(name)));
        return every;
    }

    /** Returns the names of the values that depend on the day, among those that records are sorted or grouped by. */
    public Set<String> onDay() {
        Set<String> names = new HashSet<>();
        orders.stream().filter(order -> isOnDay(order.value())).map(Order::name).forEach(names::add);
        groupings.stream()
                .filter(grouping -> isOnDay(grouping.value()))
                .map(Grouping::name)
                .forEach(names::add);
        return names;
    }

    private static boolean isOnDay(Function<LocalDate, Sql> value) {
        return !value.apply(LocalDate.EPOCH).equals(value.apply(LocalDate.EPOCH.plusDays(1)));
    }

    Optional<Order> order(String name) {
        return orders.stream().filter(order -> order.name().equals(name)).findFirst();
    }

    /** Returns the grouping with this name, if there is one. */
    public Optional<Grouping> grouping(String name) {
        Optional<Grouping> declared = groupings.stream()
                .filter(grouping -> grouping.name().equals(name))
                .findFirst();
        return declared.isEmpty() && open != null && open.names().get().contains(name)
                ? Optional.of(open.grouping().apply(name))
                : declared;
    }

    /** Returns the names of the groupings. */
    public List<String> groupingNames() {
        List<String> names =
                new ArrayList<>(groupings.stream().map(Grouping::name).toList());
        if (open != null) {
            open.names().get().stream().sorted().forEach(names::add);
        }
        return names;
    }
}
