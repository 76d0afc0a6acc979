package register.store.query;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: by one field after the other, and finally by key, so that it is unique.
 *
 * <p>Records without a value of a field come last in either direction. The key follows the direction of the first
 * field.
 *
 * @param isReversed whether the list is read backwards, which reverses everything: records without a value then come
 *     first
 */
public record Sort(List<By> keys, boolean isReversed) {
    private static final int MOST = 5;

    /** One field with its direction. */
    public record By(Order order, boolean isDown) {}

    /** By key only. */
    public static final Sort BY_KEY = new Sort(List.of());

    public Sort(List<By> keys) {
        this(keys, false);
    }

    /** Parses {@code -value.annual.amount,title}: descending by the first, then ascending by the second. */
    public static Sort read(String text, QuerySchema catalogue) {
        List<By> keys = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String part : text.split(",", -1)) {
            String name = part.startsWith("-") ? part.substring(1) : part;
            Order order = catalogue
                    .order(name)
                    .orElseThrow(() -> MALFORMED_PARAMETER
                            .because("you cannot sort by '%s'; sort by one of %s", name, names(catalogue))
                            .in("sort"));
            if (!names.add(name)) {
                throw MALFORMED_PARAMETER.because("'%s' is given twice", name).in("sort");
            }
            keys.add(new By(order, part.startsWith("-")));
        }
        if (keys.size() > MOST) {
            throw MALFORMED_PARAMETER
                    .because("you can sort by at most %d fields", MOST)
                    .in("sort");
        }
        return new Sort(List.copyOf(keys));
    }

    private static List<String> names(QuerySchema catalogue) {
        return catalogue.orders().stream().map(Order::name).toList();
    }

    /** Returns the reverse order. */
    Sort reversed() {
        return new Sort(keys, !isReversed);
    }

    /** Whether the keys are in descending order. */
    private boolean isDown() {
        return keys.isEmpty() ? isReversed : isDown(keys.get(0));
    }

    private boolean isDown(By by) {
        return by.isDown() != isReversed;
    }

    /** Whether a value is computed for each row, which takes longer than reading it. */
    public boolean isComputed() {
        return keys.stream().anyMatch(by -> !by.order().isIndexed());
    }

    /** Returns this order over rows that have the values of its fields as columns, {@code r.sorted0} and on. */
    public Sort overColumns() {
        List<By> columns = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Order order = keys.get(i).order();
            columns.add(new By(
                    Order.by(order.name(), order.type(), "r.sorted" + i),
                    keys.get(i).isDown()));
        }
        return new Sort(List.copyOf(columns), isReversed);
    }

    boolean isIndexed() {
        return keys.isEmpty() || keys.get(0).order().isIndexed();
    }

    /** Returns the values of the fields, as text, for the sort key of a row. */
    public List<Sql> values(LocalDate on) {
        return keys.stream().map(by -> by.order().value().apply(on)).toList();
    }

    /** Returns the columns of {@code order by}. */
    public Sql order(LocalDate on, Part part) {
        List<Sql> pieces = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            By by = keys.get(i);
            if (i == 0 && part != Part.WHOLE) {
                // A part without values needs no order; in the other no value is null, and the clause only lets an
                // index be walked in either direction.
                if (part == Part.SAID) {
                    pieces.add(by.order().value().apply(on).then(isDown(by) ? "desc nulls first" : "asc nulls last"));
                }
            } else {
                String nulls = isReversed ? "nulls first" : "nulls last";
                pieces.add(by.order().value().apply(on).then((isDown(by) ? "desc " : "asc ") + nulls));
            }
        }
        pieces.add(Sql.of(isDown() ? "r.key desc" : "r.key asc"));
        return Sql.joined(",", pieces);
    }

    /**
     * The two parts of a list: the records with a value of the first field, and after them those without. A list that is
     * so short that it is sorted when it is whole needs no parts.
     */
    public enum Part {
        SAID,
        NOT_SAID,
        WHOLE
    }

    /** Returns the parts, in the order they are read in. */
    public List<Part> parts() {
        if (keys.isEmpty()) {
            return List.of(Part.SAID);
        }
        return isReversed ? List.of(Part.NOT_SAID, Part.SAID) : List.of(Part.SAID, Part.NOT_SAID);
    }

    /** Returns the part that a sort key is in. */
    public Part part(@Nullable SortKey place) {
        if (place == null || keys.isEmpty()) {
            return parts().get(0);
        }
        return place.values().get(0) == null ? Part.NOT_SAID : Part.SAID;
    }

    /** Returns the conditions for the rows of a part. */
    public List<Sql> within(Part part, LocalDate on) {
        if (keys.isEmpty() || part == Part.WHOLE) {
            return List.of();
        }
        Sql first = keys.get(0).order().value().apply(on);
        return List.of(first.then(part == Part.SAID ? "is not null" : "is null"));
    }

    /** Returns the condition for rows of the same part that come after a sort key. */
    public Sql after(SortKey place, LocalDate on) {
        String way = isDown() ? "<" : ">";
        Part part = part(place);
        if (keys.isEmpty() || (keys.size() == 1 && part == Part.NOT_SAID)) {
            return Sql.of("r.key " + way + " ?", place.key());
        }
        if (keys.size() == 1) {
            // A row comparison, which an index on both columns answers.
            return Sql.of("(")
                    .then(keys.get(0).order().value().apply(on))
                    .then(
                            ", r.key) " + way + " (" + cast(keys.get(0)) + ", ?)",
                            place.values().get(0),
                            place.key());
        }
        List<Sql> alternatives = new ArrayList<>();
        List<Sql> same = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            By by = keys.get(i);
            Sql value = by.order().value().apply(on);
            String before = place.values().get(i);
            if (before != null) {
                Sql later = value.then((isDown(by) ? "< " : "> ") + cast(by), before);
                alternatives.add(all(same, i == 0 || isReversed ? later : orNotSaid(later, value)));
            } else if (i > 0 && isReversed) {
                alternatives.add(all(same, value.then("is not null")));
            }
            same.add(before == null ? value.then("is null") : value.then("= " + cast(by), before));
        }
        alternatives.add(all(same, Sql.of("r.key " + way + " ?", place.key())));
        Sql later = Sql.of("(").then(Sql.joined("or", alternatives)).then(")");
        return part == Part.SAID ? bound(place, on).then("and").then(later) : later;
    }

    /** A redundant condition that lets an index on the first field be used. */
    private Sql bound(SortKey place, LocalDate on) {
        By by = keys.get(0);
        return by.order()
                .value()
                .apply(on)
                .then((isDown(by) ? "<= " : ">= ") + cast(by), place.values().get(0));
    }

    private static Sql orNotSaid(Sql later, Sql value) {
        return Sql.of("(").then(later).then("or").then(value).then("is null)");
    }

    private static Sql all(List<Sql> same, Sql last) {
        List<Sql> conditions = new ArrayList<>(same);
        conditions.add(last);
        return Sql.of("(").then(Sql.joined("and", conditions)).then(")");
    }

    private static String cast(By by) {
        return "cast(? as " + by.order().type() + ")";
    }
}
