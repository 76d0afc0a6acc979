package register.api.reading;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.store.query.ListQuery;
import register.store.query.QuerySchema;

/**
 * A query with how many records answer it, and whether they are what was asked for or what is spelt alike.
 *
 * @param total how many there are
 * @param isSimilar whether nothing answers what was asked for, and these have names that are spelt alike
 */
record CountedQuery(ListQuery query, long total, boolean isSimilar) {
    /** The query of some parameters; where nothing answers it, the one for what is spelt alike. */
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
