package register.api.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one kind, ready to be written in any format.
 *
 * @param title shown to people, {@code Contracts register}
 * @param columns the fields of the columns, in order; JSON of whole objects does not ask for them
 * @param rows written as whole objects in JSON, by fields everywhere else
 * @param about the listing: position, day, total; written before the rows in JSON
 * @param links by relation, written after the rows in JSON
 * @param isNarrowed whether the reader chose the fields, so that JSON leaves out the others too
 * @param aside additional data of its page; null for none
 */
public record Table<R>(
        String title,
        Supplier<List<Field<R>>> columns,
        Rows<R> rows,
        Map<String, Object> about,
        Map<String, String> links,
        boolean isNarrowed,
        @Nullable PageContext aside)
        implements Tabular<R> {

    /** Creates a table whose fields are known. */
    public Table(
            String title,
            List<Field<R>> fields,
            Rows<R> rows,
            Map<String, Object> about,
            Map<String, String> links,
            boolean isNarrowed,
            @Nullable PageContext aside) {
        this(title, () -> fields, rows, about, links, isNarrowed, aside);
    }

    /** Creates a table with every field. */
    public Table(
            String title, List<Field<R>> fields, Rows<R> rows, Map<String, Object> about, Map<String, String> links) {
        this(title, fields, rows, about, links, false, null);
    }

    @Override
    public List<Field<R>> fields() {
        return columns.get();
    }

    @Override
    public Object json(R row) {
        return isNarrowed ? Members.of(row, fields()) : row;
    }

    @Override
    public Object shown() {
        return aside == null ? this : aside;
    }

    /** Returns every row, cast to their type. */
    public <S> List<S> rows(Class<S> type) {
        List<S> all = new ArrayList<>();
        rows.each(row -> all.add(type.cast(row)));
        return all;
    }
}
