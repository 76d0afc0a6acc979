package register.api.tables;

import java.util.List;

/** Data that is written by the fields of its rows. */
public sealed interface Tabular<R> permits Table, SingleRow, Nested {
    String title();

    List<Field<R>> fields();

    Rows<R> rows();

    /** Returns the object that represents a row in JSON. */
    Object json(R row);

    /** Returns the object whose type selects the page: the page context of a table, a single row, or else this. */
    Object shown();
}
