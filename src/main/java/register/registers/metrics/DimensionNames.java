package register.registers.metrics;

import java.util.HashSet;
import java.util.Set;
import register.registers.figures.Observation;
import register.store.log.Log;
import register.store.log.RecordQueries;

/**
 * The names of the dimensions that observations have or once had, updated from the entries since the last call. A known
 * name stays known, so that a URL that worked once keeps working.
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

    /** Returns all names; the database is read only if the log has grown. */
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
