package register.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import register.api.tables.Field;
import register.api.tables.Link;
import register.api.tables.Table;
import register.web.pages.Outline;
import register.web.pages.Shown;
import register.web.pages.Visit;

/**
 * One record in a list.
 *
 * @param text what it is called
 * @param address where it is read
 * @param shown the other fields that lists show
 */
public record Result(String text, String address, List<Shown> shown) {
    /** The rows of a list. */
    static <R> List<Result> of(Table<R> table, Visit visit) {
        List<Field<R>> fields = Outline.listed(table.fields());
        List<Field<R>> named =
                fields.stream().filter(field -> field.use() == Field.Use.NAMED).toList();
        // Where none of the fields that were asked for is part of a name, the first stands for it.
        List<Field<R>> naming = named.isEmpty() ? fields.subList(0, 1) : named;
        List<Field<R>> inOrder = new ArrayList<>(naming);
        fields.stream().filter(field -> !naming.contains(field)).forEach(inOrder::add);
        List<Result> results = new ArrayList<>();
        table.rows().each(row -> {
            List<Shown> cells = Shown.of(inOrder, row, visit.base(), false);
            results.add(of(cells.subList(0, naming.size()), cells.subList(naming.size(), cells.size())));
        });
        return results;
    }

    /** It leads where the last part of its name does, which is the most particular. */
    private static Result of(List<Shown> named, List<Shown> others) {
        String text =
                named.stream().map(Shown::text).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        String address = named.stream()
                .flatMap(part -> part.said().stream())
                .map(Link::address)
                .filter(to -> to != null && !to.isEmpty())
                .reduce("", (one, other) -> other);
        return new Result(
                text.isEmpty() ? "Not said" : text,
                address,
                others.stream().filter(shown -> !shown.isBlank()).toList());
    }
}
