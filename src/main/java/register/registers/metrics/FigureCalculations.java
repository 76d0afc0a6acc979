package register.registers.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.registers.figures.Figure;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.registers.figures.TimePeriod;
import register.registers.figures.Unit;
import register.registers.retrieval.Calculation;
import register.registers.retrieval.FieldAnswers;
import register.registers.retrieval.InformationNeed;
import register.store.query.AggregateCondition;

/** Calculates what a question wants from the figures of a measure, or says why that is not possible. */
final class FigureCalculations {
    private static final String FIELD = "calculation";
    private static final int MOST_PARTS = 20;
    private static final int DIGITS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final InformationNeed need;
    private final Measure measure;
    private final Map<String, List<Observation>> parts;
    private final boolean isWhole;

    /**
     * Creates the calculations.
     *
     * @param figures of the requested time and parts
     * @param isWhole whether there are figures of each requested period
     */
    FigureCalculations(InformationNeed need, Measure measure, List<Observation> figures, boolean isWhole) {
        this.need = need;
        this.measure = measure;
        this.parts = figures.stream()
                .sorted(Comparator.comparing(one -> one.period().first()))
                .collect(Collectors.groupingBy(
                        one -> String.join(", ", one.dimensions().values()), LinkedHashMap::new, Collectors.toList()));
        this.isWhole = isWhole && figures.stream().allMatch(one -> one.value() != null);
    }

    void tell(FieldAnswers said) {
        for (Calculation calculation : need.calculations()) {
            boolean isOfAll = isOfAll(calculation);
            boolean isOfMeans =
                    calculation == Calculation.AVERAGE && !measure.unit().maySum();
            if (isOfAll && (need.periods().size() < 2 || isOfMeans)) {
                continue;
            }
            Optional<String> obstacle =
                    (isOfAll ? obstacleToAll(calculation) : Optional.<String>empty()).or(this::obstacle);
            if (obstacle.isPresent()) {
                said.gap(calculation.label(), FIELD, obstacle.get());
                continue;
            }
            parts.entrySet().stream()
                    .limit(MOST_PARTS)
                    .forEach(part -> tell(calculation, part.getKey(), valued(part.getValue()), said));
            if ((calculation == Calculation.HIGHEST || calculation == Calculation.LOWEST) && need.isOfAnyTime()) {
                between().forEach(time -> said.gap(time, FIELD, "We do not publish a figure for this time."));
            }
        }
    }

    /** Returns the times between the figures that have none, one of which may have the highest or lowest. */
    private List<String> between() {
        List<String> times = new ArrayList<>();
        for (List<Observation> part : parts.values()) {
            for (int i = 1; i < part.size(); i++) {
                TimePeriod before = part.get(i - 1).period();
                TimePeriod period = part.get(i).period();
                boolean isDay = period.kind() == TimePeriod.Kind.DAY;
                if (!isDay && !before.last().plusDays(1).equals(period.first())) {
                    times.add("Between " + before.briefly() + " and " + period.briefly());
                }
            }
        }
        return times.stream().distinct().toList();
    }

    private static boolean isOfAll(Calculation calculation) {
        return calculation == Calculation.TOTAL || calculation == Calculation.AVERAGE;
    }

    /** Returns why the figures cannot all be added up; empty if they can. */
    private Optional<String> obstacleToAll(Calculation calculation) {
        boolean hasSingleDays = figures()
                .anyMatch(one -> one.period().first().equals(one.period().last()));
        AggregateCondition.Verdict verdict = SumRules.byMeasure(measure, true, hasSingleDays);
        if (calculation == Calculation.TOTAL ? !verdict.maySum() : !verdict.mayAverage()) {
            return Optional.of(Objects.requireNonNull(verdict.because()));
        }
        if (!isWhole || parts.values().stream().map(List::size).distinct().count() > 1) {
            return Optional.of("We do not publish all the figures that it needs.");
        }
        return calculation == Calculation.AVERAGE && !figures().allMatch(FigureCalculations::isOfYear)
                ? Optional.of("The figures are not of whole years.")
                : Optional.empty();
    }

    private static boolean isOfYear(Observation figure) {
        TimePeriod.Kind kind = figure.period().kind();
        return kind == TimePeriod.Kind.CALENDAR_YEAR || kind == TimePeriod.Kind.FINANCIAL_YEAR;
    }

