package register.store.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a register.
 *
 * @param filters the parameters that leave records out
 * @param orders what records can be sorted by
 * @param groupings what records can be counted by
 * @param figures what summaries add up
 * @param open the filters and groupings whose names are data; null where there are none
 */
public record QuerySchema(
        List<Filter> filters,
        List<Order> orders,
        List<Grouping> groupings,
        List<Aggregate> figures,
        @Nullable OpenNames open) {
    /** Nothing but the list itself. */
    public static final QuerySchema NONE = new QuerySchema(List.of(), List.of(), List.of(), List.of());

    /** A catalogue whose names are all declared. */
    public QuerySchema(List<Filter> filters, List<Order> orders, List<Grouping> groupings, List<Aggregate> figures) {
        this(filters, orders, groupings, figures, null);
    }

    /**
     * The same without the open names that stand for something else already.
     *
     * @param parameters of the addresses that it is asked at
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

    /** The same with only these of the filters that are declared, and the open ones. */
    public QuerySchema only(Collection<String> names) {
        List<Filter> some =
                filters.stream().filter(filter -> names.contains(filter.name())).toList();
        return new QuerySchema(some, orders, groupings, figures, open);
    }

    /** The names of the parameters. */
    public Collection<String> names() {
        return everyFilter().stream().map(Filter::name).toList();
    }

    /** The filters, the open ones among them. */
    List<Filter> everyFilter() {
        if (open == null) {
            return filters;
        }
        List<Filter> every = new ArrayList<>(filters);
        open.names().get().forEach(name -> every.add(open.filter().apply(name)));
        return every;
    }

    Optional<Order> order(String name) {
        return orders.stream().filter(order -> order.name().equals(name)).findFirst();
    }

    /** The grouping with this name, if there is one. */
    public Optional<Grouping> grouping(String name) {
        Optional<Grouping> declared = groupings.stream()
                .filter(grouping -> grouping.name().equals(name))
                .findFirst();
        return declared.isEmpty() && open != null && open.names().get().contains(name)
                ? Optional.of(open.grouping().apply(name))
                : declared;
    }

    /** The names of what records can be counted by. */
    public List<String> groupingNames() {
        List<String> names =
                new ArrayList<>(groupings.stream().map(Grouping::name).toList());
        if (open != null) {
            open.names().get().stream().sorted().forEach(names::add);
        }
        return names;
    }
}
