package register.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What can be asked of a register.
 *
 * @param filters the parameters that leave records out
 * @param orders what records can be sorted by
 * @param groupings what records can be counted by
 * @param figures what summaries add up
 */
public record Catalogue(List<Filter> filters, List<Order> orders, List<Grouping> groupings, List<Figure> figures) {
    /** Nothing but the list itself. */
    public static final Catalogue NONE = new Catalogue(List.of(), List.of(), List.of(), List.of());

    /** The names of the parameters. */
    public Collection<String> names() {
        return filters.stream().map(Filter::name).toList();
    }

    Optional<Order> order(String name) {
        return orders.stream().filter(order -> order.name().equals(name)).findFirst();
    }

    /** The grouping with this name, if there is one. */
    public Optional<Grouping> grouping(String name) {
        return groupings.stream()
                .filter(grouping -> grouping.name().equals(name))
                .findFirst();
    }
}
