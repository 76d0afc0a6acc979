package register.tables;

import java.util.List;
import java.util.Map;

/**
 * Rows of one kind, ready to be written in any format.
 *
 * @param title as people call it, {@code Contracts register}
 * @param fields the columns, in order
 * @param rows each written as itself in JSON, by its fields everywhere else
 * @param about the listing: position, day, total; written before the rows in JSON
 * @param links by relation, written after the rows in JSON
 * @param isNarrowed whether the reader chose the fields, so that JSON leaves out the others too
 */
public record Table<R>(
        String title,
        List<Field<R>> fields,
        Rows<R> rows,
        Map<String, Object> about,
        Map<String, String> links,
        boolean isNarrowed)
        implements Tabular<R> {

    /** A table with every field. */
    public Table(
            String title, List<Field<R>> fields, Rows<R> rows, Map<String, Object> about, Map<String, String> links) {
        this(title, fields, rows, about, links, false);
    }

    @Override
    public Object json(R row) {
        return isNarrowed ? Members.of(row, fields) : row;
    }
}
