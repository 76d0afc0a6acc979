package register.web.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.reading.Around;
import register.api.tables.Link;
import register.api.tables.One;
import register.registers.analysis.Change;
import register.registers.charts.Chart;
import register.registers.figures.Marker;
import register.registers.figures.Slug;
import register.registers.metrics.MeasureAside;
import register.registers.metrics.ReadMeasure;
import register.registers.metrics.ReadObservation;
import register.store.query.Name;
import register.values.Source;
import register.web.pages.Cited;
import register.web.pages.Outline;
import register.web.pages.Section;
import register.web.pages.Shown;
import register.web.pages.Surroundings;
import register.web.pages.Visit;
import register.web.pages.Words;

/**
 * What the page of a measure shows.
 *
 * @param facts about the measure, in words
 * @param changes of its figures against a year before
 * @param picture of the figures; null where there is nothing to draw
 * @param dimensions that its figures are divided by
 * @param rows the figures, newest period first
 * @param notes that many of them have in common
 * @param total how many there are, of which an answer has the first
 * @param markers that stand beside the figures
 * @param filters that can be chosen, by dimension
 * @param isFiltered whether not all of it is shown
 * @param whole the address that shows all
 * @param sections of what others say of the measure, and of what was removed
 * @param around what stands around the measure in time; null of one that is reckoned
 * @param cited how to cite it
 * @param isReckoned whether nobody published it
 */
public record MeasurePage(
        List<Shown> facts,
        List<String> changes,
        @Nullable Picture picture,
        List<String> dimensions,
        List<FigureRow> rows,
        List<Link> notes,
        long total,
        List<Marker> markers,
        List<Choice> filters,
        boolean isFiltered,
        String whole,
        List<Section> sections,
        @Nullable Surroundings around,
        Cited cited,
        boolean isReckoned) {
    private static final Set<String> WITHIN = Set.of("related", "removed");
    private static final Set<String> FROM_WHERE = Set.of("at", "on");

    /** The parts of a dimension that can be chosen, by what stands for them in an address. */
    public record Choice(String name, String label, String chosen, Map<String, String> parts) {}

    static MeasurePage of(One<?> one, ReadMeasure read, MeasureAside aside, MeasureNames names, Visit visit) {
        Map<String, List<String>> parts = aside.parts().get();
        List<String> dimensions = List.copyOf(parts.keySet());
        Source source = MeasureFacts.source(read);
        List<ReadObservation> figures = read.observations();
        List<List<Link>> said = figures.stream()
                .map(figure -> FigureRow.notes(figure, source, visit))
                .toList();
        Notes notes = new Notes(said);
        List<Shown> facts = MeasureFacts.of(read, visit);
        List<Section> within = Outline.of(one, visit.base()).sections().stream()
                .filter(section -> WITHIN.contains(section.id()))
                .toList();
        UnaryOperator<Shown> naming = names.naming(Stream.concat(facts.stream(), MeasureNames.shown(within)), visit);
        return new MeasurePage(
                facts.stream().map(naming).toList(),
                read.changes().stream().map(Change::sentence).toList(),
                picture(aside.chart().get(), visit),
                dimensions.stream().map(MeasurePage::words).toList(),
                IntStream.range(0, figures.size())
                        .mapToObj(i -> FigureRow.of(figures.get(i), dimensions, said.get(i), notes, visit))
                        .toList(),
                notes.common(),
                read.total(),
                Arrays.stream(Marker.values())
                        .filter(marker -> read.observations().stream()
                                .anyMatch(figure -> figure.markers().contains(marker)))
                        .toList(),
                choices(parts, visit),
                visit.asked().given().stream().anyMatch(name -> !FROM_WHERE.contains(name)),
                whole(read, visit),
                MeasureNames.in(within, naming),
                around(one, read, aside, visit),
                Cited.of(read.links().getOrDefault("pinned", ""), read.citation()),
                read.derived() != null);
    }

    static @Nullable Picture picture(Optional<Chart> chart, Visit visit) {
        return chart.map(drawn -> Picture.of(drawn, visit)).orElse(null);
    }

    private static @Nullable Surroundings around(One<?> one, ReadMeasure read, MeasureAside aside, Visit visit) {
        Around around = aside.around();
        return around == null ? null : Surroundings.of(one, around, read.citation(), visit);
    }

    private static List<Choice> choices(Map<String, List<String>> parts, Visit visit) {
        List<Choice> choices = new ArrayList<>();
        parts.forEach((name, values) -> {
            Map<String, String> byAsking = new LinkedHashMap<>();
            values.forEach(value -> byAsking.put(Name.whole(value), value));
            String asked = visit.asked().parameter(name);
            choices.add(new Choice(name, words(name), asked == null ? "" : asked, byAsking));
        });
        return choices;
    }

    /** {@code Service line} of {@code serviceLine}. */
    private static String words(String name) {
        return Words.sentence(Slug.words(name));
    }

    private static String whole(ReadMeasure read, Visit visit) {
        Address whole = Address.here().at("metrics").at(read.measure().measure());
        for (String name : List.of("at", "on")) {
            whole = whole.with(name, visit.asked().parameter(name));
        }
        return whole.toString();
    }
}
