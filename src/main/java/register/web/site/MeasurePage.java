package register.web.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import register.values.Source;
import register.web.pages.DisplayText;
import register.web.pages.DisplayedField;
import register.web.pages.PageCitation;
import register.web.pages.PageOutline;
import register.web.pages.PageRequest;
import register.web.pages.RecordPageContext;
import register.web.pages.Section;

/**
 * The model of the page of a measure.
 *
 * @param definition of the measure; empty if it has none
 * @param facts about the measure, in words
 * @param changes of its figures from a year before
 * @param picture the chart of the figures; null if there is nothing to draw
 * @param dimensions the dimensions of its figures
 * @param rows the figures, newest period first
 * @param cross the figures as a cross table, in place of the rows; null if they are no such table
 * @param notes that many figures have in common
 * @param total the number of figures; a response contains the first of them
 * @param markers the markers of the figures
 * @param form that filters the figures
 * @param isFiltered whether the address filters the figures
 * @param whole the address without filters
 * @param sections the related records, and what was redacted
 * @param around the context of the record; null for a derived measure
 * @param cited the citation of the page
 * @param isDerived whether the measure is derived, not published
 */
public record MeasurePage(
        String definition,
        List<DisplayedField> facts,
        List<String> changes,
        @Nullable ChartPicture picture,
        List<String> dimensions,
        List<FigureRow> rows,
        @Nullable CrossTable cross,
        List<Link> notes,
        long total,
        List<Marker> markers,
        FigureForm form,
        boolean isFiltered,
        String whole,
        List<Section> sections,
        @Nullable RecordPageContext around,
        PageCitation cited,
        boolean isDerived) {
    private static final Set<String> WITHIN = Set.of("related", "removed");
    private static final Set<String> FROM_WHERE = Set.of("at", "on");

    static MeasurePage of(
            SingleRow<?> one, MeasureView read, MeasurePageContext aside, MeasureNames names, PageRequest visit) {
        Map<String, List<String>> parts = aside.parts().get();
        List<String> dimensions = List.copyOf(parts.keySet());
        Source source = MeasureFacts.source(read);
        List<ObservationView> figures = read.observations();
        List<List<Link>> said = figures.stream()
                .map(figure -> FigureRow.notes(figure, source, visit))
                .toList();
        CrossTable cross = CrossTable.of(read, dimensions, said, visit).orElse(null);
        TableNotes notes = new TableNotes(said);
        List<DisplayedField> facts = MeasureFacts.of(read, visit);
        List<Section> within = PageOutline.of(one, visit.base()).sections().stream()
                .filter(section -> WITHIN.contains(section.id()))
                .toList();
        UnaryOperator<DisplayedField> naming =
                names.naming(Stream.concat(facts.stream(), MeasureNames.shown(within)), visit);
        return new MeasurePage(
                EarlierWords.plain(Objects.requireNonNullElse(read.measure().definition(), "")),
                facts.stream().map(naming).toList(),
                read.changes().stream().map(YearOnYearChange::sentence).toList(),
                picture(aside.chart().get(), visit),
                dimensions.stream().map(MeasurePage::words).toList(),
                IntStream.range(0, figures.size())
                        .mapToObj(i -> FigureRow.of(figures.get(i), dimensions, said.get(i), notes, visit))
                        .toList(),
                cross,
                cross == null ? notes.common() : cross.notes(),
                read.total(),
                Arrays.stream(Marker.values())
                        .filter(marker -> read.observations().stream()
                                .anyMatch(figure -> figure.markers().contains(marker)))
                        .toList(),
                FigureForm.of(parts, visit, null),
                visit.url().given().stream().anyMatch(name -> !FROM_WHERE.contains(name)),
                whole(read, visit),
                MeasureNames.in(within, naming),
                around(one, read, aside, visit),
                PageCitation.of(read.links().getOrDefault("pinned", ""), EarlierWords.plain(read.citation())),
                read.derived() != null);
    }

    /** Returns the newest figure with its period, {@code 2018: 83.4%}; empty if there is none. */
    String newest() {
        return rows.stream()
                .filter(row -> row.parts().stream().allMatch(part -> part.text().isEmpty()))
                .findFirst()
                .map(row -> row.period().text() + ": " + row.text())
                .orElse("");
    }

    static @Nullable ChartPicture picture(Optional<Chart> chart, PageRequest visit) {
        return chart.map(drawn -> ChartPicture.of(drawn, visit)).orElse(null);
    }

    private static @Nullable RecordPageContext around(
            SingleRow<?> one, MeasureView read, MeasurePageContext aside, PageRequest visit) {
        RecordContext around = aside.around();
        return around == null ? null : RecordPageContext.of(one, around, read.citation(), visit);
    }

    /** Returns the label of a dimension: {@code serviceLine} is {@code Service line}. */
    static String words(String name) {
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
