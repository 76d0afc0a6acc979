package register.foi.answers;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The parts and periods that records have figures of, such as measures by their observations. */
final class SeriesCoverage {
    private final Set<String> registers;
    private final Map<String, Set<String>> parts = new ConcurrentHashMap<>();
    private final Map<String, Set<TimeSpan>> periods = new ConcurrentHashMap<>();

    /**
     * Creates an empty coverage.
     *
     * @param registers whose records have figures, by path
     */
    SeriesCoverage(Set<String> registers) {
        this.registers = Set.copyOf(registers);
    }

    /** Adds a part, and returns whether it is new. */
    boolean addPart(String id, String part) {
        return parts.computeIfAbsent(id, none -> ConcurrentHashMap.newKeySet()).add(part);
    }

    void addPeriod(String id, TimeSpan period) {
        periods.computeIfAbsent(id, none -> ConcurrentHashMap.newKeySet()).add(period);
    }

    Set<String> parts(String id) {
        return parts.getOrDefault(id, Set.of());
    }

    /** Whether a record belongs to a register whose records have figures. */
    boolean hasSeries(String id) {
        return registers.contains(id.substring(0, id.indexOf('/')));
    }

    /** Whether a record has figures of a requested period. */
    boolean covers(String id, AskedPeriods asked) {
        return periods.getOrDefault(id, Set.of()).stream().anyMatch(span -> asked.mean(span.first(), span.last()));
    }
}
