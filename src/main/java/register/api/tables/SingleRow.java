package register.api.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import register.values.Json;

/** One row, ready to be written in any format; its JSON is generated once, however often it is returned. */
public final class SingleRow<R> implements Tabular<R> {
    private final String title;
    private final List<Field<R>> fields;
    private final R row;
    private final Map<String, String> links;
    private final List<Button> buttons;
    private final @Nullable PageContext aside;
    private volatile byte @Nullable [] json;

    /**
     * Creates a single row.
     *
     * @param title shown to people, {@code COV 12765, Microsoft Enterprise Agreement}
     * @param links by relation, for a page; in JSON they are part of the row
     */
    public SingleRow(String title, List<Field<R>> fields, R row, Map<String, String> links) {
        this(title, fields, row, links, List.of(), null);
    }

    /** Creates a single row whose page shows additional data. */
    public SingleRow(String title, List<Field<R>> fields, R row, Map<String, String> links, PageContext aside) {
        this(title, fields, row, links, List.of(), aside);
    }

    /** Creates a single row whose page has buttons. */
    public SingleRow(String title, List<Field<R>> fields, R row, Map<String, String> links, List<Button> buttons) {
        this(title, fields, row, links, buttons, null);
    }

    private SingleRow(
            String title,
            List<Field<R>> fields,
            R row,
            Map<String, String> links,
            List<Button> buttons,
            @Nullable PageContext aside) {
        this.title = title;
        this.fields = fields;
        this.row = row;
        this.links = links;
        this.buttons = buttons;
        this.aside = aside;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<Field<R>> fields() {
        return fields;
    }

    public R row() {
        return row;
    }

    public Map<String, String> links() {
        return links;
    }

    /** Returns the additional data of its page, or null if there is none. */
    public @Nullable PageContext aside() {
        return aside;
    }

    /** Returns the page context, cast to its type. */
    public <C extends PageContext> C aside(Class<C> type) {
        return Objects.requireNonNull(type.cast(aside));
    }

    public List<Button> buttons() {
        return buttons;
    }

    @Override
    public Rows<R> rows() {
        return consumer -> consumer.accept(row);
    }

    @Override
    public Object json(R only) {
        return Objects.requireNonNull(only);
    }

    @Override
    public Object shown() {
        return Objects.requireNonNull(row);
    }

    /** Returns the row as JSON. */
    byte[] json() throws JsonProcessingException {
        byte[] made = json;
        if (made == null) {
            made = Json.mapper().writeValueAsBytes(row);
            json = made;
        }
        return made;
    }
}
