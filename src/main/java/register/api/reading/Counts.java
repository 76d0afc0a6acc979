package register.api.reading;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
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

    /** Returns the groups of the records that match the query, largest first. */
    List<Group> groups(ListQuery question, Grouping grouping, List<Aggregate> figures) {
        Counted of =
                new Counted(question.conditions(), grouping.value().apply(question.on()), figures, log.redactions());
        boolean isGuarded = figures.stream().anyMatch(figure -> figure.guard() != null);
        return groups.get(of, settled(question.at()), new IncrementalCache.Source<>() {
            @Override
            public List<Group> anew(long at) {
                return records.groups(question.at(at), grouping, figures);
            }

            @Override
            public @Nullable List<Group> moved(List<Group> known, long from, long to) {
                if (isGuarded || !isNear(question, GroupChanges.records(known), from, to)) {
                    return null;
                }
                return from <= to
                        ? GroupChanges.added(known, records.groupsSince(question.at(to), grouping, figures, from))
                        : GroupChanges.taken(known, records.groupsSince(question.at(from), grouping, figures, to));
            }
        });
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
