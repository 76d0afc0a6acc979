package register.registers.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import register.registers.figures.TimePeriod;

/**
 * A series of observations in a chart: of one part of a measure, in one kind of period.
 *
 * @param name that distinguishes it from the other series
 * @param observations oldest first
 */
record ChartSeries(String name, List<ObservationView> observations) {
    private static final Comparator<ObservationView> OLDEST_FIRST = Comparator.comparing(
                    (ObservationView one) -> one.period().last())
            .thenComparing(one -> one.period().first());

    /** The dimensions and kind of period that the observations of a series share. */
    private record Part(Map<String, String> dimensions, TimePeriod.Kind kind) {
        String name(boolean isOfOneKind) {
            String part = dimensions.isEmpty() ? "All" : String.join(", ", dimensions.values());
            return isOfOneKind ? part : part + ", by " + kind.inWords();
        }
    }

    ChartSeries {
        observations = observations.stream().sorted(OLDEST_FIRST).toList();
    }

    /** Returns the series of a measure, the whole before its parts. */
    static List<ChartSeries> of(List<ObservationView> observations) {
        Map<Part, List<ObservationView>> parts = new LinkedHashMap<>();
        for (ObservationView one : observations) {
            parts.computeIfAbsent(new Part(one.dimensions(), one.period().kind()), part -> new ArrayList<>())
                    .add(one);
        }
        boolean isOfOneKind = parts.keySet().stream().map(Part::kind).distinct().count() == 1;
        return parts.entrySet().stream()
                .sorted(Comparator.comparing(part -> !part.getKey().dimensions().isEmpty()))
                .map(part -> new ChartSeries(part.getKey().name(isOfOneKind), part.getValue()))
                .toList();
    }

    /** Returns this series with another name. */
    ChartSeries named(String other) {
        return new ChartSeries(other, observations);
    }
}
