package register.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.http.ProblemDocument;
import register.tables.Field;
import register.tables.One;
import register.tables.Table;
import register.values.Incomplete;
import register.values.Missing;

/**
 * What one page shows, in words.
 *
 * @param kind which part of the template shows it: table, record or problem
 * @param title of the page and its heading
 * @param lead a sentence below the heading, empty where there is none
 * @param columns the labels of a table
 * @param rows the cells of a table, or the one row of a record
 * @param links to go on by, by their text
 */
public record Page(
        String kind,
        String title,
        String lead,
        List<String> columns,
        List<List<Shown>> rows,
        Map<String, String> links) {

    /**
     * One cell.
     *
     * @param label of its column
     * @param text what it says, in words
     * @param link where it leads; empty where it leads nowhere
     * @param note why it is not said; empty where it is
     */
    public record Shown(String label, String text, String link, String note) {}

    private static final Map<String, String> LINK_TEXTS = Map.of(
            "next", "Next page",
            "pinned", "Permanent link to exactly this",
            "record", "The record as it is now");

    static <R> Page of(Table<R> table, String base) {
        List<Field<R>> fields = listed(table.fields());
        List<List<Shown>> rows = new ArrayList<>();
        table.rows().each(row -> rows.add(cells(fields, row, base, false)));
        Object total = table.about().get("total");
        List<String> columns = fields.stream().map(Field::label).toList();
        return new Page(
                "table", table.title(), total == null ? "" : counted(total), columns, rows, links(table.links(), base));
    }

    static <R> Page of(One<R> one, String base) {
        List<Field<R>> fields = one.fields().stream()
                .filter(field -> field.use() != Field.Use.HIDDEN)
                .toList();
        List<Shown> cells = cells(fields, one.row(), base, true).stream()
                .filter(shown -> !shown.text().isEmpty() || !shown.note().isEmpty())
                .toList();
        return new Page("record", one.title(), "", List.of(), List.of(cells), Map.of());
    }

    static Page of(ProblemDocument problem) {
        return new Page(
                "problem",
                problem.title(),
                problem.detail(),
                List.of(),
                List.of(List.of(new Shown("", problem.remedy(), "", ""))),
                Map.of());
    }

    private static String counted(Object total) {
        return total.toString().equals("1") ? "1 record" : total + " records";
    }

    /** The fields for a list: those that are meant for one, or all but the hidden where none is. */
    private static <R> List<Field<R>> listed(List<Field<R>> fields) {
        boolean chosen = fields.stream().anyMatch(field -> field.use() == Field.Use.LISTED);
        return fields.stream()
                .filter(field -> chosen ? field.use() == Field.Use.LISTED : field.use() != Field.Use.HIDDEN)
                .toList();
    }

    private static <R> List<Shown> cells(List<Field<R>> fields, R row, String base, boolean explained) {
        Map<String, String> notes =
                row instanceof Incomplete incomplete ? notes(fields, incomplete, explained) : Map.of();
        List<Shown> cells = new ArrayList<>(fields.size());
        for (Field<R> field : fields) {
            String text = Words.of(field.value().apply(row));
            String link = text.isEmpty() ? "" : local(field.link().apply(row), base);
            cells.add(new Shown(field.label(), text, link, notes.getOrDefault(field.name(), "")));
        }
        return cells;
    }

    /** Why fields are not said; where a whole group is missing, such as the value, its first field says so. */
    private static <R> Map<String, String> notes(List<Field<R>> fields, Incomplete row, boolean explained) {
        Map<String, String> notes = new HashMap<>();
        for (Missing missing : row.missing()) {
            String why = missing.explanation() == null || !explained ? "" : ": " + missing.explanation();
            fields.stream()
                    .map(Field::name)
                    .filter(name -> name.equals(missing.field()) || name.startsWith(missing.field() + "."))
                    .findFirst()
                    .ifPresent(name -> notes.put(name, Words.sentence(missing.inWords()) + why));
        }
        return notes;
    }

    private static Map<String, String> links(Map<String, String> links, String base) {
        Map<String, String> shown = new LinkedHashMap<>();
        links.forEach((relation, address) -> {
            String text = LINK_TEXTS.get(relation);
            if (text != null) {
                shown.put(text, local(address, base));
            }
        });
        return shown;
    }

    private static String local(@Nullable String address, String base) {
        if (address == null) {
            return "";
        }
        return address.startsWith(base + "/") ? address.substring(base.length()) : address;
    }
}
