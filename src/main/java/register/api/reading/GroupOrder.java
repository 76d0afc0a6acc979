package register.api.reading;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.store.log.Group;
import register.store.query.Aggregate;

/**
 * The order of the groups of a summary.
 *
 * @param name what they are sorted by: {@code records}, {@code group}, or the name of a figure
 * @param isDown whether the largest comes first
 * @param figures of the summary
 */
public record GroupOrder(String name, boolean isDown, List<Aggregate> figures) {
    public static final String RECORDS = "records";
    public static final String GROUP = "group";
    private static final String USUAL = "-" + RECORDS;

    /** Reads {@code -total}: by that figure, the largest sum first. */
    static GroupOrder read(@Nullable String text, List<Aggregate> figures) {
        String sort = text == null ? USUAL : text;
        String name = sort.startsWith("-") ? sort.substring(1) : sort;
        List<String> known = new ArrayList<>(List.of(RECORDS, GROUP));
        figures.forEach(figure -> known.add(figure.name()));
        if (!known.contains(name)) {
            throw MALFORMED_PARAMETER
                    .because("you cannot sort groups by '%s'; sort by one of %s", name, known)
                    .in("sort");
        }
        return new GroupOrder(name, sort.startsWith("-"), figures);
    }

    /** Returns the groups in this order; those that are equal in it stay as they are, which is most records first. */
    List<Group> sorted(List<Group> groups, long at) {
        return switch (name) {
            case RECORDS ->
                isDown
                        ? groups
                        : groups.stream()
                                .sorted(Comparator.comparingLong(Group::records))
                                .toList();
            case GROUP -> sorted(groups, Group::value);
            default -> sorted(groups, group -> sum(group, at));
        };
    }

    private <K extends Comparable<K>> List<Group> sorted(List<Group> groups, Key<K> key) {
        Comparator<K> order = isDown ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return groups.stream()
                .map(group -> new Keyed<>(group, key.of(group)))
                .sorted(Comparator.comparing(Keyed::key, Comparator.nullsLast(order)))
                .map(Keyed::group)
                .toList();
    }

    /** Returns the sum of a group as the summary gives it: none where it would mislead. */
    private @Nullable BigDecimal sum(Group group, long at) {
        SummaryGroup.Added added =
                SummaryGroup.of(group, figures, at, null).figures().get(name);
        return added == null ? null : added.sum();
    }

    private interface Key<K> {
        @Nullable
        K of(Group group);
    }

    private record Keyed<K>(Group group, @Nullable K key) {}
}
