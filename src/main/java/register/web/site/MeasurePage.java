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
import register.api.reading.RecordContext;
import register.api.tables.Link;
import register.api.tables.SingleRow;
import register.registers.analysis.YearOnYearChange;
import register.registers.charts.Chart;
import register.registers.figures.Marker;
import register.registers.figures.Slug;
import register.registers.metrics.MeasurePageContext;
import register.registers.metrics.MeasureView;
import register.registers.metrics.ObservationView;
import register.store.query.Name;
import register.values.Source;
import register.web.pages.DisplayText;
import register.web.pages.DisplayedField;
import register.web.pages.PageCitation;
import register.web.pages.PageOutline;
import register.web.pages.PageRequest;
import register.web.pages.RecordPageContext;
import register.web.pages.Section;

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
 * @param around what stands around the measure in time; null of one that is calculated
 * @param cited how to cite it
 * @param isReckoned whether nobody published it
 */
public record MeasurePage(
        List<DisplayedField> facts,
        List<String> changes,
        @Nullable ChartPicture picture,
        List<String> dimensions,
        List<FigureRow> rows,
        List<Link> notes,
        long total,
        List<Marker> markers,
        List<Choice> filters,
        boolean isFiltered,
        String whole,
        List<Section> sections,
        @Nullable RecordPageContext around,
        PageCitation cited,
        boolean isReckoned) {
    private static final Set<String> WITHIN = Set.of("related", "removed");
    private static final Set<String> FROM_WHERE = Set.of("at", "on");

    /** The parts of a dimension that can be chosen, by what stands for them in an address. */
    public record Choice(String name, String label, String chosen, Map<String, String> parts) {}

    static MeasurePage of(
            SingleRow<?> one, MeasureView read, MeasurePageContext aside, MeasureNames names, PageRequest visit) {
        Map<String, List<String>> parts = aside.parts().get();
        List<String> dimensions = List.copyOf(parts.keySet());
        Source source = MeasureFacts.source(read);
        List<ObservationView> figures = read.observations();
        List<List<Link>> said = figures.stream()
                .map(figure -> FigureRow.notes(figure, source, visit))
                .toList();
        TableNotes notes = new TableNotes(said);
        List<DisplayedField> facts = MeasureFacts.of(read, visit);
        List<Section> within = PageOutline.of(one, visit.base()).sections().stream()
                .filter(section -> WITHIN.contains(section.id()))
                .toList();
        UnaryOperator<DisplayedField> naming =
                names.naming(Stream.concat(facts.stream(), MeasureNames.shown(within)), visit);
        return new MeasurePage(
                facts.stream().map(naming).toList(),
                read.changes().stream().map(YearOnYearChange::sentence).toList(),
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
                visit.url().given().stream().anyMatch(name -> !FROM_WHERE.contains(name)),
                whole(read, visit),
                MeasureNames.in(within, naming),
                around(one, read, aside, visit),
                PageCitation.of(read.links().getOrDefault("pinned", ""), read.citation()),
                read.derived() != null);
    }

    static @Nullable ChartPicture picture(Optional<Chart> chart, PageRequest visit) {
        return chart.map(drawn -> ChartPicture.of(drawn, visit)).orElse(null);
    }

    private static @Nullable RecordPageContext around(
            SingleRow<?> one, MeasureView read, MeasurePageContext aside, PageRequest visit) {
        RecordContext around = aside.around();
        return around == null ? null : RecordPageContext.of(one, around, read.citation(), visit);
    }

    private static List<Choice> choices(Map<String, List<String>> parts, PageRequest visit) {
        List<Choice> choices = new ArrayList<>();
        parts.forEach((name, values) -> {
            Map<String, String> byAsking = new LinkedHashMap<>();
            values.forEach(value -> byAsking.put(Name.whole(value), value));
            String asked = visit.url().parameter(name);
            choices.add(new Choice(name, words(name), asked == null ? "" : asked, byAsking));
        });
        return choices;
    }

    /** {@code Service line} of {@code serviceLine}. */
    private static String words(String name) {
        return DisplayText.sentence(Slug.words(name));
    }

    private static String whole(MeasureView read, PageRequest visit) {
        Address whole = Address.here().at("metrics").at(read.measure().measure());
        for (String name : List.of("at", "on")) {
            whole = whole.with(name, visit.url().parameter(name));
        }
        return whole.toString();
    }
}
