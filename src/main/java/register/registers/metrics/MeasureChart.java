package register.registers.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.registers.charts.Chart;
import register.registers.charts.Steps;
import register.registers.figures.Bound;
import register.registers.figures.Figure;
import register.registers.figures.Marker;
import register.registers.figures.Measure;
import register.registers.figures.TimePeriod;
import register.registers.figures.Unit;

/**
 * Draws a chart of observations: a missing value leaves a gap, and an inexact value is drawn differently from an exact
 * one.
 */
final class MeasureChart {
    private static final Set<Marker> UNSURE = Set.of(Marker.E, Marker.F, Marker.P, Marker.U);

    private MeasureChart() {}

    /** Returns the chart of a measure; empty if there is nothing to draw. */
    static Optional<Chart> of(MeasureView read) {
        Measure measure = read.measure();
        return of(measure.name(), measure.unit(), measure.target(), ChartSeries.of(read.observations()));
    }

    /** Returns the chart of several series with the same unit; empty if there is nothing to draw. */
    static Optional<Chart> of(String title, Unit unit, @Nullable BigDecimal target, List<ChartSeries> all) {
        List<ChartSeries> drawn = all.stream()
                .filter(series -> series.observations().stream().anyMatch(one -> height(one) != null))
                .toList();
        if (unit == Unit.YES_NO || drawn.isEmpty()) {
            return Optional.empty();
        }
        List<TimePeriod> periods = Timeline.of(drawn);
        List<Chart.Panel> panels = drawn.stream()
                .map(series -> new Chart.Panel(all.size() == 1 ? "" : series.name(), places(series, periods)))
                .toList();
        return Optional.of(new Chart(
                title,
                ChartWords.of(title, unit, target, drawn, all.size() - drawn.size()),
                axis(unit),
                periods.stream().map(TimePeriod::briefly).toList(),
                panels,
                target,
                Chart.Width.WIDE));
    }

    /** Explains why a measure has no chart. */
    static String whyNone(Measure measure) {
        return measure.unit() == Unit.YES_NO
                ? "%s has only yes and no answers, so there is no chart; see the table".formatted(measure.name())
                : "no figures of %s match this request".formatted(measure.name());
    }

    private static List<Chart.Place> places(ChartSeries series, List<TimePeriod> periods) {
        Map<TimePeriod, ObservationView> byPeriod =
                series.observations().stream().collect(Collectors.toMap(ObservationView::period, one -> one));
        TimePeriod oldest = series.observations().get(0).period();
        return periods.stream()
                .map(byPeriod::get)
                .map(one -> one == null
                        ? Chart.Place.EMPTY
                        : place(one, one.period().equals(oldest)))
                .toList();
    }

    private static Chart.Place place(ObservationView one, boolean isOldest) {
        String figure = Objects.requireNonNullElse(one.computed().text(), "");
        String markers = one.markers().stream().map(Marker::display).collect(Collectors.joining(" "));
        String label = (figure + " " + markers).strip();
        String why = one.missing().stream()
                .map(missing -> missing.because().inWords())
                .collect(Collectors.joining(", "));
        String said = figure.isEmpty() ? "no figure, " + why : figure;
        return new Chart.Place(
                height(one),
                label.isEmpty() ? "no figure" : label,
                (one.period().briefly() + ": " + said + " " + markers).strip(),
                ink(one),
                one.markers().contains(Marker.B) && !isOldest);
    }

    /** Returns the value, or the number that it is known to be below or above. */
    private static @Nullable BigDecimal height(ObservationView one) {
        Bound bound = one.bound();
        if (one.value() != null || bound == null) {
            return one.value();
        }
        return bound.below() == null ? bound.above() : bound.below();
    }

    private static Chart.Ink ink(ObservationView one) {
        if (!isExact(one)) {
            return Chart.Ink.BOUND;
        }
        return one.markers().stream().anyMatch(UNSURE::contains) ? Chart.Ink.UNSURE : Chart.Ink.FIRM;
    }

    /** Whether the value is exact, and not only a bound. */
    static boolean isExact(ObservationView one) {
        BigDecimal value = one.value();
        Bound bound = one.bound();
        return value != null && (bound == null || !(isSame(value, bound.above()) || isSame(value, bound.below())));
    }

    private static boolean isSame(BigDecimal value, @Nullable BigDecimal bound) {
        return bound != null && value.compareTo(bound) == 0;
    }

    private static Chart.Axis axis(Unit unit) {
        Steps steps = switch (unit) {
            case COUNT -> Steps.WHOLE;
            case SECONDS -> Steps.SECONDS;
            case MINUTES -> Steps.MINUTES;
            case PERCENT, DAYS, GBP, FTE, RATIO, YES_NO -> Steps.DECIMAL;
        };
        return new Chart.Axis(ChartWords.unit(unit), steps, value -> new Figure(unit, value).inWords());
    }
}
