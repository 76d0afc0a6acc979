package register.site;

import java.util.ArrayList;
import java.util.List;
import register.pages.Outline;
import register.pages.Shown;
import register.pages.Visit;
import register.tables.Field;
import register.tables.Table;

/**
 * One record in a list.
 *
 * @param text what it is called
 * @param address where it is read
 * @param shown the other fields that lists show
 */
public record Result(String text, String address, List<Shown> shown) {
    /** The first field leads to the record; what stands in its name is not said again. */
    static <R> List<Result> of(Table<R> table, Visit visit) {
        List<Field<R>> fields = Outline.listed(table.fields());
        List<Result> results = new ArrayList<>();
        table.rows().each(row -> results.add(of(Shown.of(fields, row, visit.base(), false))));
        return results;
    }

    private static Result of(List<Shown> cells) {
        Shown first = cells.get(0);
        String address =
                first.said().isEmpty() ? "" : String.valueOf(first.said().get(0).address());
        List<Shown> rest = new ArrayList<>(cells.subList(1, cells.size()));
        String text = first.text();
        if (!rest.isEmpty() && rest.get(0).label().equals("Title")) {
            text = text + ", " + rest.remove(0).text();
        }
        return new Result(
                text.isEmpty() ? "Not said" : text,
                address,
                rest.stream().filter(shown -> !shown.isBlank()).toList());
    }
}
