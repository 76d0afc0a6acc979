package register.api.tables;

import java.util.List;

/** Something that is written by the fields of its rows. */
public sealed interface Tabular<R> permits Table, SingleRow, Nested {
    String title();

    List<Field<R>> fields();

    Rows<R> rows();

    /** A row as JSON has it. */
    Object json(R row);

    /** Returns the object whose type selects the page: the page context of a table, a single row, or else this. */
    Object shown();
}
