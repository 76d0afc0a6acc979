package register.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import register.api.tables.Field;
import register.api.tables.Link;
import register.api.tables.Table;
import register.web.pages.DisplayedField;
import register.web.pages.PageOutline;
import register.web.pages.PageRequest;

/**
 * A record in a list.
 *
 * @param text its name
 * @param url its address
 * @param shown the other fields that lists show
 */
public record ListItem(String text, String url, List<DisplayedField> shown) {
    /** Returns the rows of a list. */
    static <R> List<ListItem> of(Table<R> table, PageRequest visit) {
        List<Field<R>> fields = PageOutline.listed(table.fields());
        List<Field<R>> named =
                fields.stream().filter(field -> field.use() == Field.Use.NAMED).toList();
        // If none of the requested fields is part of the name, the first field is the name.
        List<Field<R>> naming = named.isEmpty() ? fields.subList(0, 1) : named;
        List<Field<R>> inOrder = new ArrayList<>(naming);
        fields.stream().filter(field -> !naming.contains(field)).forEach(inOrder::add);
        List<ListItem> results = new ArrayList<>();
        table.rows().each(row -> {
            List<DisplayedField> cells = DisplayedField.of(inOrder, row, visit.base(), false);
            results.add(of(cells.subList(0, naming.size()), cells.subList(naming.size(), cells.size())));
        });
        return results;
    }

    /** Creates an item; its link is that of the last part of its name, which is the most specific. */
    private static ListItem of(List<DisplayedField> named, List<DisplayedField> others) {
        String text = named.stream()
                .map(DisplayedField::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String address = named.stream()
                .flatMap(part -> part.said().stream())
                .map(Link::url)
                .filter(to -> to != null && !to.isEmpty())
                .reduce("", (one, other) -> other);
        return new ListItem(
                text.isEmpty() ? "Not said" : text,
                address,
                others.stream().filter(shown -> !shown.isBlank()).toList());
    }
}
