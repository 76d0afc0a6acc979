package register.web.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import register.api.http.ProblemDocument;
import register.api.tables.Button;
import register.api.tables.Detail;
import register.api.tables.Field;
import register.api.tables.Linked;
import register.api.tables.SingleRow;
import register.api.tables.Table;

/**
 * The content of a page of any table or record, in words.
 *
 * @param title of the page and its heading
 * @param lead a sentence below the heading; empty if there is none
 * @param columns the labels of a table
 * @param rows the cells of a table; or those of a record before its sections, and those after them
 * @param sections the rows within a record
 * @param links to other pages, by their text
 * @param buttons for actions
 */
public record PageOutline(
        String title,
        String lead,
        List<String> columns,
        List<List<DisplayedField>> rows,
        List<Section> sections,
        Map<String, String> links,
        List<Button> buttons) {

    private static final Map<String, String> LINK_TEXTS = Map.of(
            "prev", "Previous page",
            "next", "Next page",
            "pinned", "Permanent link to this page",
            "record", "The record as it is now");

    /** The texts of the links of a problem, by relation. */
    private static final Map<String, String> FROM_HERE = Map.of(
            "pinned", "See the last version",
            "history", "See the full history",
            "entry", "See the entry that records this",
            "quarters", "See the quarters that have ended");

    static <R> PageOutline of(Table<R> table, String base) {
        List<Field<R>> fields = listed(table.fields());
        List<List<DisplayedField>> rows = new ArrayList<>();
        table.rows().each(row -> rows.add(DisplayedField.of(fields, row, base, false)));
        List<String> columns = fields.stream().map(Field::label).toList();
        return new PageOutline(
                table.title(), counted(table.about()), columns, rows, List.of(), links(table, base), List.of());
    }

    /**
     * Creates the outline of a record: the fields before its sections, without the one whose value is its title, the sections,
     * and the fields after them.
     */
    public static <R> PageOutline of(SingleRow<R> one, String base) {
        Set<String> inTitle = one.fields().stream()
                .filter(field -> field.use() == Field.Use.NAMED)
                .filter(field -> DisplayText.of(field.value().apply(one.row())).equals(one.title()))
                .map(Field::name)
                .collect(Collectors.toUnmodifiableSet());
        return without(inTitle, one, base);
    }

    /** Creates the same outline without some of the fields, which the page shows in other words. */
    public static <R> PageOutline without(Set<String> shownOtherwise, SingleRow<R> one, String base) {
        List<Field<R>> before = new ArrayList<>();
        List<Field<R>> after = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        boolean isBefore = true;
        for (Field<R> field : one.fields()) {
            Detail<R, ?> detail = field.detail();
            isBefore = isBefore && detail == null;
            if (shownOtherwise.contains(field.name())) {
                continue;
            }
            if (detail != null) {
                Section section = Section.of(field, detail, one.row(), base);
                if (!section.parts().isEmpty()) {
                    sections.add(section);
                }
            } else if (field.use() != Field.Use.HIDDEN) {
                (isBefore ? before : after).add(field);
            }
        }
        List<List<DisplayedField>> cells =
                List.of(DisplayedField.whole(before, one.row(), base), DisplayedField.whole(after, one.row(), base));
        return new PageOutline(one.title(), "", List.of(), cells, sections, Map.of(), one.buttons());
    }

    /** Returns the same with its sections in other words. */
    public PageOutline within(UnaryOperator<List<Section>> worded) {
        return new PageOutline(title, lead, columns, rows, worded.apply(sections), links, buttons);
    }

    /** Returns the links of a problem, by their text. */
    static Map<String, String> links(ProblemDocument problem, String base) {
        Map<String, String> links = new LinkedHashMap<>();
        problem.links().forEach((relation, address) -> {
            String text = FROM_HERE.get(relation);
            if (text != null) {
                links.put(text, DisplayedField.local(address, base));
            }
        });
        return links;
    }

    /** Returns how many records there are, and in how many groups. */
    private static String counted(Map<String, Object> about) {
        Object total = about.get("total");
        if (total == null) {
            return "";
        }
        Object records = about.get("records");
        return records == null ? counted(total, "record") : counted(total, "group") + ", " + counted(records, "record");
    }

    private static String counted(Object count, String what) {
        return count + " " + what + (count.toString().equals("1") ? "" : "s");
    }

    /** Returns the fields for a list: those marked for lists, or if there are none, all that are not hidden. */
    public static <R> List<Field<R>> listed(List<Field<R>> fields) {
        boolean chosen = fields.stream().anyMatch(field -> field.use().isInLists());
        return fields.stream()
                .filter(field -> chosen ? field.use().isInLists() : field.use() != Field.Use.HIDDEN)
                .toList();
    }

    /** Returns the links beside the table, by their text. */
    public static Map<String, String> beside(Table<?> table, String base) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Object beside : table.about().values()) {
            if (beside instanceof Collection<?> several) {
                several.forEach(one -> {
                    if (one instanceof Linked linked) {
                        shown.put(
                                linked.link().text(),
                                DisplayedField.local(linked.link().url(), base));
                    }
                });
            }
        }
        return shown;
    }

    /** Returns the links beside the table and the links of the table, by their text. */
    private static Map<String, String> links(Table<?> table, String base) {
        Map<String, String> shown = beside(table, base);
        table.links().forEach((relation, address) -> {
            String text = LINK_TEXTS.get(relation);
            if (text != null) {
                shown.put(text, DisplayedField.local(address, base));
            }
        });
        return shown;
    }
}
