package register.registers.analysis;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import register.registers.figures.Figure;
import register.registers.figures.Marker;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.registers.figures.TimePeriod;
import register.registers.figures.Unit;
import register.values.PartialDate;

/**
 * Compares each observation with the previous one in its series: the same measure and part, in the same kind of period.
 */
final class SeriesChecks {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Map<String, Measure> measures;
    private final BiConsumer<Observation, Remark> remarks;

    /** The properties that the observations of a series share. */
    private record Series(String measure, TimePeriod.Kind kind, Map<String, String> dimensions) {
        static Series of(Observation observation) {
            return new Series(observation.measure(), observation.period().kind(), observation.dimensions());
        }
    }

    SeriesChecks(Map<String, Measure> measures, BiConsumer<Observation, Remark> remarks) {
        this.measures = measures;
        this.remarks = remarks;
    }

    void run(Collection<Observation> observations) {
        Map<Series, List<Observation>> series = new LinkedHashMap<>();
        for (Observation observation : observations) {
            series.computeIfAbsent(Series.of(observation), of -> new ArrayList<>())
                    .add(observation);
        }
        series.values().forEach(this::check);
    }

    private void check(List<Observation> series) {
        series.sort(Comparator.comparing(
                        (Observation observation) -> observation.period().first())
                .thenComparing(observation -> observation.period().last()));
        for (int i = 1; i < series.size(); i++) {
            check(series.get(i - 1), series.get(i));
        }
    }

    private void check(Observation before, Observation now) {
        if (now.markers().contains(Marker.B)) {
            remark(Remark.Kind.SERIES_BREAK, before, now, brokenByMethod(before, now));
        }
        if (hasHole(before.period(), now.period())) {
            remark(Remark.Kind.SERIES_BREAK, before, now, hole(before, now));
        } else if (!now.markers().contains(Marker.B)) {
            checkJump(before, now);
        }
    }

    private void checkJump(Observation before, Observation now) {
        Measure measure = measures.get(now.measure());
        BigDecimal was = before.value();
        BigDecimal is = now.value();
        if (measure == null || measure.unit() == Unit.YES_NO || was == null || is == null) {
            return;
        }
        if (was.signum() < 0 || is.signum() < 0 || !isAsLong(before.period(), now.period())) {
            return;
        }
        if (is.compareTo(was.multiply(TWO)) > 0) {
            remark(Remark.Kind.JUMP, before, now, jump(measure, before, was, is, "more than double the"));
        } else if (is.multiply(TWO).compareTo(was) < 0) {
            remark(Remark.Kind.JUMP, before, now, jump(measure, before, was, is, "less than half of the"));
        }
    }

    private static boolean hasHole(TimePeriod before, TimePeriod now) {
        return now.kind().isRegular() && !now.follows(before);
    }

    /**
     * Whether two periods are of comparable length; intervals must have the same number of days, while leap years are
     * ignored.
     */
    private static boolean isAsLong(TimePeriod before, TimePeriod now) {
        return now.kind() != TimePeriod.Kind.INTERVAL || days(before) == days(now);
    }

    private static long days(TimePeriod period) {
        return ChronoUnit.DAYS.between(period.first(), period.last());
    }

    private String brokenByMethod(Observation before, Observation now) {
        return "%s in %s and %s in %s cannot be compared, as the marker [b] says; nothing was corrected."
                .formatted(
                        figure(before),
                        before.period().inWords(),
                        figure(now),
                        now.period().inWords());
    }

    private String hole(Observation before, Observation now) {
        return "There are no figures from %s to %s, between %s in %s and %s in %s; nothing was filled in."
                .formatted(
                        PartialDate.of(before.period().last().plusDays(1)).inWords(),
                        PartialDate.of(now.period().first().minusDays(1)).inWords(),
                        figure(before),
                        before.period().inWords(),
                        figure(now),
                        now.period().inWords());
    }

    private static String jump(Measure measure, Observation before, BigDecimal was, BigDecimal is, String than) {
        return "%s is %s %s in %s; nothing was corrected."
                .formatted(
                        Figure.inWords(measure, is),
                        than,
                        Figure.inWords(measure, was),
                        before.period().inWords());
    }

    private String figure(Observation observation) {
        @Nullable BigDecimal value = observation.value();
        return value == null ? "no figure" : Figure.inWords(measures.get(observation.measure()), value);
    }

    private void remark(Remark.Kind kind, Observation before, Observation now, String sentence) {
        remarks.accept(
                now, new Remark(kind, sentence, List.of(Remark.Compared.said(before), Remark.Compared.said(now))));
    }
}
