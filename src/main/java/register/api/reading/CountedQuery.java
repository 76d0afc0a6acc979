package register.api.reading;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.store.query.ListQuery;
import register.store.query.QuerySchema;

/**
 * A query with its number of results, and whether they match what was requested or are only spelt alike.
 *
 * @param total the number of matching records
 * @param isSimilar whether nothing matches the request, and these records have names that are spelt alike
 */
record CountedQuery(ListQuery query, long total, boolean isSimilar) {
    /** Returns the query of some parameters or, where nothing matches it, the one for names that are spelt alike. */
    static CountedQuery of(
            QuerySchema schema, Function<String, @Nullable String> given, Snapshot snapshot, Counts<?> counts) {
        ListQuery query = ListQuery.read(schema, given, snapshot.at(), snapshot.on());
        long total = counts.total(query);
        Optional<ListQuery> similar =
                total > 0 ? Optional.empty() : ListQuery.similar(schema, given, snapshot.at(), snapshot.on());
        return similar.map(like -> new CountedQuery(like, counts.total(like), true))
                .filter(like -> like.total() > 0)
                .orElse(new CountedQuery(query, total, false));
    }
}
