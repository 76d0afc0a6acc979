package register.web.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.tables.Field;
import register.api.tables.Link;
import register.api.tables.SingleRow;
import register.values.Incomplete;
import register.values.Missing;

/**
 * A field of a row on a page.
 *
 * @param label of the field
 * @param said its values in words, one for each of several; a value without a link has an empty address
 * @param note why the value is missing; empty if it is not
 */
public record DisplayedField(String label, List<Link> said, String note) {
    /** Returns each field of a row. */
    public static <R> List<DisplayedField> of(List<Field<R>> fields, R row, String base, boolean explained) {
        Map<String, String> notes =
                row instanceof Incomplete incomplete ? notes(fields, incomplete, explained) : Map.of();
        List<DisplayedField> all = new ArrayList<>(fields.size());
        for (Field<R> field : fields) {
            all.add(new DisplayedField(field.label(), said(field, row, base), notes.getOrDefault(field.name(), "")));
        }
        return all;
    }

    /** Returns the fields for the page of the row itself, which leaves out blank ones. */
    static <R> List<DisplayedField> whole(List<Field<R>> fields, R row, String base) {
        return of(fields, row, base, true).stream()
                .filter(shown -> !shown.isBlank())
                .toList();
    }

    /** Returns why fields of a row are missing, by name. */
    public static <R> Map<String, String> notes(SingleRow<R> one) {
        return one.row() instanceof Incomplete incomplete ? notes(one.fields(), incomplete, true) : Map.of();
    }

    /** Returns whether there is nothing to show. */
    public boolean isBlank() {
        return said.isEmpty() && note.isEmpty();
    }

    /** Returns all values as one text. */
    public String text() {
        return said.stream().map(Link::text).collect(Collectors.joining("; "));
    }

    /** Returns an address on this service without its base, so that links on pages work on any host. */
    static String local(@Nullable String address, String base) {
        if (address == null) {
            return "";
        }
        return address.startsWith(base + "/") ? address.substring(base.length()) : address;
    }

    private static <R> List<Link> said(Field<R> field, R row, String base) {
        Object value = field.value().apply(row);
        String address = local(field.link().apply(row), base);
        if (value instanceof Collection<?> several && address.isEmpty()) {
            return several.stream().map(one -> link(one, "", base)).toList();
        }
        Link one = link(value, address, base);
        return one.text().isEmpty() ? List.of() : List.of(one);
    }

    private static Link link(@Nullable Object value, String address, String base) {
        return new Link(DisplayText.of(value), value instanceof Link own ? local(own.url(), base) : address);
    }

    /** Returns why fields are missing, by name; for a whole group, such as the value, its first field has the note. */
    private static <R> Map<String, String> notes(List<Field<R>> fields, Incomplete row, boolean explained) {
        Map<String, String> notes = new HashMap<>();
        for (Missing missing : row.missing()) {
            String why = missing.explanation() == null || !explained ? "" : ": " + missing.explanation();
            fields.stream()
                    .map(Field::name)
                    .filter(name -> name.equals(missing.field()) || name.startsWith(missing.field() + "."))
                    .findFirst()
                    .ifPresent(name -> notes.put(name, DisplayText.sentence(missing.inWords()) + why));
        }
        return notes;
    }
}
