package register.registers.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.reading.Computation;
import register.api.reading.Snapshot;
import register.registers.analysis.Remark;
import register.registers.figures.Bound;
import register.registers.figures.ConfStatus;
import register.registers.figures.Figure;
import register.registers.figures.Marker;
import register.registers.figures.Measure;
import register.registers.figures.ObsStatus;
import register.registers.figures.Observation;
import register.registers.figures.Observed;
import register.registers.figures.TimePeriod;
import register.registers.figures.Unit;

/**
 * The computed members of an observation, which the council never enters.
 *
 * @param measureName the display name of the measure; absent, like the unit, if the register does not have the measure
 * @param unit of the value
 * @param duration the value in ISO 8601 if it is a duration, {@code PT3M42S}
 * @param text the value, or what is known of it, in words: {@code 3 min 42 s}, {@code less than 5}
 * @param firstDay of the period
 * @param lastDay of the period
 * @param interval the period in ISO 8601, {@code 2016-04-01/P1Y}
 * @param meanings of its markers
 * @param remarks of the service's checks, which correct nothing
 */
public record ComputedObservation(
        @Nullable String measureName,
        @Nullable Unit unit,
        @Nullable String duration,
        @Nullable String text,
        LocalDate firstDay,
        LocalDate lastDay,
        TimePeriod.Kind periodKind,
        String interval,
        List<Meaning> meanings,
        ObsStatus obsStatus,
        ConfStatus confStatus,
        List<Remark> remarks) {

    /** The meaning of a marker, in a sentence. */
    public record Meaning(Marker marker, String text, String meaning) {
        @Override
        public String toString() {
            return text + ": " + meaning;
        }
    }

    /** Computes the members; they are the same on every day. */
    static ComputedObservation of(Observed observed, @Nullable Measure measure, List<Remark> remarks) {
        BigDecimal value = observed.value();
        TimePeriod period = observed.period();
        return new ComputedObservation(
                measure == null ? null : measure.name(),
                measure == null ? null : measure.unit(),
                measure == null || value == null ? null : new Figure(measure.unit(), value).duration(),
                inWords(measure, value, observed.bound()),
                period.first(),
                period.last(),
                period.kind(),
                period.interval(),
                observed.markers().stream()
                        .map(marker -> new Meaning(marker, marker.inWords(), marker.meaning()))
                        .toList(),
                ObsStatus.of(observed),
                ConfStatus.of(observed),
                remarks);
    }

    /** Returns the value in words; a bound is given if there is no value, or if the value is only the bound. */
    private static @Nullable String inWords(
            @Nullable Measure measure, @Nullable BigDecimal value, @Nullable Bound bound) {
        BigDecimal above = bound == null ? null : bound.above();
        BigDecimal below = bound == null ? null : bound.below();
        boolean isAbove = above != null && (value == null || value.compareTo(above) == 0);
        boolean isBelow = below != null && (value == null || value.compareTo(below) == 0);
        if (above != null && isAbove) {
            String more = "more than " + Figure.inWords(measure, above);
            return below != null && isBelow ? more + " and less than " + Figure.inWords(measure, below) : more;
        }
        if (below != null && isBelow) {
            return "less than " + Figure.inWords(measure, below);
        }
        return value == null ? null : Figure.inWords(measure, value);
    }

    /** Computes the members from the registers as they were at the same position. */
    static Computation<Observation, ComputedObservation> from(MetricAnalysis findings) {
        return new Computation<>() {
            @Override
            public Function<Observation, ComputedObservation> from(Snapshot snapshot) {
                MetricAnalysis.At at = findings.at(snapshot.at());
                return observation -> of(observation, at.measure(observation.measure()), at.remarks(observation));
            }

            @Override
            public long newest(long at) {
                return findings.at(at).newest();
            }
        };
    }
}
