package register.api.reading;

import java.util.List;
import java.util.function.Function;
import register.api.http.RequestUrl;
import register.api.tables.PageContext;
import register.store.log.Register;
import register.store.query.QuerySchema;

/** How a list was asked for and how else it can be, for its page. */
public final class ListContext implements PageContext {
    private final Register<?> register;
    private final QuerySchema catalogue;
    private final RequestUrl url;
    private final Snapshot snapshot;
    private final long total;
    private final long before;
    private final Function<String, List<Facet>> facets;

    ListContext(
            Register<?> register,
            QuerySchema catalogue,
            RequestUrl url,
            Snapshot snapshot,
            long total,
            long before,
            Function<String, List<Facet>> facets) {
        this.register = register;
        this.catalogue = catalogue;
        this.url = url;
        this.snapshot = snapshot;
        this.total = total;
        this.before = before;
        this.facets = facets;
    }

    /** The register that it lists. */
    public Register<?> register() {
        return register;
    }

    /** What can be asked of it. */
    public QuerySchema catalogue() {
        return catalogue;
    }

    /** The address that it was asked for by. */
    public RequestUrl asked() {
        return url;
    }

    /** From where it is seen. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** How many records there are that are asked for. */
    public long total() {
        return total;
    }

    /** How many of them are on the pages before. */
    public long before() {
        return before;
    }

    /** How the records fall into groups, most first; counted when it is asked for. */
    public List<Facet> facet(String grouping) {
        return facets.apply(grouping);
    }
}
