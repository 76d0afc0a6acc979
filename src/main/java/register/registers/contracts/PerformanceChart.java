package register.registers.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.registers.charts.Chart;
import register.registers.charts.Steps;
import register.registers.contracts.Performance.Grade;
import register.registers.contracts.Performance.Indicator;
import register.registers.contracts.Performance.Rating;
import register.values.PartialDate;

/** Draws how the supplier of a contract was rated over time, with a panel for each key performance indicator. */
public final class PerformanceChart {
    private static final String TITLE = "How the supplier was rated";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private PerformanceChart() {}

    /**
     * A rated period: a quarter and a year may end on one day.
     *
     * @param from its first day; the earliest that there is, if it is not known
     * @param last the last day that its end can mean
     * @param label how its end is written below the chart
     */
    private record Rated(LocalDate from, LocalDate last, String label) {
        /** The order of their ends; of one end, that of the longer period is first. */
        static final Comparator<Rated> ORDER = Comparator.comparing(Rated::last).thenComparing(Rated::from);

        static @Nullable Rated of(Rating rating) {
            PartialDate date = Stream.of(rating.to(), rating.published(), rating.from())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (date == null) {
                return null;
            }
            boolean isDay = date.precision() == PartialDate.Precision.DAY;
            return new Rated(
                    rating.from() == null ? LocalDate.MIN : rating.from().first(),
                    date.last(),
                    isDay ? DAY.format(date.last()) : date.inWords());
        }

        /** Returns its label among others; with its first day, if another one has the same end. */
        String among(List<Rated> all) {
            boolean isShared =
                    all.stream().filter(one -> one.label.equals(label)).count() > 1;
            return isShared && from.isAfter(LocalDate.MIN) ? DAY.format(from) + " to " + label : label;
        }
    }

    /** Returns the chart of a contract; empty if its supplier was not rated yet. */
    public static Optional<Chart> of(Contract contract) {
        Performance performance = contract.performance();
        List<Indicator> rated = performance == null
                ? List.of()
                : performance.indicators().stream()
                        .filter(indicator -> !byPeriod(indicator).isEmpty())
                        .toList();
        if (rated.isEmpty()) {
            return Optional.empty();
        }
        List<Rated> periods = rated.stream()
                .flatMap(indicator -> byPeriod(indicator).keySet().stream())
                .distinct()
                .sorted(Rated.ORDER)
                .toList();
        return Optional.of(new Chart(
                TITLE,
                TITLE + ". "
                        + rated.stream()
                                .map(indicator -> inWords(indicator, periods))
                                .collect(Collectors.joining(" ")),
                new Chart.Axis("Rating", Steps.WHOLE, PerformanceChart::tick),
                periods.stream().map(period -> period.among(periods)).toList(),
                rated.stream()
                        .map(indicator -> new Chart.Panel(indicator.title(), places(indicator, periods)))
                        .toList(),
                // The scale goes up to the best rating, whether or not a supplier had it.
                height(Grade.MET),
                Chart.Width.WIDE));
    }

    /** Returns the ratings of an indicator by their period; of two of one period, the later notice counts. */
    private static Map<Rated, Rating> byPeriod(Indicator indicator) {
        Map<Rated, Rating> ratings = new LinkedHashMap<>();
        indicator.ratings().forEach(rating -> {
            Rated period = Rated.of(rating);
            if (period != null) {
                ratings.put(period, rating);
            }
        });
        return ratings;
    }

    private static List<Chart.Place> places(Indicator indicator, List<Rated> periods) {
        Map<Rated, Rating> ratings = byPeriod(indicator);
        List<Chart.Place> places = new ArrayList<>();
        for (Rated period : periods) {
            Rating rating = ratings.get(period);
            places.add(rating == null ? Chart.Place.EMPTY : place(rating));
        }
        return places;
    }

    private static Chart.Place place(Rating rating) {
        @Nullable BigDecimal height = height(rating.grade());
        // The axis names the rating of a column; one that is not on it is named in its place.
        return new Chart.Place(
                height, height == null ? rating.grade().inWords() : "", rating.inWords(), Chart.Ink.FIRM, false);
    }

    private static String inWords(Indicator indicator, List<Rated> periods) {
        return byPeriod(indicator).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Rated.ORDER))
                .map(one -> one.getKey().among(periods) + ", "
                        + one.getValue().grade().inWords())
                .collect(Collectors.joining("; ", indicator.title() + ": ", "."));
    }

    /** Returns how high a rating is; null of one that is neither better nor worse than others. */
    private static @Nullable BigDecimal height(Grade grade) {
        return switch (grade) {
            case MET -> BigDecimal.valueOf(4);
            case SLIGHTLY_BELOW -> BigDecimal.valueOf(3);
            case BELOW -> BigDecimal.valueOf(2);
            case SIGNIFICANTLY_BELOW -> BigDecimal.ONE;
            case OTHER -> null;
        };
    }

    private static String tick(BigDecimal height) {
        return Stream.of(Grade.values())
                .filter(grade -> {
                    BigDecimal at = height(grade);
                    return at != null && at.compareTo(height) == 0;
                })
                .map(Grade::inWords)
                .findFirst()
                .orElse("");
    }
}
