package register.web.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.Link;
import register.api.tables.Table;
import register.store.query.Order;
import register.values.Incomplete;
import register.web.pages.DisplayText;
import register.web.pages.DisplayedField;
import register.web.pages.PageOutline;
import register.web.pages.PageRequest;

/**
 * The table of a list: a record a row, its name first, then the fields that lists show and those that the list is sorted
 * by.
 *
 * @param heads of the columns, that of the names first
 */
public record ListTable(List<Head> heads, List<Row> rows) {
    private static final int LONG = 15;
    private static final Pattern LONG_WORD = Pattern.compile("\\S{" + LONG + "}");

    /** The fields whose reason for having no value is that of another field. */
    private static final Map<String, String> MISSING_AS = Map.of("ends", "period.end");

    /**
     * The head of a column.
     *
     * @param sorts its labels, which sort by it where a list can be; several where a name has several fields
     * @param order in which the list is sorted by it, {@code ascending}; empty if it is not
     */
    public record Head(boolean isNumber, List<SortLink> sorts, String order) {}

    /** The label of a field, which sorts the list by it; the address is empty where a list cannot be. */
    public record SortLink(String text, String url, String order) {}

    /** A record. */
    public record Row(String name, String url, List<Cell> cells) {}

    /**
     * A value of a record.
     *
     * @param note why there is none
     * @param isRepeated whether a cell before it has the same note
     */
    public record Cell(String label, boolean isNumber, List<Link> said, String note, boolean isRepeated) {
        /** Whether a word of it is too long to make its column as wide, so that it is broken. */
        public boolean isLong() {
            return said.stream()
                    .anyMatch(one -> one.text().length() >= LONG
                            && LONG_WORD.matcher(one.text()).find());
        }
    }

    /** A column that is made from elsewhere than the records. */
    record Extra<R>(String label, Function<R, Link> value) {}

    /**
     * Returns the table of a page of a list.
     *
     * @param wording returns a field with its values in words
     * @param naming returns the name of a record, given that of its fields
     */
    static <R> ListTable of(
            Table<R> table,
            DayLabels days,
            List<Extra<R>> extras,
            UnaryOperator<Field<R>> wording,
            BiFunction<R, String, String> naming,
            PageRequest visit) {
        Map<String, String> sorted = sorted(visit.url().parameter("sort"));
        List<Field<R>> fields =
                fields(table.fields(), sorted.keySet()).stream().map(wording).toList();
        List<Field<R>> named =
                fields.stream().filter(field -> field.use() == Field.Use.NAMED).toList();
        // If none of the requested fields is part of the name, the first field is the name.
        List<Field<R>> calling = named.isEmpty() ? fields.subList(0, 1) : named;
        List<Field<R>> others =
                fields.stream().filter(field -> !calling.contains(field)).toList();
        Sorting sorting = new Sorting(days, sorted, visit);
        List<Head> heads = new ArrayList<>(List.of(sorting.head(calling)));
        others.forEach(field -> heads.add(sorting.head(List.of(field))));
        extras.forEach(extra -> heads.add(new Head(false, List.of(new SortLink(extra.label(), "", "")), "")));
        List<Field<R>> inOrder =
                Stream.concat(calling.stream(), others.stream()).toList();
        List<Row> rows = new ArrayList<>();
        table.rows().each(row -> {
            List<DisplayedField> cells = DisplayedField.of(inOrder, row, visit.base(), false);
            Row made = row(
                    cells.subList(0, calling.size()),
                    cells(others, cells.subList(calling.size(), cells.size()), days, row));
            extras.forEach(extra -> {
                Link value = extra.value().apply(row);
                List<Link> said = value.text().isEmpty() ? List.of() : List.of(value);
                made.cells().add(new Cell(extra.label(), false, said, "", false));
            });
            rows.add(new Row(naming.apply(row, made.name()), made.url(), made.cells()));
        });
        return new ListTable(List.copyOf(heads), rows);
    }

    /** Returns the fields of the columns: those of lists, and the others that the list is sorted by. */
    private static <R> List<Field<R>> fields(List<Field<R>> all, Set<String> sorted) {
        List<Field<R>> fields = new ArrayList<>(PageOutline.listed(all));
        all.stream()
                .filter(field -> sorted.contains(field.name()) && !fields.contains(field))
                .forEach(fields::add);
        return fields;
    }

    /** Returns the fields that the list is sorted by, each with its direction. */
    private static Map<String, String> sorted(@Nullable String sort) {
        Map<String, String> sorted = new LinkedHashMap<>();
        if (sort != null) {
            for (String part : sort.split(",", -1)) {
                boolean isDown = part.startsWith("-");
                sorted.put(isDown ? part.substring(1) : part, isDown ? "descending" : "ascending");
            }
        }
        return sorted;
    }

    /** Makes the heads of columns. */
    private record Sorting(DayLabels days, Map<String, String> sorted, PageRequest visit) {
        <R> Head head(List<Field<R>> fields) {
            return new Head(
                    isNumber(fields.get(0)),
                    fields.stream().map(this::sort).toList(),
                    fields.stream()
                            .map(field -> sorted.getOrDefault(field.name(), ""))
                            .filter(order -> !order.isEmpty())
                            .findFirst()
                            .orElse(""));
        }

        private SortLink sort(Field<?> field) {
            String label = days.of(field.name(), field.label());
            return days.schema().orders().stream()
                    .filter(order -> order.name().equals(field.name()))
                    .findFirst()
                    .map(order -> link(label, order))
                    .orElseGet(() -> new SortLink(label, "", ""));
        }

        private SortLink link(String label, Order order) {
            String now = sorted.getOrDefault(order.name(), "");
            Map<String, @Nullable Object> parameters = new HashMap<>();
            parameters.put("sort", (now.equals("ascending") ? "-" : "") + order.name());
            parameters.put("cursor", null);
            parameters.put("page", null);
            return new SortLink(
                    label, visit.url().here(Address.here(), parameters).toString(), now);
        }
    }

    private static boolean isNumber(Field<?> field) {
        return field.type() == Datatype.NUMBER || field.type() == Datatype.INTEGER;
    }

    private static <R> List<Cell> cells(List<Field<R>> fields, List<DisplayedField> shown, DayLabels days, R row) {
        List<Cell> cells = new ArrayList<>(fields.size() + 2);
        Set<String> notes = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            DisplayedField one = shown.get(i);
            String note = one.isBlank() ? noteOf(fields.get(i), row) : one.note();
            cells.add(new Cell(
                    days.of(fields.get(i).name(), one.label()),
                    isNumber(fields.get(i)),
                    one.said(),
                    note,
                    !note.isEmpty() && !notes.add(note)));
        }
        return cells;
    }

    private static String noteOf(Field<?> field, Object row) {
        String other = MISSING_AS.get(field.name());
        return other != null && row instanceof Incomplete incomplete
                ? incomplete.missing().stream()
                        .filter(missing -> missing.field().equals(other))
                        .map(missing -> DisplayText.sentence(missing.inWords()))
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** Creates a row; its link is that of the last part of its name, which is the most specific. */
    private static Row row(List<DisplayedField> named, List<Cell> cells) {
        String text = named.stream()
                .map(DisplayedField::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String address = named.stream()
                .flatMap(part -> part.said().stream())
                .map(Link::url)
                .filter(to -> to != null && !to.isEmpty())
                .reduce("", (one, other) -> other);
        return new Row(text.isEmpty() ? "No value" : text, address, cells);
    }
}
