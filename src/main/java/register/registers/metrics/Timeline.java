package register.registers.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import register.registers.figures.TimePeriod;

/**
 * The periods along the axis of a chart, oldest first; a period without a value is included, so that a gap is visible.
 */
final class Timeline {
    private static final Comparator<TimePeriod> OLDEST_FIRST =
            Comparator.comparing(TimePeriod::last).thenComparing(TimePeriod::first);

    /** Longer gaps are not shown, to save room. */
    private static final int LONGEST_GAP = 24;

    private Timeline() {}

    static List<TimePeriod> of(List<ChartSeries> series) {
        TreeSet<TimePeriod> periods = new TreeSet<>(OLDEST_FIRST);
        series.forEach(one -> one.observations().forEach(observation -> periods.add(observation.period())));
        TreeSet<TimePeriod> all = new TreeSet<>(periods);
        if (periods.stream().map(TimePeriod::kind).distinct().count() == 1
                && periods.first().kind().isRegular()) {
            periods.forEach(period -> all.addAll(gap(period, periods)));
        }
        return List.copyOf(all);
    }

    /** Returns the periods between one period and the next that has a value. */
    private static List<TimePeriod> gap(TimePeriod period, NavigableSet<TimePeriod> periods) {
        TreeSet<TimePeriod> gap = new TreeSet<>(OLDEST_FIRST);
        TimePeriod until = periods.higher(period);
        for (TimePeriod next = period;
                until != null && next.last().isBefore(until.first().minusDays(1)); ) {
            next = next.next();
            gap.add(next);
        }
        return gap.size() > LONGEST_GAP ? List.of() : List.copyOf(gap);
    }
}
