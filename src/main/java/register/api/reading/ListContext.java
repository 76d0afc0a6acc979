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

/**
 * The request of a list and its available facets, for the HTML page.
 *
 * @param register that is listed
 * @param catalogue the filters, orders and groupings that the list supports
 * @param asked the URL of the request
 * @param snapshot that the list was read from
 * @param total how many records match the request
 * @param before how many of them are on the previous pages
 * @param reader counts the groups of the matching records
 * @param changes tells what has become of the list since
 */
public record ListContext(
        Register<?> register,
        QuerySchema catalogue,
        RequestUrl asked,
        Snapshot snapshot,
        long total,
        long before,
        FacetReader reader,
        Supplier<Since> changes)
        implements PageContext {
    @Override
    public Optional<Since> since() {
        return Optional.of(changes.get());
    }

    /** Returns the largest groups of the matching records by each of some groupings; counted when called. */
    public Map<String, List<Facet>> facets(List<String> groupings, int most) {
        return reader.largest(groupings, most);
    }

    /** Counts the groups of the matching records. */
    @FunctionalInterface
    interface FacetReader {
        Map<String, List<Facet>> largest(List<String> groupings, int most);
    }
}
