package register.web.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.reading.GroupOrder;
import register.api.reading.ListContext;
import register.api.reading.SummaryContext;
import register.api.reading.SummaryGroup;
import register.api.tables.Field;
import register.api.tables.Link;
import register.api.tables.Table;
import register.registers.RegisterDefinitions;
import register.store.query.Aggregate;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;

/** The page of a summary: the record count and totals of each group, without figures that no record has. */
public final class SummaryPages implements PageMaker {
    /** The name of the group of records without a value, for groupings where that means something. */
    private static final Map<String, String> WITHOUT = Map.of("missing", "Nothing is missing", "marker", "No marker");

    private final RegisterDefinitions definitions;
    private final Supplier<LocalDate> today;

    /**
     * Creates the maker; the definitions of the registers name the values.
     *
     * @param today with which the day of the values is compared
     */
    public SummaryPages(RegisterDefinitions definitions, Supplier<LocalDate> today) {
        this.definitions = definitions;
        this.today = today;
    }

    /**
     * A column in which any group has a value.
     *
     * @param sort the address that sorts by it; empty if the groups cannot be
     * @param order in which the groups are sorted by it; empty if they are not
     * @param cells one for each row
     */
    public record Column(String label, boolean isNumber, String sort, String order, List<String> cells) {}

    @Override
    public void addTo(PageMakers makers) {
        makers.table(SummaryContext.class, this::page);
    }

    private Page page(Table<?> table, SummaryContext grouped, PageRequest visit) {
        List<SummaryGroup> rows = table.rows(SummaryGroup.class);
        ListContext asking = grouped.asking();
        FilterNames words = new FilterNames(
                asking.catalogue(),
                definitions.words(asking.register().path()),
                Field.labels(grouped.fields()),
                DayLabels.of(asking.catalogue(), asking.snapshot().on(), today.get()),
                asking.snapshot().at());
        FilterPanel narrowing = new FilterPanel(asking, words, visit);
        String by = words.label(grouped.groupBy());
        Map<String, Object> model = new HashMap<>();
        model.put("register", asking.register());
        model.put("by", by);
        model.put(
                "groups",
                rows.stream()
                        .map(row -> group(row, grouped.groupBy(), words, visit))
                        .toList());
        Columns columns = new Columns(rows, grouped, visit);
        model.put("columns", columns.all());
        model.put("bySort", columns.sort(GroupOrder.GROUP, false));
        model.put("byOrder", columns.order(GroupOrder.GROUP));
        model.put("unsaid", unsaid(rows, grouped.figures()));
        model.put("records", DisplayText.counted(asking.total()));
        model.put("total", DisplayText.counted(grouped.groups()));
        model.put("overlaps", rows.stream().mapToLong(SummaryGroup::records).sum() > asking.total());
        model.put("isSimilar", table.about().containsKey("similar"));
        model.put("chosen", narrowing.chosen());
        model.put("list", narrowing.list());
        model.put("groupings", narrowing.groupings());
        model.put("previous", visit.local(table.links().get("prev")));
        model.put("next", visit.local(table.links().get("next")));
        model.put("pinned", visit.local(table.links().get("pinned")));
        String title = asking.register().title() + " by " + StringUtils.uncapitalize(by);
        return new Page("site/summary.ftlh", title, model)
                .described(
                        title,
                        "%s records in %s groups".formatted(model.get("records"), model.get("total")),
                        definitions.words(asking.register().path()).about());
    }

    private static Link group(SummaryGroup row, String groupBy, FilterNames names, PageRequest visit) {
        String group = row.group();
        String name = group == null ? WITHOUT.getOrDefault(groupBy, "No value") : names.group(groupBy, group);
        return new Link(name, visit.local(row.links().get("records")));
    }

    /** Makes the columns of the figures of the groups. */
    private record Columns(List<SummaryGroup> rows, SummaryContext grouped, PageRequest visit) {
        List<Column> all() {
            List<Column> columns = new ArrayList<>();
            columns.add(new Column(
                    "Records",
                    true,
                    sort(GroupOrder.RECORDS, true),
                    order(GroupOrder.RECORDS),
                    rows.stream().map(row -> DisplayText.counted(row.records())).toList()));
            for (Aggregate figure : grouped.figures()) {
                if (isSaid(rows, figure)) {
                    String label = label(figure);
                    add(columns, label + ": total", true, figure, added -> sum(added, figure));
                    add(columns, label + ": average", true, figure, added -> average(added, figure));
                    add(columns, "With a value", true, figure, added -> DisplayText.counted(added.count()));
                    add(columns, "Why there is no total or average", false, figure, SummaryPages::because);
                }
            }
            return columns;
        }

        private void add(
                List<Column> columns,
                String label,
                boolean isNumber,
                Aggregate figure,
                Function<SummaryGroup.Added, String> cell) {
            List<String> cells = rows.stream()
                    .map(row -> row.figures().get(figure.name()))
                    .map(added -> added == null ? "" : cell.apply(added))
                    .toList();
            if (cells.stream().anyMatch(text -> !text.isEmpty())) {
                boolean isSum = label.endsWith(": total");
                columns.add(new Column(
                        label,
                        isNumber,
                        isSum ? sort(figure.name(), true) : "",
                        isSum ? order(figure.name()) : "",
                        cells));
            }
        }

        /** Returns the address that sorts by a column or, if the groups are sorted by it already, the other way round. */
        String sort(String name, boolean isDownFirst) {
            boolean isBy = grouped.order().name().equals(name);
            boolean isDown = isBy ? !grouped.order().isDown() : isDownFirst;
            Map<String, @Nullable Object> parameters = new HashMap<>();
            parameters.put("sort", (isDown ? "-" : "") + name);
            parameters.put("cursor", null);
            return visit.url().here(Address.here(), parameters).toString();
        }

        /** Returns the direction in which the groups are sorted by a column; empty if they are not. */
        String order(String name) {
            if (!grouped.order().name().equals(name)) {
                return "";
            }
            return grouped.order().isDown() ? "descending" : "ascending";
        }
    }

    private static String sum(SummaryGroup.Added added, Aggregate figure) {
        return added.sum() == null ? "" : DisplayText.figure(added.sum(), figure.isMoney());
    }

    private static String average(SummaryGroup.Added added, Aggregate figure) {
        return added.average() == null ? "" : DisplayText.figure(added.average(), figure.isMoney());
    }

    private static String because(SummaryGroup.Added added) {
        @Nullable String because = added.because();
        return because == null ? "" : EarlierWords.plain(because);
    }

    /** Returns the labels of the figures that no record has. */
    private static List<String> unsaid(List<SummaryGroup> rows, List<Aggregate> figures) {
        return rows.isEmpty()
                ? List.of()
                : figures.stream()
                        .filter(figure -> !isSaid(rows, figure))
                        .map(SummaryPages::label)
                        .map(StringUtils::uncapitalize)
                        .toList();
    }

    private static boolean isSaid(List<SummaryGroup> rows, Aggregate figure) {
        return rows.stream()
                .map(row -> row.figures().get(figure.name()))
                .anyMatch(added -> added != null && added.count() > 0);
    }

    /** Returns the label of a figure; money needs no "in pounds", since its values have a pound sign. */
    private static String label(Aggregate figure) {
        return figure.isMoney() ? figure.description().replace(" in pounds", "") : figure.description();
    }
}
