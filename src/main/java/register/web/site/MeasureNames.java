package register.web.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.api.http.DatabaseOutage;
import register.api.tables.Link;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.registers.figures.Slug;
import register.registers.metrics.Metrics;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.store.log.Records;
import register.values.Reference;
import register.web.pages.DisplayText;
import register.web.pages.DisplayedField;
import register.web.pages.PageRequest;
import register.web.pages.Section;

/** Replaces the references of measures on pages with their names. */
public final class MeasureNames {
    /** The separator between a measure and the period of one of its figures. */
    private static final String BEFORE_PERIOD = ", ";

    /** A reference as in addresses; any other text is a name already. */
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    private final Log log;
    private final Records<Measure> measures;

    public MeasureNames(Log log) {
        this.log = log;
        this.measures = log.records(Metrics.MEASURES);
    }

    /** Returns the newest entry of a measure: while it is the same, so are the names. */
    public long newest() {
        return log.newestEntry(Metrics.MEASURES, log.knownHead());
    }

    /**
     * Returns the names of measures at a position, by reference; a measure recorded later has its first name, and one
     * that was never recorded is left out.
     */
    Map<String, String> of(Collection<String> said, long at) {
        Map<String, String> keys = said.stream()
                .distinct()
                .filter(text -> SLUG.matcher(text).matches())
                .collect(Collectors.toMap(text -> text, text -> new Reference(text).key()));
        Map<String, String> names = new HashMap<>();
        if (!keys.isEmpty()) {
            Map<String, RecordedItem<Measure>> found = nearest(Set.copyOf(keys.values()), at);
            keys.forEach((text, key) -> {
                RecordedItem<Measure> measure = found.get(key);
                if (measure != null) {
                    names.put(text, measure.item().name());
                }
            });
        }
        return names;
    }

    /** Returns the measures; none if the database is out of reach, so that a cached record is shown with the references. */
    private Map<String, RecordedItem<Measure>> nearest(Set<String> keys, long at) {
        try {
            return measures.nearest(keys, at);
        } catch (RuntimeException failed) {
            if (DatabaseOutage.isCauseOf(failed)) {
                return Map.of();
            }
            throw failed;
        }
    }

    /** Returns the title of a figure: its label, with the name that its measure has at the position of the page. */
    String title(Observation figure, PageRequest visit) {
        String name = of(List.of(figure.measure()), visit.at()).get(figure.measure());
        return name == null ? figure.label() : figure.label(name);
    }

    /** Returns the label of a figure with the name of its measure in place of its reference in words. */
    static String labelled(String label, String measure, String name) {
        String words = DisplayText.sentence(Slug.words(measure));
        return label.startsWith(words) ? name + label.substring(words.length()) : label;
    }

    /** Returns a function that names the measures in fields of a page, as named at the position of the page. */
    UnaryOperator<DisplayedField> naming(Stream<DisplayedField> shown, PageRequest visit) {
        List<String> said = shown.flatMap(one -> one.said().stream())
                .flatMap(link -> isFormula(link)
                        ? Stream.of(link.text().split(" ", -1))
                        : Stream.of(link).filter(MeasureNames::isOfMeasure).map(MeasureNames::measure))
                .toList();
        Map<String, String> names = of(said, visit.at());
        return one -> new DisplayedField(
                one.label(), one.said().stream().map(link -> named(link, names)).toList(), one.note());
    }

    /** Returns sections in which links to measures have their names. */
    public List<Section> in(List<Section> sections, PageRequest visit) {
        return in(sections, naming(shown(sections), visit));
    }

    /** Returns all fields that sections show. */
    static Stream<DisplayedField> shown(List<Section> sections) {
        return sections.stream().flatMap(section -> section.parts().stream()).flatMap(part -> part.cells().stream());
    }

    /** Returns the same sections with each field replaced. */
    static List<Section> in(List<Section> sections, UnaryOperator<DisplayedField> naming) {
        return sections.stream()
                .map(section -> new Section(
                        section.heading(),
                        section.id(),
                        section.columns(),
                        section.parts().stream()
                                .map(part -> new Section.Part(
                                        part.heading(),
                                        part.cells().stream().map(naming).toList()))
                                .toList()))
                .toList();
    }

    private static Link named(Link link, Map<String, String> names) {
        if (isFormula(link)) {
            String named = Stream.of(link.text().split(" ", -1))
                    .map(word -> names.getOrDefault(word, word))
                    .collect(Collectors.joining(" "));
            return new Link(named, "");
        }
        String measure = measure(link);
        String name = isOfMeasure(link) ? names.get(measure) : null;
        return name == null ? link : new Link(name + link.text().substring(measure.length()), link.url());
    }

    /** Whether a text is how a measure is calculated, {@code 100 × calls-answered ÷ calls-offered}. */
    private static boolean isFormula(Link link) {
        return (link.url() == null || link.url().isEmpty()) && link.text().contains(" ÷ ");
    }

    private static boolean isOfMeasure(Link link) {
        String address = link.url();
        return address != null && (address.startsWith("/metrics/") || address.startsWith("/observations/"));
    }

    private static String measure(Link link) {
        return link.text().split(BEFORE_PERIOD, 2)[0];
    }
}
