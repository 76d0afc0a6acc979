package register.api.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.store.log.Group;
import register.store.log.Log;
import register.store.log.RecordQueries;
import register.store.query.Aggregate;
import register.store.query.Grouping;
import register.store.query.ListQuery;
import register.store.query.Sql;

/**
 * Counts the records that match a query, in total and by group, and caches the counts: for one position and set of
 * filters they never change.
 *
 * <p>A total at one position is calculated from a total at a nearby one, by the records added and superseded between
 * the two, so that a new entry does not require counting everything again.
 */
final class Counts<T> {
    /** The most cached groups, over all summaries: about 100 bytes each. */
    private static final long MOST_GROUPS = 200_000;

    private static final long MOST_TOTALS = 20_000;

    /** The most records counted between two positions instead of counting all; this many are read in some 20 ms. */
    private static final long MOST_BETWEEN = 5_000;

    private final RecordQueries<T> records;
    private final Cache<List<Sql>, Total> newest =
            Caffeine.newBuilder().maximumSize(MOST_TOTALS).build();
    private final Cache<Counted, Long> totals =
            Caffeine.newBuilder().maximumSize(MOST_TOTALS).build();
    private final Cache<Counted, List<Group>> groups = Caffeine.newBuilder()
            .maximumWeight(MOST_GROUPS)
            .weigher((Counted of, List<Group> counted) -> counted.size() + 1)
            .build();

    /** The key of a cached count; the position in it is that of the register's newest entry. */
    private record Counted(Sql where, @Nullable Sql by, List<Aggregate> figures) {}

    /** The number of records that met some conditions at a position. */
    private record Total(long at, long records) {
        /** Whether fewer rows lie between the positions than a full count would read. */
        boolean isNear(long position) {
            return Math.abs(position - at) < Math.min(records, MOST_BETWEEN);
        }
    }

    Counts(RecordQueries<T> records, Log log) {
        this.records = records;
        log.whenRemoved(() -> {
            newest.invalidateAll();
            totals.invalidateAll();
            groups.invalidateAll();
        });
    }

    /** Returns how many records match the query. */
    long total(ListQuery question) {
        ListQuery settled = settled(question);
        return totals.get(new Counted(settled.where(), null, List.of()), of -> computed(settled));
    }

    private long computed(ListQuery question) {
        Total known = newest.getIfPresent(question.conditions());
        long total;
        if (known == null || !known.isNear(question.at()) || question.dependsOnOtherRows()) {
            total = records.count(question);
        } else if (known.at() <= question.at()) {
            total = known.records() + records.countSince(question, known.at());
        } else {
            total = known.records() - records.countSince(question.at(known.at()), question.at());
        }
        if (known == null || known.at() < question.at()) {
            newest.put(question.conditions(), new Total(question.at(), total));
        }
        return total;
    }

    /** Returns the groups of the records that match the query, largest first. */
    List<Group> groups(ListQuery question, Grouping grouping, List<Aggregate> figures) {
        ListQuery settled = settled(question);
        Sql by = grouping.value().apply(question.on());
        return groups.get(new Counted(settled.where(), by, figures), of -> records.groups(settled, grouping, figures));
    }

    /**
     * Returns the same query at the position of the register's own newest entry, so that entries of other registers
     * make no difference.
     */
    private ListQuery settled(ListQuery question) {
        return question.at(records.newestEntry(question.at()));
    }
}
