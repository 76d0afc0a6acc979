package register.api.tables;

import java.util.List;

/**
 * One row with rows of another kind within: a page and JSON show all of it; spreadsheets and NDJSON, only the rows
 * within.
 */
public record Nested<N>(SingleRow<?> whole, Table<N> within) implements Tabular<N> {
    @Override
    public String title() {
        return whole.title();
    }

    @Override
    public List<Field<N>> fields() {
        return within.fields();
    }

    @Override
    public Rows<N> rows() {
        return within.rows();
    }

    @Override
    public Object json(N row) {
        return within.json(row);
    }

    @Override
    public Object shown() {
        return whole.shown();
    }
}
