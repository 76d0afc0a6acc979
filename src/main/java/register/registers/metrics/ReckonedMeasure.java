package register.registers.metrics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import register.api.reading.Publisher;
import register.api.reading.Reckoning;
import register.api.reading.Vantage;
import register.registers.figures.Measure;

/**
 * What is answered beside a measure: what may be made of several of its values.
 *
 * @param maySum whether a sum of them means something
 * @param mayAverage whether a mean of them means something
 */
public record ReckonedMeasure(boolean maySum, boolean mayAverage) {
    static ReckonedMeasure of(Measure measure) {
        return new ReckonedMeasure(measure.unit().maySum(), measure.unit().mayAverage());
    }

    /** Reckons them, and says beside a list of measures which are reckoned from them. */
    static Reckoning<Measure, ReckonedMeasure> from(Findings findings, Publisher publisher) {
        return new Reckoning<>() {
            @Override
            public Function<Measure, ReckonedMeasure> from(Vantage vantage) {
                return ReckonedMeasure::of;
            }

            @Override
            public Map<String, Object> ofList(Vantage vantage) {
                List<DerivedLink> derived = findings.at(vantage.at()).derivedMeasures().stream()
                        .map(measure -> DerivedLink.of(measure, publisher))
                        .toList();
                return derived.isEmpty() ? Map.of() : Map.of("derived", derived);
            }
        };
    }
}
