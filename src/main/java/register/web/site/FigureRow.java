package register.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.reading.SourceLink;
import register.api.tables.Link;
import register.registers.analysis.Remark;
import register.registers.figures.Marker;
import register.registers.metrics.ObservationView;
import register.store.query.Name;
import register.values.Missing;
import register.values.Source;
import register.web.pages.DisplayText;
import register.web.pages.PageRequest;

/**
 * A row of the table of a measure: one figure, in words.
 *
 * @param period linked to the figure
 * @param parts one for each dimension of the measure
 * @param text the figure, or why there is none
 * @param markers beside it
 * @param remarks what the service noticed about the figure
 * @param notes beside the figure, with its source unless all figures have the same
 * @param numbers of its notes that are below the table
 */
public record FigureRow(
        Link period,
        List<Link> parts,
        String text,
        String markers,
        List<String> remarks,
        List<Link> notes,
        List<String> numbers) {

    /** Creates the row of an observation; its parts are in the order of these dimensions. */
    static FigureRow of(
            ObservationView one, List<String> dimensions, List<Link> said, TableNotes notes, PageRequest visit) {
        String reads = one.computed().text();
        return new FigureRow(
                new Link(one.period().briefly(), visit.local(one.links().get("self"))),
                dimensions.stream()
                        .map(name -> part(name, one.dimensions(), visit))
                        .toList(),
                reads == null ? noFigure(one) : DisplayText.sentence(reads),
                one.markers().stream().map(Marker::display).collect(Collectors.joining(" ")),
                one.computed().remarks().stream().map(Remark::sentence).toList(),
                notes.beside(said),
                notes.numbers(said));
    }

    private static Link part(String name, Map<String, String> dimensions, PageRequest visit) {
        String part = dimensions.get(name);
        return part == null
                ? new Link("All", "")
                : new Link(
                        part,
                        visit.url()
                                .instead(Address.here().below(visit.path()), name)
                                .with(name, Name.whole(part))
                                .toString());
    }

    /** Returns why there is no figure, in words. */
    static String noFigure(ObservationView one) {
        return one.missing().stream()
                .map(missing -> missing.because().inWords())
                .collect(Collectors.joining(", ", "No figure: ", ""));
    }

    /**
     * Returns the notes of a figure, with its source if it differs.
     *
     * @param ofAll the source that all figures have; null if they have several
     */
    static List<Link> notes(ObservationView one, @Nullable Source ofAll, PageRequest visit) {
        List<Link> notes = new ArrayList<>();
        for (Missing missing : one.missing()) {
            add(notes, missing.explanation());
            add(notes, missing.section() == null ? null : "Withheld under section " + missing.section() + ".");
        }
        add(notes, one.note());
        String asPublished = one.asPublished();
        if (asPublished != null && !asPublished.equals(one.computed().text())) {
            add(notes, "Published as “" + asPublished + "”.");
        }
        Source source = one.source();
        if (source != null && !source.equals(ofAll)) {
            notes.add(link(source, visit));
        }
        return notes;
    }

    private static void add(List<Link> notes, @Nullable String note) {
        if (note != null) {
            notes.add(new Link(note, ""));
        }
    }

    static Link link(Source source, PageRequest visit) {
        String text = source.question() == null
                ? source.disclosure()
                : source.disclosure() + ", question " + source.question();
        return new Link(text, visit.local(SourceLink.of(source)));
    }
}
