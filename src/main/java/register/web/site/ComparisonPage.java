package register.web.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.tables.Link;
import register.registers.figures.Marker;
import register.registers.figures.Measure;
import register.registers.figures.Unit;
import register.registers.metrics.ComparedFigures;
import register.registers.metrics.Comparison;
import register.web.pages.DisplayText;
import register.web.pages.PageCitation;
import register.web.pages.PageRequest;

/**
 * The model of the page that compares several measures.
 *
 * @param picture the chart of their figures; null if there is nothing to draw
 * @param changes the change of each measure from a year before
 * @param unit the unit of all of them
 * @param hasParts whether any figure is for one part of a dimension
 * @param rows the figures, newest period first
 * @param markers the markers of the figures
 * @param form that filters the figures
 * @param units the measures to choose from, by unit
 * @param cited the citation of the page
 */
public record ComparisonPage(
        @Nullable ChartPicture picture,
        List<String> changes,
        String unit,
        boolean hasParts,
        List<Row> rows,
        List<Marker> markers,
        FigureForm form,
        List<InUnit> units,
        PageCitation cited) {

    /** The figures of one period, in the order of the measures. */
    public record Row(String period, String part, List<Link> figures) {}

    /** The measures with one unit. */
    public record InUnit(String word, String unit, boolean isChosen, List<Choice> measures) {}

    /** A measure that can be chosen. */
    public record Choice(String measure, String name, boolean isChosen) {}

    static ComparisonPage of(Comparison comparison, PageRequest visit) {
        return new ComparisonPage(
                MeasurePage.picture(comparison.chart(), visit),
                comparison.changes(),
                comparison.chosen().isEmpty()
                        ? ""
                        : words(comparison.chosen().get(0).unit()),
                comparison.rows().stream().anyMatch(row -> !row.dimensions().isEmpty()),
                comparison.rows().stream()
                        .map(row -> row(row, comparison.chosen(), visit))
                        .toList(),
                Arrays.stream(Marker.values())
                        .filter(marker -> comparison.rows().stream()
                                .flatMap(row -> row.values().values().stream())
                                .anyMatch(value -> value.markers().contains(marker)))
                        .toList(),
                FigureForm.of(Map.of(), visit, null),
                units(comparison.all(), comparison.chosen()::contains),
                PageCitation.of(comparison.pinned(), comparison.citation()));
    }

    private static Row row(ComparedFigures row, List<Measure> chosen, PageRequest visit) {
        return new Row(
                row.period().briefly(),
                String.join(", ", row.dimensions().values()),
                chosen.stream()
                        .map(measure -> figure(row.values().get(measure.measure()), visit))
                        .toList());
    }

    private static Link figure(ComparedFigures.@Nullable Value value, PageRequest visit) {
        if (value == null) {
            return new Link("", "");
        }
        String markers = value.markers().stream().map(Marker::display).collect(Collectors.joining(" "));
        String missing =
                value.missing().stream().map(one -> one.because().inWords()).collect(Collectors.joining(", "));
        String reads = value.text() == null ? "No figure: " + missing : value.text();
        return new Link((reads + " " + markers).strip(), visit.local(value.url()));
    }

    private static String words(Unit unit) {
        return switch (unit) {
            case COUNT -> "Number";
            case SECONDS, MINUTES -> "Time in " + unit.inWords();
            case PERCENT, DAYS, GBP, FTE, RATIO, YES_NO -> DisplayText.sentence(unit.inWords());
        };
    }

    /** Returns the measures to choose from, by unit; a unit with a single measure has nothing to compare. */
    static List<InUnit> units(List<Measure> all, Predicate<Measure> isChosen) {
        List<InUnit> units = new ArrayList<>();
        for (Unit unit : Unit.values()) {
            List<Choice> measures = all.stream()
                    .filter(measure -> measure.unit() == unit)
                    .map(measure -> new Choice(measure.measure(), measure.name(), isChosen.test(measure)))
                    .toList();
            if (measures.size() > 1) {
                boolean isOpen = measures.stream().anyMatch(Choice::isChosen);
                units.add(new InUnit(unit.word(), words(unit), isOpen, measures));
            }
        }
        return units;
    }
}
