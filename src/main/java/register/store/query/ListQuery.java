package register.store.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.values.problem.ParameterFaults;

/**
 * A query over the records of a register: filters, position, day and order.
 *
 * @param at the position of the log
 * @param on the day that answers are calculated on
 * @param conditions that every record meets
 */
public record ListQuery(long at, LocalDate on, List<Sql> conditions, Sort sort) {
    /** A placeholder for the position, in a condition that also reads other rows of it. */
    public static final Object AT = new Object() {
        @Override
        public String toString() {
            return "the position";
        }
    };

    /** Returns the query for every record, by key. */
    public static ListQuery all(long at, LocalDate on) {
        return new ListQuery(at, on, List.of(), Sort.BY_KEY);
    }

    /**
     * Parses the parameters of a request.
     *
     * @param given returns the value of a parameter; null if it is absent
     */
    public static ListQuery read(
            QuerySchema catalogue, Function<String, @Nullable String> given, long at, LocalDate on) {
        return read(catalogue, given, at, on, false);
    }

    /** Parses them into a query for similar values; empty if no parameter has a similar condition. */
    public static Optional<ListQuery> similar(
            QuerySchema catalogue, Function<String, @Nullable String> given, long at, LocalDate on) {
        boolean hasLike = catalogue.everyFilter().stream()
                .anyMatch(filter -> filter.similar() != null && given.apply(filter.name()) != null);
        return hasLike ? Optional.of(read(catalogue, given, at, on, true)) : Optional.empty();
    }

    private static ListQuery read(
            QuerySchema catalogue, Function<String, @Nullable String> given, long at, LocalDate on, boolean isSimilar) {
        ParameterFaults faults = new ParameterFaults();
        List<Sql> conditions = conditions(catalogue, given, on, isSimilar, faults);
        Sort sort = faults.read("sort", given.apply("sort"), text -> Sort.read(text, catalogue));
        faults.check();
        return new ListQuery(at, on, conditions, sort == null ? Sort.BY_KEY : sort);
    }

    /** Adds what is wrong with the values of the filters. */
    public static void addFaults(
            QuerySchema catalogue, Function<String, @Nullable String> given, ParameterFaults faults) {
        conditions(catalogue, given, LocalDate.EPOCH, false, faults);
    }

    private static List<Sql> conditions(
            QuerySchema catalogue,
            Function<String, @Nullable String> given,
            LocalDate on,
            boolean isSimilar,
            ParameterFaults faults) {
        List<Sql> conditions = new ArrayList<>();
        for (Filter filter : catalogue.everyFilter()) {
            Sql condition =
                    faults.read(filter.name(), given.apply(filter.name()), value -> filter.read(value, on, isSimilar));
            if (condition != null) {
                conditions.add(condition);
            }
        }
        return List.copyOf(conditions);
    }

    /** Returns this query at another position. */
    public ListQuery at(long position) {
        return new ListQuery(position, on, conditions, sort);
    }

    /** Returns this query in reverse order. */
    public ListQuery reversed() {
        return new ListQuery(at, on, conditions, sort.reversed());
    }

    /** Returns this query with one more condition. */
    public ListQuery and(Sql condition) {
        List<Sql> more = new ArrayList<>(conditions);
        more.add(condition);
        return new ListQuery(at, on, List.copyOf(more), sort);
    }

    /**
     * Returns this query limited to items recorded after one position and up to another, in the order they were
     * recorded.
     */
    public ListQuery saidBetween(long after, long upTo) {
        Sort asSaid = new Sort(List.of(new Sort.By(Order.by("entry.number", "bigint", "r.entry"), false)));
        ListQuery between = and(Sql.of("r.entry > ? and r.entry <= ?", after, upTo));
        return new ListQuery(at, on, between.conditions(), asSaid);
    }

    /**
     * Returns this query planned for many matches: if the order is indexed, the first of them are found sooner by
     * walking that index than by collecting all matches from an inverted index.
     */
    public ListQuery ofMany() {
        return sort.isIndexed()
                ? new ListQuery(at, on, conditions.stream().map(Sql::met).toList(), sort)
                : this;
    }

    /** Whether a condition depends on other rows too, so that it may cease to hold for a row that has not changed. */
    public boolean dependsOnOtherRows() {
        return conditions.stream().anyMatch(condition -> condition.values().contains(AT));
    }

    /** Returns the condition on the rows of the records, as they were at the position. */
    public Sql where() {
        return among(Sql.of("r.entry <= ? and (r.superseded_by is null or r.superseded_by > ?)", at, at))
                .with(AT, at);
    }

    /** Returns the condition on the rows of the records of the position that were not yet so at an earlier one. */
    public Sql cameSince(long earlier) {
        return among(Sql.of(
                "r.entry > ? and r.entry <= ? and (r.superseded_by is null or r.superseded_by > ?)", earlier, at, at));
    }

    /** Returns the condition on the rows of the records of an earlier position that are not so any more at this one. */
    public Sql wentSince(long earlier) {
        return among(Sql.of("r.entry <= ? and r.superseded_by > ? and r.superseded_by <= ?", earlier, earlier, at));
    }

    private Sql among(Sql rows) {
        List<Sql> all = new ArrayList<>();
        all.add(rows);
        all.addAll(conditions);
        return Sql.joined("and", all);
    }
}
