package register.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import register.api.tables.Link;
import register.registers.figures.Figure;
import register.registers.figures.Measure;
import register.registers.figures.Threshold;
import register.registers.metrics.ReadMeasure;
import register.registers.metrics.ReadObservation;
import register.values.Source;
import register.web.pages.Shown;
import register.web.pages.Visit;

/** What a measure says of itself, in words. */
final class MeasureFacts {
    private MeasureFacts() {}

    /** What is known of it, by its labels. */
    static List<Shown> of(ReadMeasure read, Visit visit) {
        Measure measure = read.measure();
        List<Shown> facts = new ArrayList<>();
        facts.add(fact("Unit", measure.unit().inWords()));
        facts.add(fact("Service", measure.service()));
        facts.add(fact("Channel", measure.channel()));
        Threshold threshold = measure.threshold();
        if (threshold != null) {
            facts.add(fact("Counts as done", "within " + threshold.inWords()));
        }
        if (measure.target() != null) {
            facts.add(fact("Target", Figure.inWords(measure, measure.target())));
        }
        if (measure.better() != null) {
            facts.add(fact("Better", measure.better().inWords() + " is better"));
        }
        addMeasure(facts, "A share by", measure.numerator());
        addMeasure(facts, "A share of", measure.denominator());
        facts.add(fact("Several values", several(read)));
        if (read.derived() != null) {
            facts.add(fact("Reckoned as", read.derived().formula()));
            facts.add(new Shown("Reckoned from", links(read.derived().inputs(), visit), ""));
        }
        if (!read.derivedMeasures().isEmpty()) {
            facts.add(new Shown(
                    "From which is reckoned",
                    read.derivedMeasures().stream()
                            .map(derived -> new Link(derived.name(), visit.local(derived.address())))
                            .toList(),
                    ""));
        }
        Source source = source(read);
        if (measure.source() != null) {
            facts.add(new Shown("Source", List.of(FigureRow.link(measure.source(), visit)), ""));
        }
        if (source != null && !source.equals(measure.source())) {
            facts.add(new Shown("Source of the figures", List.of(FigureRow.link(source, visit)), ""));
        }
        return facts;
    }

    private static void addMeasure(List<Shown> facts, String label, @Nullable String name) {
        if (name != null) {
            facts.add(new Shown(label, List.of(new Link(name, "/metrics/" + name)), ""));
        }
    }

    private static String several(ReadMeasure read) {
        if (read.reckoned().maySum()) {
            return "may be added up, and averaged";
        }
        return read.reckoned().mayAverage() ? "may be averaged, not added up" : "are neither added up nor averaged";
    }

    private static List<Link> links(List<String> addresses, Visit visit) {
        return addresses.stream()
                .map(address -> new Link(address.substring(address.lastIndexOf('/') + 1), visit.local(address)))
                .toList();
    }

    private static Shown fact(String label, String text) {
        return new Shown(label, List.of(new Link(text, "")), "");
    }

    /** The source that all figures have; null where they have several, each of which is said beside its figure. */
    static @Nullable Source source(ReadMeasure read) {
        List<Source> sources = read.observations().stream()
                .map(ReadObservation::source)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return sources.size() == 1 ? sources.get(0) : null;
    }
}
