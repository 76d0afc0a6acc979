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

    /** The end of a rated period: the last day that it can mean, and how it is written below the chart. */
    private record Until(LocalDate last, String label) {
        static @Nullable Until of(Rating rating) {
            PartialDate date = Stream.of(rating.to(), rating.published(), rating.from())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (date == null) {
                return null;
            }
            boolean isDay = date.precision() == PartialDate.Precision.DAY;
            return new Until(date.last(), isDay ? DAY.format(date.last()) : date.inWords());
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
        List<Until> periods = rated.stream()
                .flatMap(indicator -> byPeriod(indicator).keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Until::last))
                .toList();
        return Optional.of(new Chart(
                TITLE,
                TITLE + ". " + rated.stream().map(PerformanceChart::inWords).collect(Collectors.joining(" ")),
                new Chart.Axis("Rating", Steps.WHOLE, PerformanceChart::tick),
                periods.stream().map(Until::label).toList(),
                rated.stream()
                        .map(indicator -> new Chart.Panel(indicator.title(), places(indicator, periods)))
                        .toList(),
                // The scale goes up to the best rating, whether or not a supplier had it.
                height(Grade.MET),
                Chart.Width.WIDE));
    }

    /** Returns the ratings of an indicator by the end of their period; of two of one period, the later notice counts. */
    private static Map<Until, Rating> byPeriod(Indicator indicator) {
        Map<Until, Rating> ratings = new LinkedHashMap<>();
        indicator.ratings().forEach(rating -> {
            Until until = Until.of(rating);
            if (until != null) {
                ratings.put(until, rating);
            }
        });
        return ratings;
    }

    private static List<Chart.Place> places(Indicator indicator, List<Until> periods) {
        Map<Until, Rating> ratings = byPeriod(indicator);
        List<Chart.Place> places = new ArrayList<>();
        for (Until period : periods) {
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

    private static String inWords(Indicator indicator) {
        return byPeriod(indicator).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Until::last)))
                .map(one -> one.getKey().label() + ", " + one.getValue().grade().inWords())
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
