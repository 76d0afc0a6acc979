package register.registers.metrics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import register.api.reading.Computation;
import register.api.reading.Permalinks;
import register.api.reading.Snapshot;
import register.registers.figures.Measure;

/**
 * The computed members of a measure: which aggregates of its values are meaningful.
 *
 * @param maySum whether a sum is meaningful
 * @param mayAverage whether a mean is meaningful
 */
public record ComputedMeasure(boolean maySum, boolean mayAverage) {
    static ComputedMeasure of(Measure measure) {
        return new ComputedMeasure(measure.unit().maySum(), measure.unit().mayAverage());
    }

    /** Computes them, and adds the derived measures to a list of measures. */
    static Computation<Measure, ComputedMeasure> from(MetricAnalysis findings, Permalinks permalinks) {
        return new Computation<>() {
            @Override
            public Function<Measure, ComputedMeasure> from(Snapshot snapshot) {
                return ComputedMeasure::of;
            }

            @Override
            public Map<String, Object> ofList(Snapshot snapshot) {
                List<DerivedLink> derived = findings.at(snapshot.at()).derivedMeasures().stream()
                        .map(measure -> DerivedLink.of(measure, permalinks))
                        .toList();
                return derived.isEmpty() ? Map.of() : Map.of("derived", derived);
            }
        };
    }
}
