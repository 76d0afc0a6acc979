package register.web.staff;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.reading.IncrementalCache;
import register.api.reading.Snapshot;
import register.registers.contracts.Contracts;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.values.duties.DutyState;

/**
 * How many notices there are in each state; counted anew on another day, and otherwise only those of the contracts that
 * have changed.
 */
public final class DutyCounts {
    /** So many entries are looked through; after more, all are counted anew. */
    private static final int MOST_ENTRIES = 200;

    private static final int MOST_DAYS = 2;

    private final Log log;
    private final KnownDuties duties;
    private final DutySettings settings;
    private final IncrementalCache<LocalDate, Map<DutyState, Long>> counts = new IncrementalCache<>(
            Caffeine.newBuilder().maximumSize(MOST_DAYS), Caffeine.newBuilder().maximumSize(MOST_DAYS));

    public DutyCounts(Log log, KnownDuties duties, DutySettings settings) {
        this.log = log;
        this.duties = duties;
        this.settings = settings;
        log.whenRemoved(counts::clear);
    }

    /** Returns the counts of a snapshot. */
    Map<DutyState, Long> of(Snapshot snapshot) {
        long entry = log.newestEntry(Contracts.REGISTER, snapshot.at());
        return counts.get(snapshot.on(), entry, new IncrementalCache.Source<>() {
            @Override
            public Map<DutyState, Long> anew(long at) {
                return all(snapshot);
            }

            @Override
            public @Nullable Map<DutyState, Long> moved(Map<DutyState, Long> known, long from, long to) {
                return changed(known, from, to, snapshot.on());
            }
        });
    }

    private Map<DutyState, Long> all(Snapshot snapshot) {
        DutyList list = new DutyList(duties, settings, snapshot, new DutyFilter(null, null, null, null));
        list.read(null, false, 1);
        return new EnumMap<>(list.states());
    }

    /**
     * Returns the counts at another entry: those of each contract that changes between the two are taken away and added
     * anew; null if too much lies between them.
     */
    private @Nullable Map<DutyState, Long> changed(Map<DutyState, Long> known, long from, long to, LocalDate on) {
        long first = Math.min(from, to);
        long last = Math.max(from, to);
        if (last - first > MOST_ENTRIES) {
            return null;
        }
        Map<DutyState, Long> states = new EnumMap<>(DutyState.class);
        states.putAll(known);
        log.entries(first, last, MOST_ENTRIES).stream()
                .map(LoggedItem::entry)
                .filter(one -> one.register().equals(Contracts.REGISTER.name()))
                .map(Entry::key)
                .distinct()
                .forEach(key -> {
                    duties.states(key, from, on).forEach(state -> states.merge(state, -1L, Long::sum));
                    duties.states(key, to, on).forEach(state -> states.merge(state, 1L, Long::sum));
                });
        states.values().removeIf(count -> count == 0);
        return states;
    }
}
