package register.registers.metrics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import register.api.reading.Computation;
import register.api.reading.Permalinks;
import register.api.reading.Snapshot;
import register.registers.figures.Measure;

/**
 * What is answered beside a measure: what may be made of several of its values.
 *
 * @param maySum whether a sum of them means something
 * @param mayAverage whether a mean of them means something
 */
public record ComputedMeasure(boolean maySum, boolean mayAverage) {
    static ComputedMeasure of(Measure measure) {
        return new ComputedMeasure(measure.unit().maySum(), measure.unit().mayAverage());
    }

    /** Calculates them, and says beside a list of measures which are calculated from them. */
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
