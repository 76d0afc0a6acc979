package register.api.reading;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.store.log.Group;
import register.store.log.Log;
import register.store.log.RecordQueries;
import register.store.log.Register;
import register.store.query.Aggregate;
import register.store.query.Grouping;
import register.store.query.ListQuery;
import register.store.query.Sql;

/**
 * Counts the records that match a query, in total and by group, and caches the counts: for one position and set of
 * filters they never change.
 *
 * <p>A count at one position is calculated from one at a nearby position, by the records added and superseded between the
 * two, so that a new entry does not require counting everything again.
 */
final class Counts<T> {
    /** The most cached groups, over all summaries: about 100 bytes each, of which positions share most. */
    private static final long MOST_GROUPS = 200_000;

    private static final long MOST_TOTALS = 20_000;

    /** The most records counted between two positions instead of counting all; this many are read in some 20 ms. */
    private static final long MOST_BETWEEN = 5_000;

    /** Of many records, the share that is read in much less time than all. */
    private static final long SHARE_BETWEEN = 20;

    /** As few entries are read as fast as a single one. */
    private static final long FEW_BETWEEN = 100;

    private final Register<T> register;
    private final RecordQueries<T> records;
    private final Log log;
    private final IncrementalCache<Counted, Long> totals = new IncrementalCache<>(
            Caffeine.newBuilder().maximumSize(MOST_TOTALS),
            Caffeine.newBuilder().maximumSize(MOST_TOTALS));
    private final IncrementalCache<Counted, List<Group>> groups = new IncrementalCache<>(
            Caffeine.newBuilder()
                    .maximumWeight(MOST_GROUPS)
                    .weigher((IncrementalCache.At<Counted> of, List<Group> counted) -> counted.size() + 1),
            Caffeine.newBuilder()
                    .maximumWeight(MOST_GROUPS)
                    .weigher((Counted of, IncrementalCache.Known<List<Group>> counted) ->
                            counted.value().size() + 1));

    /**
     * The key of a cached count.
     *
     * @param by what the groups are of; null for a total
     * @param redactions the newest redaction, for each changes items of earlier entries
     */
    private record Counted(List<Sql> conditions, @Nullable Sql by, List<Aggregate> figures, long redactions) {}

    Counts(Register<T> register, Log log) {
        this.register = register;
        this.records = log.queries(register);
        this.log = log;
        log.whenRemoved(() -> {
            totals.clear();
            groups.clear();
        });
    }

    /** Returns how many records match the query. */
    long total(ListQuery question) {
        Counted of = new Counted(question.conditions(), null, List.of(), log.redactions());
        return totals.get(of, settled(question.at()), new IncrementalCache.Source<>() {
            @Override
            public Long anew(long at) {
                return records.count(question.at(at));
            }

            @Override
            public @Nullable Long moved(Long known, long from, long to) {
                if (!isNear(question, known, from, to)) {
                    return null;
                }
                return from <= to
                        ? known + records.countSince(question.at(to), from)
                        : known - records.countSince(question.at(from), to);
            }
        });
    }

    /** How groups are counted that are not known. */
    private interface Counting {
        List<Group> at(ListQuery question);

        List<Group> since(ListQuery question, long earlier);
    }

    /** Returns the groups of the records that match the query, largest first. */
    List<Group> groups(ListQuery question, Grouping grouping, List<Aggregate> figures) {
        return groups(question, grouping, figures, new Counting() {
            @Override
            public List<Group> at(ListQuery counted) {
                return records.groups(counted, grouping, figures);
            }

            @Override
            public List<Group> since(ListQuery counted, long earlier) {
                return records.groupsSince(counted, grouping, figures, earlier);
            }
        });
    }

    /**
     * Returns the groups of the records that match the query, of several groupings in order; the largest groups first. Those
     * that are not known are counted in one statement: on another day, these are the groups that depend on the day.
     */
    List<List<Group>> facets(ListQuery question, List<Grouping> groupings) {
        long settled = settled(question.at());
        List<Grouping> unknown = groupings.stream()
                .filter(grouping -> !groups.isKnown(keyOf(question, grouping, List.of()), settled))
                .toList();
        Map<Long, List<List<Group>>> counted = new HashMap<>();
        Map<Map.Entry<Long, Long>, List<List<Group>>> changed = new HashMap<>();
        return groupings.stream()
                .map(grouping -> {
                    int place = unknown.indexOf(grouping);
                    // One that was known, and is forgotten in between, is counted alone.
                    return place < 0
                            ? groups(question, grouping, List.of())
                            : groups(question, grouping, List.of(), new Counting() {
                                @Override
                                public List<Group> at(ListQuery asked) {
                                    return counted.computeIfAbsent(asked.at(), at -> records.facets(asked, unknown))
                                            .get(place);
                                }

                                @Override
                                public List<Group> since(ListQuery asked, long earlier) {
                                    return changed.computeIfAbsent(
                                                    Map.entry(earlier, asked.at()),
                                                    between -> records.facetsSince(asked, unknown, earlier))
                                            .get(place);
                                }
                            });
                })
                .toList();
    }

    private List<Group> groups(ListQuery question, Grouping grouping, List<Aggregate> figures, Counting counting) {
        Counted of = keyOf(question, grouping, figures);
        boolean isGuarded = figures.stream().anyMatch(figure -> figure.guard() != null);
        return groups.get(of, settled(question.at()), new IncrementalCache.Source<>() {
            @Override
            public List<Group> anew(long at) {
                return counting.at(question.at(at));
            }

            @Override
            public @Nullable List<Group> moved(List<Group> known, long from, long to) {
                if (isGuarded || !isNear(question, GroupChanges.records(known), from, to)) {
                    return null;
                }
                return from <= to
                        ? GroupChanges.added(known, counting.since(question.at(to), from))
                        : GroupChanges.taken(known, counting.since(question.at(from), to));
            }
        });
    }

    private Counted keyOf(ListQuery question, Grouping grouping, List<Aggregate> figures) {
        return new Counted(question.conditions(), grouping.value().apply(question.on()), figures, log.redactions());
    }

    /** Whether fewer rows lie between two positions than counting all would read, and those tell the difference. */
    private static boolean isNear(ListQuery question, long records, long from, long to) {
        long most = Math.max(FEW_BETWEEN, Math.min(records, Math.max(MOST_BETWEEN, records / SHARE_BETWEEN)));
        return Math.abs(to - from) <= most && !question.dependsOnOtherRows();
    }

    /** Returns the position of the register's own newest entry, so that entries of other registers make no difference. */
    private long settled(long at) {
        return log.newestEntry(register, at);
    }
}
