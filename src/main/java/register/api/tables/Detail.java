package register.api.tables;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows within a row, which its page shows below the other fields: as a table, or each under a heading where the rows
 * are long.
 *
 * @param fields of the rows within
 * @param rows within a row
 * @param heading of a row within, and the fragment that links to it, {@code #question-1}; null for a table
 */
public record Detail<R, N>(
        List<Field<N>> fields,
        Function<R, List<N>> rows,
        @Nullable Function<N, Link> heading) {
    /** Returns a detail that is shown as a table. */
    public static <R, N> Detail<R, N> table(List<Field<N>> fields, Function<R, List<N>> rows) {
        return new Detail<>(fields, rows, null);
    }

    /** Returns a detail whose rows are shown one by one, each under its heading. */
    public static <R, N> Detail<R, N> parts(
            List<Field<N>> fields, Function<R, List<N>> rows, Function<N, Link> heading) {
        return new Detail<>(fields, rows, heading);
    }
}
