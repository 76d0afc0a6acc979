package register.api.reading;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.http.RequestUrl;
import register.store.query.Filter;
import register.store.query.ListQuery;
import register.store.query.QuerySchema;

/**
 * A query with its number of results, and whether they match what was requested or are only spelt alike.
 *
 * @param total the number of matching records
 * @param isSimilar whether nothing matches the request, and these records have words or names that are spelt alike
 * @param words the corrected search words; null if nothing was corrected
 */
record CountedQuery(
        ListQuery query,
        long total,
        boolean isSimilar,
        @Nullable String words) {

    /** Reads the requests of one register. */
    record Reader(QuerySchema schema, Counts<?> counts, Vocabulary vocabulary) {
        /**
         * Returns the query of some parameters or, where nothing matches it, the one with its words corrected, or the one
         * for names that are spelt alike. The words of a permanent address are never corrected, so that it answers for
         * good what it first did.
         */
        CountedQuery read(Function<String, @Nullable String> given, Snapshot snapshot) {
            ListQuery query = ListQuery.read(schema, given, snapshot.at(), snapshot.on());
            long total = counts.total(query);
            return total > 0
                    ? new CountedQuery(query, total, false, null)
                    : corrected(given, snapshot)
                            .or(() -> alike(given, snapshot))
                            .filter(other -> other.total() > 0)
                            .orElse(new CountedQuery(query, total, false, null));
        }

        private Optional<CountedQuery> corrected(Function<String, @Nullable String> given, Snapshot snapshot) {
            String asked = snapshot.isFinal() ? null : given.apply(Filter.SEARCH);
            if (asked == null) {
                return Optional.empty();
            }
            return vocabulary
                    .corrected(asked, snapshot.at())
                    .map(words -> {
                        Function<String, @Nullable String> corrected =
                                name -> name.equals(Filter.SEARCH) ? words : given.apply(name);
                        ListQuery query = ListQuery.read(schema, corrected, snapshot.at(), snapshot.on());
                        return new CountedQuery(query, counts.total(query), true, words);
                    })
                    .filter(other -> other.total() > 0);
        }

        private Optional<CountedQuery> alike(Function<String, @Nullable String> given, Snapshot snapshot) {
            return ListQuery.similar(schema, given, snapshot.at(), snapshot.on())
                    .map(like -> new CountedQuery(like, counts.total(like), true, null));
        }
    }

    /** Returns the address of a request with its words corrected, so that all that it leads to has them. */
    RequestUrl corrected(RequestUrl asked) {
        return words == null ? asked : asked.instead(Filter.SEARCH, words);
    }
}
