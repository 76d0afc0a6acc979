package register.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import register.api.tables.Link;
import register.registers.figures.Figure;
import register.registers.figures.Measure;
import register.registers.figures.Threshold;
import register.registers.metrics.MeasureView;
import register.registers.metrics.ObservationView;
import register.values.Source;
import register.web.pages.DisplayText;
import register.web.pages.DisplayedField;
import register.web.pages.PageRequest;

/** The facts of a measure, in words. */
final class MeasureFacts {
    private MeasureFacts() {}

    /** Returns the facts, each with its label. */
    static List<DisplayedField> of(MeasureView read, PageRequest visit) {
        Measure measure = read.measure();
        List<DisplayedField> facts = new ArrayList<>();
        facts.add(fact("Unit", DisplayText.of(measure.unit())));
        facts.add(fact("Service", measure.service()));
        facts.add(fact("Channel", measure.channel()));
        Threshold threshold = measure.threshold();
        if (threshold != null) {
            facts.add(fact("Done within", threshold.inWords()));
        }
        if (measure.target() != null) {
            facts.add(fact("Target", Figure.inWords(measure, measure.target())));
        }
        if (measure.better() != null) {
            facts.add(fact("Better when", DisplayText.of(measure.better())));
        }
        addMeasure(facts, "Numerator", measure.numerator());
        addMeasure(facts, "Denominator", measure.denominator());
        facts.add(fact("Totals and averages", several(read)));
        if (read.derived() != null) {
            facts.add(fact("Calculated as", read.derived().formula()));
            facts.add(new DisplayedField("Calculated from", links(read.derived().inputs(), visit), ""));
        }
        if (!read.derivedMeasures().isEmpty()) {
            facts.add(new DisplayedField(
                    "Used to calculate",
                    read.derivedMeasures().stream()
                            .map(derived -> new Link(derived.name(), visit.local(derived.url())))
                            .toList(),
                    ""));
        }
        Source source = source(read);
        if (measure.source() != null) {
            facts.add(new DisplayedField("Source", List.of(FigureRow.link(measure.source(), visit)), ""));
        }
        if (source != null && !source.equals(measure.source())) {
            facts.add(new DisplayedField("Source of the figures", List.of(FigureRow.link(source, visit)), ""));
        }
        return facts;
    }

    private static void addMeasure(List<DisplayedField> facts, String label, @Nullable String name) {
        if (name != null) {
            facts.add(new DisplayedField(label, List.of(new Link(name, "/metrics/" + name)), ""));
        }
    }

    private static String several(MeasureView read) {
        if (read.computed().maySum()) {
            return "Figures can be added together and averaged";
        }
        return read.computed().mayAverage()
                ? "Figures can be averaged, but not added together"
                : "Figures cannot be added together or averaged";
    }

    private static List<Link> links(List<String> addresses, PageRequest visit) {
        return addresses.stream()
                .map(address -> new Link(address.substring(address.lastIndexOf('/') + 1), visit.local(address)))
                .toList();
    }

    private static DisplayedField fact(String label, String text) {
        return new DisplayedField(label, List.of(new Link(text, "")), "");
    }

    /** Returns the source that all figures have; null if they have several, which are then shown beside the figures. */
    static @Nullable Source source(MeasureView read) {
        List<Source> sources = read.observations().stream()
                .map(ObservationView::source)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return sources.size() == 1 ? sources.get(0) : null;
    }
}
