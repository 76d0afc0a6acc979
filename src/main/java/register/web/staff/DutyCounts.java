package register.web.staff;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.reading.Snapshot;
import register.registers.contracts.Contracts;
import register.store.log.Log;
import register.values.duties.DutyState;

/** How many notices there are in each state; counted anew when a contract has changed, or the day. */
public final class DutyCounts {
    private final Log log;
    private final KnownDuties duties;
    private final DutySettings settings;
    private @Nullable Counted last;

    public DutyCounts(Log log, KnownDuties duties, DutySettings settings) {
        this.log = log;
        this.duties = duties;
        this.settings = settings;
    }

    private record Counted(long entry, LocalDate on, Map<DutyState, Long> states) {}

    /** Returns the counts of a snapshot. */
    synchronized Map<DutyState, Long> of(Snapshot snapshot) {
        long entry = log.newestEntry(Contracts.REGISTER, snapshot.at());
        @Nullable Counted known = last;
        if (known == null || known.entry() != entry || !known.on().equals(snapshot.on())) {
            DutyFilter all = new DutyFilter(null, null, null, null);
            DutyList list = new DutyList(duties, settings, snapshot, all);
            list.read(null, false, 1);
            known = new Counted(entry, snapshot.on(), new EnumMap<>(list.states()));
            last = known;
        }
        return known.states();
    }
}
