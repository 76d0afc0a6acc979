package register.api.reading;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.store.log.Log;
import register.store.log.PositionedRecord;
import register.store.log.RecordQueries;
import register.store.log.Register;
import register.store.query.ListQuery;
import register.store.query.Sort;
import register.store.query.SortKey;
import register.store.query.Sql;

/**
 * The pages of lists of one register. Where a list is sorted by a value that is computed for each record, such as the next
 * review, it is remembered which records come first: at a later position these are found among the same records and those
 * that were recorded since.
 */
final class FirstRecords<T> {
    /** How many of the first records are remembered. */
    private static final int REMEMBERED = 300;

    /** The longest page that they are used for, and the fewest that may be left of them: a page of 100 and the one after it. */
    private static final int LONGEST_PAGE = 101;

    /** A list of fewer records is sorted anew, in no more time. */
    private static final int FEW = 200;

    private static final long MOST_BETWEEN = 5_000;
    private static final int MOST_LISTS = 200;

    private final Register<T> register;
    private final RecordQueries<T> records;
    private final Log log;
    private final IncrementalCache<Of, First> first = new IncrementalCache<>(
            Caffeine.newBuilder().maximumSize(MOST_LISTS), Caffeine.newBuilder().maximumSize(MOST_LISTS));

    /** The key of a list: its filters and its order on a day, among items from which so much was removed. */
    private record Of(List<Sql> conditions, Sort sort, LocalDate on, long redactions) {}

    /**
     * The entries of the first records of a list.
     *
     * @param isWhole whether these are all
     */
    private record First(List<Long> entries, boolean isWhole) {}

    FirstRecords(Register<T> register, Log log) {
        this.register = register;
        this.records = log.queries(register);
        this.log = log;
        log.whenRemoved(first::clear);
    }

    /** Returns at most {@code limit} records that match a query, after a sort key. */
    List<PositionedRecord<T>> page(ListQuery question, @Nullable SortKey after, int limit, long total) {
        boolean isRemembered = after == null
                && question.sort().isComputed()
                && !question.dependsOnOtherRows()
                && limit <= LONGEST_PAGE
                && total > FEW;
        return isRemembered ? first(question, limit) : records.page(question, after, limit, total);
    }

    /** Returns at most {@code limit} records that match a query, without the first of them. */
    List<PositionedRecord<T>> pageFrom(ListQuery question, long skipped, int limit, long total) {
        return records.pageFrom(question, skipped, limit, total);
    }

    private List<PositionedRecord<T>> first(ListQuery question, int limit) {
        Of of = new Of(question.conditions(), question.sort(), question.on(), log.redactions());
        First found = first.get(of, log.newestEntry(register, question.at()), new IncrementalCache.Source<>() {
            @Override
            public First anew(long at) {
                List<Long> entries = records.firstEntries(question.at(at), REMEMBERED);
                return new First(entries, entries.size() < REMEMBERED);
            }

            @Override
            public @Nullable First moved(First known, long from, long to) {
                return to < from || to - from > MOST_BETWEEN ? null : since(known, from, question.at(to));
            }
        });
        List<Long> page = found.entries().stream().limit(limit).toList();
        return page.isEmpty() ? List.of() : records.page(question.and(among(page)), null, limit);
    }

    /**
     * Returns the first records at a later position, up to the last one that was known before: after it others may come that
     * were not known. Null if these are too few.
     */
    private @Nullable First since(First known, long from, ListQuery question) {
        Sql candidates = Sql.of("(").then(among(known.entries())).then("or r.entry > ?)", from);
        List<Long> entries = records.firstEntries(question.and(candidates), REMEMBERED);
        if (known.isWhole()) {
            return new First(entries, entries.size() < REMEMBERED);
        }
        Set<Long> before = Set.copyOf(known.entries());
        int last = entries.size();
        while (last > 0 && !before.contains(entries.get(last - 1))) {
            last--;
        }
        return last < LONGEST_PAGE ? null : new First(List.copyOf(entries.subList(0, last)), false);
    }

    private static Sql among(List<Long> entries) {
        return Sql.of("r.entry = any(cast(? as bigint[]))", (Object)
                entries.stream().map(Object::toString).toArray(String[]::new));
    }
}
