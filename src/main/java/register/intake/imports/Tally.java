package register.intake.imports;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many records of a file came to what. */
public final class Tally {
    private final Map<Outcome.Kind, Long> counts = new EnumMap<>(Outcome.Kind.class);

    synchronized void add(Outcome.Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    synchronized long of(Outcome.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** All of them, those that came to nothing too, by their words. */
    synchronized Map<String, Long> inWords() {
        Map<String, Long> all = new LinkedHashMap<>();
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            all.put(kind.word(), counts.getOrDefault(kind, 0L));
        }
        return all;
    }
}