    /** Returns why the figures cannot be compared; empty if they can. */
    private Optional<String> obstacle() {
        if (figures().anyMatch(one -> one.bound() != null)) {
            return Optional.of("Some of the figures are only known to be more or less than a number.");
        }
        if (parts.values().stream().allMatch(part -> valued(part).size() < 2)) {
            return Optional.of("We do not publish figures for more than one period.");
        }
        return parts.values().stream().allMatch(FigureCalculations::areAlike)
                ? Optional.empty()
                : Optional.of("The figures are for periods of different lengths.");
    }

    private Stream<Observation> figures() {
        return parts.values().stream().flatMap(List::stream);
    }

    /** Whether the periods of figures follow each other and are of one length. */
    private static boolean areAlike(List<Observation> part) {
        for (int i = 1; i < part.size(); i++) {
            TimePeriod before = part.get(i - 1).period();
            TimePeriod period = part.get(i).period();
            if (before.kind() != period.kind() || !period.first().isAfter(before.last())) {
                return false;
            }
        }
        return true;
    }

    private static List<Observation> valued(List<Observation> part) {
        return part.stream().filter(one -> one.value() != null).toList();
    }

    private void tell(Calculation calculation, String part, List<Observation> figures, FieldAnswers said) {
        if (figures.size() < 2) {
            return;
        }
        String first = figures.get(0).period().briefly();
        String last = figures.get(figures.size() - 1).period().briefly();
        String span = switch (calculation) {
            case TOTAL, AVERAGE -> ", " + first + " to " + last;
            case CHANGE -> " from " + first + " to " + last;
            case HIGHEST, LOWEST -> "";
        };
        String value = switch (calculation) {
            case TOTAL -> inWords(sum(figures));
            case AVERAGE -> inWords(sum(figures).divide(BigDecimal.valueOf(figures.size()), 1, RoundingMode.HALF_UP));
            case CHANGE -> change(value(figures.get(0)), value(figures.get(figures.size() - 1)));
            case HIGHEST -> extreme(figures, 1);
            case LOWEST -> extreme(figures, -1);
        };
        said.offered(FIELD, calculation.label() + span + (part.isEmpty() ? "" : ", " + part), value);
        switch (calculation) {
            case AVERAGE -> said.tells(Set.of("average"));
            case CHANGE -> said.tells(value.endsWith("%") || value.contains("%)") ? Set.of("percentage") : Set.of());
            case TOTAL, HIGHEST, LOWEST -> {}
        }
    }

    private static BigDecimal value(Observation figure) {
        return Objects.requireNonNull(figure.value());
    }

    private static BigDecimal sum(List<Observation> figures) {
        return figures.stream().map(FigureCalculations::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the periods of the greatest figure, or with a sign of -1 of the smallest, and that figure. */
    private String extreme(List<Observation> figures, int sign) {
        Comparator<Observation> order = Comparator.comparing(one -> value(one).multiply(BigDecimal.valueOf(sign)));
        BigDecimal most = value(figures.stream().max(order).orElseThrow());
        List<String> periods = new ArrayList<>();
        for (Observation one : figures) {
            if (value(one).compareTo(most) == 0) {
                periods.add(one.period().briefly());
            }
        }
        return String.join(", ", periods) + " (" + inWords(most) + ")";
    }

    private String change(BigDecimal first, BigDecimal last) {
        BigDecimal difference = last.subtract(first);
        String between = ", from " + inWords(first) + " to " + inWords(last);
        if (difference.signum() == 0) {
            return "No change" + between;
        }
        if (measure.unit() == Unit.YES_NO) {
            return "Changed" + between;
        }
        String way = difference.signum() > 0 ? "Up " : "Down ";
        if (measure.unit() == Unit.PERCENT) {
            return way + Figure.number(difference.abs()) + " percentage points" + between;
        }
        String share = first.signum() > 0 ? " (" + Figure.number(percentage(difference.abs(), first)) + "%)" : "";
        return way + inWords(difference.abs()) + share + between;
    }

    private static BigDecimal percentage(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED)
                .divide(whole, DIGITS, RoundingMode.HALF_UP)
                .setScale(1, RoundingMode.HALF_UP);
    }

    private String inWords(BigDecimal value) {
        return Figure.inWords(measure, value);
    }
}
