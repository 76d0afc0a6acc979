package register.registers.metrics;

import java.util.HashSet;
import java.util.Set;
import register.registers.figures.Observation;
import register.store.log.Log;
import register.store.log.RecordQueries;

/**
 * The names of the dimensions that observations have or once had, learnt from what was said since they were last asked for:
 * a name that was known stays known, so that an address that was answered stays answered.
 */
final class DimensionNames {
    private final Log log;
    private final RecordQueries<Observation> observations;
    private volatile Set<String> names = Set.of();
    private volatile long seen;

    DimensionNames(Log log, RecordQueries<Observation> observations) {
        this.log = log;
        this.observations = observations;
    }

    /** All of them; the database is asked only where the log has grown. */
    Set<String> held() {
        long head = log.recentHead();
        if (head > seen) {
            learn(head);
        }
        return names;
    }

    private synchronized void learn(long head) {
        if (head > seen) {
            Set<String> more = new HashSet<>(names);
            more.addAll(observations.texts("unnest(r.divided_by)", seen, head));
            names = Set.copyOf(more);
            seen = head;
        }
    }
}
