package register.foi.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import register.registers.retrieval.AskedPeriod;
import register.registers.retrieval.Frequency;

/**
 * The periods that a question asks about.
 *
 * @param spans that it names; empty where it names none
 * @param newest how many of the last years before the request it asks for; 0 where it does not say
 * @param years which years those are
 * @param frequency how finely it wants them divided
 * @param day the day of the request
 * @param bound whether the spans are all the time before or after a day, of which they are only the years next to it
 */
record AskedPeriods(
        List<TimeSpan> spans, int newest, Years years, Optional<Frequency> frequency, LocalDate day, Bound bound) {
    /** Any time. */
    static final AskedPeriods ANY = new AskedPeriods(List.of(), 0, Years.ANY, Optional.empty(), LocalDate.EPOCH);

    /** Which years a number of years counts. */
    enum Years {
        CALENDAR,
        FINANCIAL,
        ANY
    }

    /** Where time that has no other end ends. */
    enum Bound {
        NONE,
        BEFORE,
        AFTER,
        BEFORE_OR_AFTER
    }

    AskedPeriods(List<TimeSpan> spans, int newest, Years years, Optional<Frequency> frequency, LocalDate day) {
        this(spans, newest, years, frequency, day, Bound.NONE);
    }

    AskedPeriods {
        spans = List.copyOf(spans);
    }

    /**
     * Reads the periods of a question or, where it names none, those of the nearest heading or question above it.
     *
     * @param day the day of the request, from which the last years are counted
     */
    static AskedPeriods of(String question, List<String> under, LocalDate day) {
        List<String> nearest = new ArrayList<>(under);
        Collections.reverse(nearest);
        nearest.add(0, question);
        List<AskedPeriods> read =
                nearest.stream().map(text -> QuestionPeriods.read(text, day)).toList();
        AskedPeriods timed =
                read.stream().filter(periods -> !periods.isOpen()).findFirst().orElse(read.get(0));
        Optional<Frequency> frequency =
                read.stream().flatMap(periods -> periods.frequency.stream()).findFirst();
        return new AskedPeriods(timed.spans, timed.newest, timed.years, frequency, day, timed.bound);
    }

    /** Whether the question names no time. */
    boolean isOpen() {
        return spans.isEmpty() && newest == 0;
    }

    /** Returns the times that it asks about, each without a break: before 2010, and after 2020. */
    List<AskedPeriods> stretches() {
        List<List<TimeSpan>> stretches = new ArrayList<>();
        periods().stream()
                .map(period -> new TimeSpan(period.first(), period.last()))
                .sorted(Comparator.comparing(TimeSpan::first))
                .forEach(span -> {
                    List<TimeSpan> last = stretches.isEmpty() ? List.of() : stretches.get(stretches.size() - 1);
                    boolean isNext = last.stream()
                            .anyMatch(one -> !span.first().isAfter(one.last().plusDays(1)));
                    if (isNext) {
                        last.add(span);
                    } else {
                        stretches.add(new ArrayList<>(List.of(span)));
                    }
                });
        return stretches.size() < 2
                ? List.of(this)
                : IntStream.range(0, stretches.size())
                        .mapToObj(i -> new AskedPeriods(
                                stretches.get(i), 0, years, frequency, day, bound(i == 0, i == stretches.size() - 1)))
                        .toList();
    }

    /** Returns where one of several stretches has no end. */
    private Bound bound(boolean isFirst, boolean isLast) {
        return switch (bound) {
            case BEFORE -> isFirst ? Bound.BEFORE : Bound.NONE;
            case AFTER -> isLast ? Bound.AFTER : Bound.NONE;
            case BEFORE_OR_AFTER -> isFirst ? Bound.BEFORE : isLast ? Bound.AFTER : Bound.NONE;
            case NONE -> Bound.NONE;
        };
    }

    /** Whether the question asks about a period with figures; it asks about every period where it names no time. */
    boolean mean(LocalDate first, LocalDate last) {
        return isOpen()
                || spans.stream().anyMatch(span -> span.means(first, last))
                || periods().stream()
                        .anyMatch(period -> new TimeSpan(period.first(), period.last()).means(first, last));
    }

    /** Returns each period that is asked about by itself. */
    List<AskedPeriod> periods() {
        return Stream.concat(spans.stream().flatMap(span -> span.periods().stream()), last())
                .distinct()
                .toList();
    }

    /** Returns the last years that were over on the day of the request. */
    private Stream<AskedPeriod> last() {
        int newestYear = years == Years.FINANCIAL ? TimeSpan.financialYearOf(day) - 1 : day.getYear() - 1;
        return IntStream.range(0, spans.isEmpty() ? newest : 0)
                .map(back -> newestYear - back)
                .mapToObj(year -> years == Years.FINANCIAL ? TimeSpan.financialYear(year) : TimeSpan.year(year))
                .flatMap(span -> span.periods().stream())
                .map(period -> new AskedPeriod(period.label(), period.first(), period.last(), years == Years.ANY));
    }
}
