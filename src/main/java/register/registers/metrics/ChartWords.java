package register.registers.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import register.registers.figures.Figure;
import register.registers.figures.Marker;
import register.registers.figures.Unit;

/** The text alternative of a chart, in sentences. */
final class ChartWords {
    /** Up to this many series are described one by one; of more, only their names are given. */
    private static final int MOST_SERIES = 4;

    private final Unit unit;

    private ChartWords(Unit unit) {
        this.unit = unit;
    }

    /** Returns the name of a unit as an axis label. */
    static String unit(Unit unit) {
        return switch (unit) {
            case COUNT -> "Number";
            case PERCENT -> "Per cent";
            case SECONDS, MINUTES -> "Time";
            case DAYS -> "Days";
            case GBP -> "Pounds";
            case FTE -> "Full-time equivalent staff";
            case RATIO -> "Ratio";
            case YES_NO -> "Yes or no";
        };
    }

    /**
     * Describes the chart.
     *
     * @param empty how many series are not drawn, since they have no values
     */
    static String of(String title, Unit unit, @Nullable BigDecimal target, List<ChartSeries> drawn, int empty) {
        List<String> sentences = new ArrayList<>();
        ChartWords words = new ChartWords(unit);
        if (drawn.size() == 1 && empty == 0) {
            sentences.add(words.told(title, drawn.get(0)));
        } else if (drawn.size() <= MOST_SERIES) {
            sentences.add(title + ".");
            drawn.forEach(series -> sentences.add(words.told(series.name(), series)));
        } else {
            sentences.add("%s, in a panel each for %s."
                    .formatted(
                            title, listed(drawn.stream().map(ChartSeries::name).toList())));
        }
        if (target != null) {
            sentences.add("The target is %s.".formatted(words.inWords(target)));
        }
        if (empty > 0) {
            sentences.add(
                    empty == 1
                            ? "1 more has no figure and is not shown."
                            : "%d more have no figure and are not shown.".formatted(empty));
        }
        return String.join(" ", sentences);
    }

    /**
     * Describes a series: its first and last value, the highest and lowest between, and the periods without a value.
     */
    private String told(String name, ChartSeries series) {
        List<ObservationView> exact =
                series.observations().stream().filter(MeasureChart::isExact).toList();
        String without = without(series);
        if (exact.isEmpty()) {
            String known = series.observations().stream()
                    .filter(one -> one.computed().text() != null)
                    .map(one -> "%s in %s"
                            .formatted(one.computed().text(), one.period().briefly()))
                    .findFirst()
                    .orElse("no figure");
            return "%s: %s%s.".formatted(name, known, without);
        }
        ObservationView first = exact.get(0);
        ObservationView last = exact.get(exact.size() - 1);
        if (exact.size() == 1) {
            return "%s: %s%s.".formatted(name, said(first), without);
        }
        return "%s %s%s%s%s.".formatted(name, course(first, last), extremes(exact), broken(exact), without);
    }

    private String course(ObservationView first, ObservationView last) {
        int course = value(last).compareTo(value(first));
        if (course == 0) {
            return "was %s and again %s".formatted(said(first), said(last));
        }
        return "%s from %s to %s".formatted(course > 0 ? "rose" : "fell", said(first), said(last));
    }

    private String extremes(List<ObservationView> exact) {
        Comparator<ObservationView> byValue = Comparator.comparing(ChartWords::value);
        ObservationView most = exact.stream().max(byValue).orElseThrow();
        ObservationView least = exact.stream().min(byValue).orElseThrow();
        return between(exact, most, "highest") + between(exact, least, "lowest");
    }

    /** Describes an extreme value that differs from both the first and the last. */
    private String between(List<ObservationView> exact, ObservationView one, String what) {
        BigDecimal value = value(one);
        boolean isAtAnEnd =
                value.compareTo(value(exact.get(0))) == 0 || value.compareTo(value(exact.get(exact.size() - 1))) == 0;
        return isAtAnEnd ? "" : "; it was %s at %s".formatted(what, said(one));
    }

    private static String broken(List<ObservationView> exact) {
        return exact.stream()
                .skip(1)
                .filter(one -> one.markers().contains(Marker.B))
                .map(one -> "; figures before %s cannot be compared with those since"
                        .formatted(one.period().briefly()))
                .findFirst()
                .orElse("");
    }

    private static String without(ChartSeries series) {
        List<String> none = series.observations().stream()
                .filter(one -> one.value() == null)
                .map(one -> one.period().briefly())
                .toList();
        return none.isEmpty() ? "" : "; there is no figure for " + listed(none);
    }

    private String said(ObservationView one) {
        return "%s in %s".formatted(inWords(value(one)), one.period().briefly());
    }

    private String inWords(BigDecimal value) {
        return new Figure(unit, value).inWords();
    }

    private static BigDecimal value(ObservationView one) {
        return Objects.requireNonNull(one.value());
    }

    static String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
