package register.registers.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.registers.figures.Decimal;
import register.registers.figures.Figure;
import register.registers.figures.Marker;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.registers.figures.Slug;
import register.registers.figures.Unit;

/** Compares published figures with one another and remarks on discrepancies; nothing is ever corrected. */
public final class Checks {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The largest number of parts listed in a sentence; of more, only the number is given. */
    private static final int MOST_PARTS = 6;

    private final Map<String, Measure> measures;
    private final Map<ObservationKey, Observation> places = new HashMap<>();
    private final Map<Whole, List<Observation>> parts = new LinkedHashMap<>();
    private final Map<String, List<Remark>> remarks = new LinkedHashMap<>();

    /** A total and the single dimension by which it is divided. */
    private record Whole(ObservationKey total, String dimension) {}

    private Checks(Collection<Measure> measures) {
        this.measures = measures.stream().collect(Collectors.toMap(Measure::measure, Function.identity()));
    }

    /** Returns the remarks on each observation that has any, by its slug. */
    public static Map<String, List<Remark>> of(Collection<Measure> measures, Collection<Observation> observations) {
        Checks checks = new Checks(measures);
        observations.forEach(checks::place);
        observations.forEach(checks::checkShare);
        checks.parts.forEach(checks::checkTotal);
        new SeriesChecks(checks.measures, checks::remark).run(observations);
        return checks.remarks;
    }

    private void place(Observation observation) {
        places.put(ObservationKey.of(observation), observation);
        if (observation.dimensions().size() == 1) {
            String dimension = observation.dimensions().keySet().iterator().next();
            ObservationKey total = new ObservationKey(observation.measure(), observation.period(), Map.of());
            parts.computeIfAbsent(new Whole(total, dimension), whole -> new ArrayList<>())
                    .add(observation);
        }
    }

    /** Checks a share against its numerator and denominator, to the precision of its decimals. */
    private void checkShare(Observation share) {
        Measure measure = measures.get(share.measure());
        BigDecimal said = exact(share);
        if (measure == null || measure.unit() != Unit.PERCENT || said == null) {
            return;
        }
        Observation numerator = places.get(beside(share, measure.numerator(), share.dimensions()));
        Observation denominator = places.get(beside(share, measure.denominator(), dividedBy(measure, share)));
        BigDecimal part = exact(numerator);
        BigDecimal whole = exact(denominator);
        if (numerator == null || denominator == null || part == null || whole == null || whole.signum() == 0) {
            return;
        }
        BigDecimal computed = part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
        if (numerator.equals(denominator)
                || isWithin(computed.subtract(said), lastDigit(said).multiply(HALF))) {
            return;
        }
        BigDecimal shown = Decimal.plain(computed.setScale(said.scale() + 1, RoundingMode.HALF_UP));
        String sentence = "%s is published, and %s of %s is %s; nothing was corrected."
                .formatted(
                        Figure.inWords(measure, said),
                        Figure.inWords(measures.get(numerator.measure()), part),
                        Figure.inWords(measures.get(denominator.measure()), whole),
                        Figure.inWords(measure, shown));
        remark(
                share,
                new Remark(
                        Remark.Kind.SHARE_DISAGREES,
                        sentence,
                        List.of(
                                Remark.Compared.said(share),
                                Remark.Compared.said(numerator),
                                Remark.Compared.said(denominator),
                                Remark.Compared.computed("The calculated share", shown))));
    }

    private static ObservationKey beside(Observation share, @Nullable String measure, Map<String, String> dimensions) {
        return new ObservationKey(measure == null ? "" : measure, share.period(), dimensions);
    }

    /**
     * Returns the dimensions of the denominator; if a measure is a share by the same measure, each part is compared
     * with the total.
     */
    private static Map<String, String> dividedBy(Measure measure, Observation share) {
        String numerator = measure.numerator();
        return numerator != null && numerator.equals(measure.denominator()) ? Map.of() : share.dimensions();
    }

    /** Checks a total against the sum of its parts, if there are two or more and each has a value. */
    private void checkTotal(Whole whole, List<Observation> of) {
        Observation total = places.get(whole.total());
        Measure measure = measures.get(whole.total().measure());
        BigDecimal said = exact(total);
        if (total == null || said == null || measure == null || !measure.unit().maySum() || of.size() < 2) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Observation part : of) {
            BigDecimal value = exact(part);
            if (value == null) {
                return;
            }
            sum = sum.add(value);
        }
        if (isWithin(sum.subtract(said), rounding(measure.unit(), said, sum, of.size()))) {
            return;
        }
        String sentence = "%s by %s make %s, and the total that is published is %s; nothing was corrected."
                .formatted(
                        added(measure, of),
                        Slug.words(whole.dimension()),
                        Figure.inWords(measure, sum),
                        Figure.inWords(measure, said));
        List<Remark.Compared> figures = new ArrayList<>();
        figures.add(Remark.Compared.said(total));
        of.forEach(part -> figures.add(Remark.Compared.said(part)));
        figures.add(Remark.Compared.computed("The sum of the parts", sum));
        remark(total, new Remark(Remark.Kind.TOTAL_DISAGREES, sentence, figures));
    }

    private static String added(Measure measure, List<Observation> parts) {
        if (parts.size() > MOST_PARTS) {
            return "The " + parts.size() + " parts";
        }
        List<String> values = new ArrayList<>();
        for (Observation part : parts) {
            BigDecimal value = part.value();
            values.add(value == null ? "nothing" : Figure.inWords(measure, value));
        }
        return "The parts " + String.join(" + ", values);
    }

    /**
     * Returns the largest difference between a total and the sum of its parts that rounding alone can cause; counts are
     * not rounded. The sum has as many decimals as the part with the most.
     */
    private static BigDecimal rounding(Unit unit, BigDecimal total, BigDecimal sum, int parts) {
        return unit == Unit.COUNT
                ? BigDecimal.ZERO
                : lastDigit(sum)
                        .multiply(BigDecimal.valueOf(parts))
                        .add(lastDigit(total))
                        .multiply(HALF);
    }

    private void remark(Observation observation, Remark remark) {
        remarks.computeIfAbsent(observation.slug(), slug -> new ArrayList<>()).add(remark);
    }

    /** Returns a value that can be compared with others; null if it is missing, an estimate or a bound. */
    private static @Nullable BigDecimal exact(@Nullable Observation observation) {
        if (observation == null
                || observation.bound() != null
                || observation.markers().contains(Marker.E)) {
            return null;
        }
        return observation.value();
    }

    /** Returns one unit in the last decimal place of a number. */
    private static BigDecimal lastDigit(BigDecimal number) {
        return BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
    }

    private static boolean isWithin(BigDecimal difference, BigDecimal tolerance) {
        return difference.abs().compareTo(tolerance) <= 0;
    }
}
