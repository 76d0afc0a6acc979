package register.intake.imports;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the outcomes of a file by kind, and the reasons why records are refused. */
public final class OutcomeCounts {
    private static final int MOST_CAUSES = 50;

    private final Map<ImportOutcome.Kind, Long> counts = new EnumMap<>(ImportOutcome.Kind.class);
    private final Map<String, RefusalCause> causes = new LinkedHashMap<>();

    synchronized void add(ImportOutcome outcome) {
        counts.merge(outcome.outcome(), 1L, Long::sum);
        outcome.errors()
                .forEach(error -> causes.computeIfAbsent(RefusalCause.kind(error), any -> RefusalCause.of(error))
                        .count(error));
    }

    /** Returns why records are refused, each reason once, the commonest first. */
    public synchronized List<RefusalCause.Counted> causes() {
        return causes.values().stream()
                .map(RefusalCause::counted)
                .sorted(Comparator.comparingLong(RefusalCause.Counted::count).reversed())
                .limit(MOST_CAUSES)
                .toList();
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
