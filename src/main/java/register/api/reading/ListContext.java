package register.api.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import register.api.http.RequestUrl;
import register.api.tables.PageContext;
import register.api.tables.Since;
import register.store.log.Register;
import register.store.query.QuerySchema;

/** The request of a list and its available facets, for the HTML page. */
public final class ListContext implements PageContext {
    private final Register<?> register;
    private final QuerySchema catalogue;
    private final RequestUrl url;
    private final Snapshot snapshot;
    private final long total;
    private final long before;
    private final FacetReader facets;
    private final Supplier<Since> since;

    ListContext(
            Register<?> register,
            QuerySchema catalogue,
            RequestUrl url,
            Snapshot snapshot,
            long total,
            long before,
            FacetReader facets,
            Supplier<Since> since) {
        this.register = register;
        this.catalogue = catalogue;
        this.url = url;
        this.snapshot = snapshot;
        this.total = total;
        this.before = before;
        this.facets = facets;
        this.since = since;
    }

    @Override
    public Optional<Since> since() {
        return Optional.of(since.get());
    }

    /** Returns the register that is listed. */
    public Register<?> register() {
        return register;
    }

    /** Returns the filters, orders and groupings that the list supports. */
    public QuerySchema catalogue() {
        return catalogue;
    }

    /** Returns the URL of the request. */
    public RequestUrl asked() {
        return url;
    }

    /** Returns the snapshot that the list was read from. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Returns how many records match the request. */
    public long total() {
        return total;
    }

    /** Returns how many of them are on the previous pages. */
    public long before() {
        return before;
    }

    /** Returns the largest groups of the matching records by each of some groupings; counted when called. */
    public Map<String, List<Facet>> facets(List<String> groupings, int most) {
        return facets.largest(groupings, most);
    }

    /** Counts the groups of the matching records. */
    @FunctionalInterface
    interface FacetReader {
        Map<String, List<Facet>> largest(List<String> groupings, int most);
    }
}
