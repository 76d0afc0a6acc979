package register.web.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import register.api.tables.Link;
import register.registers.figures.Marker;
import register.registers.figures.Unit;
import register.registers.metrics.MeasureView;
import register.registers.metrics.ObservationView;
import register.web.pages.DisplayText;
import register.web.pages.PageRequest;

/**
 * The figures of a measure with several dimensions as a cross table: a part a row, a period a column.
 *
 * @param dimensions that the parts are named by
 * @param periods the newest first
 * @param notes of the figures, which the cells refer to by number
 */
public record CrossTable(List<String> dimensions, List<String> periods, List<Row> rows, List<Link> notes) {
    private static final int SEVERAL = 2;

    /**
     * A part with its figures.
     *
     * @param parts its name in each dimension
     * @param figures one for each period
     */
    public record Row(List<String> parts, List<Figure> figures) {}

    /**
     * A figure; without text if the part has none of the period.
     *
     * @param numbers of its notes
     */
    public record Figure(String text, String url, String markers, List<String> numbers) {
        static final Figure NONE = new Figure("", "", "", List.of());
    }

    /** Returns the cross table of a measure if it has several dimensions, or has one and is not drawn as a chart. */
    static Optional<CrossTable> of(
            MeasureView read, List<String> dimensions, List<List<Link>> notes, PageRequest visit) {
        boolean isCross = dimensions.size() >= SEVERAL
                || (dimensions.size() == 1 && read.measure().unit() == Unit.YES_NO);
        return isCross ? Optional.of(crossed(read.observations(), dimensions, notes, visit)) : Optional.empty();
    }

    private static CrossTable crossed(
            List<ObservationView> figures, List<String> dimensions, List<List<Link>> notes, PageRequest visit) {
        Set<String> periods = new LinkedHashSet<>();
        Map<String, List<String>> names = new TreeMap<>();
        Map<String, Map<String, Figure>> cells = new LinkedHashMap<>();
        List<Link> common = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            ObservationView figure = figures.get(i);
            List<String> parts = dimensions.stream()
                    .map(name -> figure.dimensions().getOrDefault(name, "All"))
                    .toList();
            String part = String.join("\n", parts);
            String period = figure.period().briefly();
            periods.add(period);
            names.put(part, parts);
            cells.computeIfAbsent(part, none -> new LinkedHashMap<>())
                    .put(period, figure(figure, numbers(noted(figure, notes.get(i)), common), visit));
        }
        List<Row> rows = names.entrySet().stream()
                .map(name -> new Row(
                        name.getValue(),
                        periods.stream()
                                .map(period -> cells.getOrDefault(name.getKey(), Map.of())
                                        .getOrDefault(period, Figure.NONE))
                                .toList()))
                .toList();
        return new CrossTable(
                dimensions.stream().map(MeasurePage::words).toList(), List.copyOf(periods), rows, List.copyOf(common));
    }

    /** Returns the notes of a figure, with what the service noticed about it. */
    private static List<Link> noted(ObservationView figure, List<Link> notes) {
        List<Link> all = new ArrayList<>();
        figure.computed().remarks().forEach(remark -> all.add(new Link("Noticed: " + remark.sentence(), "")));
        all.addAll(notes);
        return all;
    }

    private static List<String> numbers(List<Link> notes, List<Link> common) {
        return notes.stream()
                .map(note -> {
                    if (!common.contains(note)) {
                        common.add(note);
                    }
                    return Integer.toString(common.indexOf(note) + 1);
                })
                .toList();
    }

    private static Figure figure(ObservationView figure, List<String> numbers, PageRequest visit) {
        String text = figure.computed().text();
        return new Figure(
                text == null ? FigureRow.noFigure(figure) : DisplayText.sentence(text),
                visit.local(figure.links().get("self")),
                figure.markers().stream().map(Marker::display).collect(Collectors.joining(" ")),
                numbers);
    }
}
