package register.registers.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.registers.figures.Decimal;
import register.registers.figures.Figure;
import register.registers.figures.Marker;
import register.registers.figures.Measure;
import register.registers.figures.Observed;
import register.registers.figures.TimePeriod;
import register.registers.figures.Unit;

/**
 * Compares the newest figure of each series with that of the same days a year earlier. There is no result if either is
 * not given exactly, or if the series has a break between them.
 */
public final class YearOnYear {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final Measure measure;

    private YearOnYear(Measure measure) {
        this.measure = measure;
    }

    /** A series of figures for one part of the whole, in one kind of period. */
    private record Series(TimePeriod.Kind kind, Map<String, String> dimensions) {
        static Series of(Observed observed) {
            return new Series(observed.period().kind(), observed.dimensions());
        }
    }

    /** Returns the changes of a measure, at most one for each series, in the order of the series. */
    public static List<YearOnYearChange> of(Measure measure, Collection<? extends Observed> observations) {
        Map<Series, List<Observed>> series = new LinkedHashMap<>();
        for (Observed observed : observations) {
            series.computeIfAbsent(Series.of(observed), of -> new ArrayList<>()).add(observed);
        }
        YearOnYear of = new YearOnYear(measure);
        return series.values().stream()
                .flatMap(figures -> of.change(figures).stream())
                .toList();
    }

    private Optional<YearOnYearChange> change(List<Observed> series) {
        Observed newest = series.stream()
                .max(Comparator.comparing((Observed one) -> one.period().last())
                        .thenComparing(one -> one.period().first()))
                .orElseThrow();
        TimePeriod before = newest.period().aYearBefore();
        return series.stream()
                .filter(one -> one.period().equals(before))
                .findFirst()
                .filter(older -> isAsLong(older.period(), newest.period()) && !isBroken(series, older, newest))
                .flatMap(older -> change(older, newest));
    }

    /**
     * Whether two periods are of comparable length: a year with a 29 February counts as long as another, an interval of
     * chosen days does not.
     */
    private static boolean isAsLong(TimePeriod older, TimePeriod newer) {
        return newer.kind() != TimePeriod.Kind.INTERVAL || days(older) == days(newer);
    }

    private static long days(TimePeriod period) {
        return ChronoUnit.DAYS.between(period.first(), period.last());
    }

    private static boolean isBroken(List<Observed> series, Observed older, Observed newest) {
        return series.stream()
                .filter(one -> one.period().first().isAfter(older.period().first())
                        && !one.period().first().isAfter(newest.period().first()))
                .anyMatch(one -> one.markers().contains(Marker.B));
    }

    private Optional<YearOnYearChange> change(Observed older, Observed newer) {
        BigDecimal before = older.value();
        BigDecimal after = newer.value();
        if (before == null || after == null || older.bound() != null || newer.bound() != null) {
            return Optional.empty();
        }
        BigDecimal difference = Decimal.plain(after.subtract(before));
        BigDecimal exactly = percent(before, difference);
        YearOnYearChange.Verdict verdict = verdict(difference);
        return Optional.of(new YearOnYearChange(
                newer.dimensions(),
                older.period(),
                newer.period(),
                before,
                after,
                difference,
                exactly == null ? null : Decimal.plain(exactly.setScale(1, RoundingMode.HALF_UP)),
                YearOnYearChange.direction(difference),
                verdict,
                sentence(older, newer, before, after, difference)
                        + judged(verdict)
                        + "."
                        + marked(older)
                        + marked(newer)));
    }

    private @Nullable BigDecimal percent(BigDecimal before, BigDecimal difference) {
        boolean isShare = measure.unit() == Unit.PERCENT || measure.unit() == Unit.YES_NO;
        return isShare || before.signum() <= 0
                ? null
                : difference.multiply(HUNDRED).divide(before, MathContext.DECIMAL64);
    }

    private YearOnYearChange.@Nullable Verdict verdict(BigDecimal difference) {
        Measure.Better better = measure.better();
        if (better == null || difference.signum() == 0) {
            return null;
        }
        boolean rose = difference.signum() > 0;
        return rose == (better == Measure.Better.HIGHER)
                ? YearOnYearChange.Verdict.BETTER
                : YearOnYearChange.Verdict.WORSE;
    }

    private String sentence(
            Observed older, Observed newer, BigDecimal before, BigDecimal after, BigDecimal difference) {
        String name = named(newer.dimensions());
        String when =
                "between " + older.period().briefly() + " and " + newer.period().briefly();
        if (difference.signum() == 0) {
            return "%s did not change %s: %s in both".formatted(name, when, inWords(before));
        }
        return "%s %s from %s to %s%s %s"
                .formatted(
                        name,
                        verb(difference),
                        inWords(before),
                        inWords(after),
                        by(difference, percent(before, difference)),
                        when);
    }

    private String named(Map<String, String> dimensions) {
        return dimensions.isEmpty()
                ? measure.name()
                : "%s (%s)".formatted(measure.name(), String.join(", ", dimensions.values()));
    }

    private String verb(BigDecimal difference) {
        if (measure.unit() == Unit.YES_NO) {
            return "changed";
        }
        return difference.signum() > 0 ? "rose" : "fell";
    }

    private String by(BigDecimal difference, @Nullable BigDecimal percent) {
        if (measure.unit() == Unit.PERCENT) {
            BigDecimal points = difference.abs();
            return " (%s percentage point%s)"
                    .formatted(Figure.number(points), points.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
        }
        return percent == null ? "" : " (%s %s)".formatted(rounded(percent.abs()), compared(percent.signum() > 0));
    }

    /** Rounds to a whole percent, or to a tenth if below one percent. */
    private static String rounded(BigDecimal percent) {
        if (percent.compareTo(TENTH) < 0) {
            return "less than 0.1%";
        }
        int decimals = percent.compareTo(BigDecimal.ONE) < 0 ? 1 : 0;
        return Figure.number(percent.setScale(decimals, RoundingMode.HALF_UP)) + "%";
    }

    private String compared(boolean rose) {
        return switch (measure.unit()) {
            case COUNT, FTE -> rose ? "more" : "fewer";
            case GBP -> rose ? "more" : "less";
            case SECONDS, MINUTES, DAYS -> rose ? "longer" : "shorter";
            case RATIO, PERCENT, YES_NO -> rose ? "higher" : "lower";
        };
    }

    private static String judged(YearOnYearChange.@Nullable Verdict verdict) {
        return verdict == null ? "" : ", which is " + verdict.inWords();
    }

    /** Returns a sentence with the markers of a figure; empty if it has none. */
    private static String marked(Observed observed) {
        if (observed.markers().isEmpty()) {
            return "";
        }
        List<String> markers = observed.markers().stream().map(Marker::inWords).toList();
        return " The figure of %s is marked %s.".formatted(observed.period().briefly(), String.join(", ", markers));
    }

    private String inWords(BigDecimal value) {
        return Figure.inWords(measure, value);
    }
}
