package register.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import register.api.tables.Detail;
import register.api.tables.Field;
import register.api.tables.Link;

/**
 * A section on the page of a row, with the rows within that row.
 *
 * @param heading of the section
 * @param id of the section, unique on the page
 * @param columns the labels of a table; empty if each row has a heading
 * @param parts the rows, each with its heading
 */
public record Section(String heading, String id, List<String> columns, List<Part> parts) {

    /**
     * A row within.
     *
     * @param heading linked to the fragment of the row; null in a table
     */
    public record Part(@Nullable Link heading, List<DisplayedField> cells) {}

    static <R, N> Section of(Field<R> field, Detail<R, N> detail, R row, String base) {
        List<N> rows = detail.rows().apply(row);
        if (detail.heading() == null) {
            return table(field, detail.fields(), rows, base);
        }
        List<Part> parts = rows.stream()
                .map(inner -> new Part(
                        detail.heading().apply(inner), DisplayedField.whole(shown(detail.fields()), inner, base)))
                .toList();
        return new Section(field.label(), field.name(), List.of(), parts);
    }

    /** Creates a table of the columns that are not blank in all rows. */
    private static <N> Section table(Field<?> field, List<Field<N>> fields, List<N> rows, String base) {
        List<List<DisplayedField>> cells = rows.stream()
                .map(row -> DisplayedField.of(shown(fields), row, base, false))
                .toList();
        Set<Integer> used = new TreeSet<>();
        for (List<DisplayedField> row : cells) {
            for (int column = 0; column < row.size(); column++) {
                if (!row.get(column).isBlank()) {
                    used.add(column);
                }
            }
        }
        List<Part> parts = new ArrayList<>(cells.size());
        cells.forEach(
                row -> parts.add(new Part(null, used.stream().map(row::get).toList())));
        List<String> columns =
                used.stream().map(shown(fields)::get).map(Field::label).toList();
        return new Section(field.label(), field.name(), columns, parts);
    }

    private static <N> List<Field<N>> shown(List<Field<N>> fields) {
        return fields.stream().filter(field -> field.use() != Field.Use.HIDDEN).toList();
    }
}
