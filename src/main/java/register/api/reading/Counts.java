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
 * How many records answer a question, and how they fall into groups, kept while it is asked for: for one position and
 * what is filtered by, the counts are the same for good.
 *
 * <p>A total at one position is calculated from that of another near it by what came and what was superseded between the
 * two, so that a new entry does not have everything counted again.
 */
final class Counts<T> {
    /** Groups that are kept, over all summaries: about 100 bytes each. */
    private static final long MOST_GROUPS = 200_000;

    private static final long MOST_TOTALS = 20_000;

    /** Rows are counted between two positions rather than altogether; as many are read in some 20 ms. */
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

    /** What tells one count from another; the position is that of the register's newest entry. */
    private record Counted(Sql where, @Nullable Sql by, List<Aggregate> figures) {}

    /** How many records fulfilled some conditions at a position. */
    private record Total(long at, long records) {
        /** Whether fewer rows lie between than would have to be counted. */
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

    /** How many records answer the question. */
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

    /** The records that answer the question by group, most first. */
    List<Group> groups(ListQuery question, Grouping grouping, List<Aggregate> figures) {
        ListQuery settled = settled(question);
        Sql by = grouping.value().apply(question.on());
        return groups.get(new Counted(settled.where(), by, figures), of -> records.groups(settled, grouping, figures));
    }

    /** The same question at the position of the register's own newest entry, whatever other registers said since. */
    private ListQuery settled(ListQuery question) {
        return question.at(records.newestEntry(question.at()));
    }
}
