package register.web.staff;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private final Log log;
    private final KnownDuties duties;
    private final DutySettings settings;
    private @Nullable Counted newest;

    public DutyCounts(Log log, KnownDuties duties, DutySettings settings) {
        this.log = log;
        this.duties = duties;
        this.settings = settings;
        log.whenRemoved(this::forget);
    }

    private record Counted(long entry, LocalDate on, Map<DutyState, Long> states) {}

    /** Returns the counts of a snapshot. */
    synchronized Map<DutyState, Long> of(Snapshot snapshot) {
        long entry = log.newestEntry(Contracts.REGISTER, snapshot.at());
        @Nullable Counted known = newest;
        if (known == null || known.entry() != entry || !known.on().equals(snapshot.on())) {
            @Nullable Map<DutyState, Long> moved = known == null ? null : moved(known, entry, snapshot.on());
            known = new Counted(entry, snapshot.on(), moved == null ? all(snapshot) : moved);
            newest = known;
        }
        return known.states();
    }

    private synchronized void forget() {
        newest = null;
    }

    private Map<DutyState, Long> all(Snapshot snapshot) {
        DutyList list = new DutyList(duties, settings, snapshot, new DutyFilter(null, null, null, null));
        list.read(null, false, 1);
        return new EnumMap<>(list.states());
    }

    /**
     * Returns the counts at another entry: those of each contract that changes between the two are taken away and added
     * anew; null if the day is another, or too much lies between them.
     */
    private @Nullable Map<DutyState, Long> moved(Counted known, long entry, LocalDate on) {
        long first = Math.min(known.entry(), entry);
        long last = Math.max(known.entry(), entry);
        if (!known.on().equals(on) || last - first > MOST_ENTRIES) {
            return null;
        }
        Map<DutyState, Long> states = new EnumMap<>(DutyState.class);
        states.putAll(known.states());
        log.entries(first, last, MOST_ENTRIES).stream()
                .map(LoggedItem::entry)
                .filter(one -> one.register().equals(Contracts.REGISTER.name()))
                .map(Entry::key)
                .distinct()
                .forEach(key -> {
                    duties.states(key, known.entry(), on).forEach(state -> states.merge(state, -1L, Long::sum));
                    duties.states(key, entry, on).forEach(state -> states.merge(state, 1L, Long::sum));
                });
        states.values().removeIf(count -> count == 0);
        return states;
    }
}
