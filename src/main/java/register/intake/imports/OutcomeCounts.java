package register.intake.imports;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the outcomes of a file by kind. */
public final class OutcomeCounts {
    private final Map<ImportOutcome.Kind, Long> counts = new EnumMap<>(ImportOutcome.Kind.class);

    synchronized void add(ImportOutcome.Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    synchronized long of(ImportOutcome.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Returns all counts by the word of their kind, including those that are 0. */
    synchronized Map<String, Long> inWords() {
        Map<String, Long> all = new LinkedHashMap<>();
        for (ImportOutcome.Kind kind : ImportOutcome.Kind.values()) {
            all.put(kind.word(), counts.getOrDefault(kind, 0L));
        }
        return all;
    }
}
