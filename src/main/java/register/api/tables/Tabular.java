package register.api.tables;

import java.util.List;

/** Something that is written by the fields of its rows. */
public sealed interface Tabular<R> permits Table, SingleRow, Nested {
    String title();

    List<Field<R>> fields();

    Rows<R> rows();

    /** A row as JSON has it. */
    Object json(R row);

    /** What its page shows, by the type of which the page is chosen: a page context, a row, or else itself. */
    Object shown();
}
