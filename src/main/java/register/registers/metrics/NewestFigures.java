package register.registers.metrics;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import register.api.reading.PublicRegister;
import register.api.reading.RecordView;
import register.api.reading.Snapshot;
import register.api.tables.Link;
import register.registers.OpenRegisters;
import register.registers.figures.Observation;

/** Reads the newest figure of each of several measures. */
public final class NewestFigures {
    /** Of a measure without figures. */
    public static final Newest NONE = new Newest(new Link("", ""), new Link("", ""));

    /** The number of measures asked for at once, whose names are together no longer than a parameter may be. */
    private static final int AT_ONCE = 4;

    /** The most figures that are read of these. */
    private static final int MOST = 1000;

    private final PublicRegister<Observation, ComputedObservation> observations;

    /** Creates the reader. */
    public NewestFigures(OpenRegisters open) {
        this.observations = open.register(Observations.DEFINITION);
    }

    /**
     * The newest figure of a measure.
     *
     * @param text the figure in words, linked to it; the number of its parts where there is none of the whole
     * @param period that it is of
     */
    public record Newest(Link text, Link period) {}

    /** Returns the newest figures of measures that have any, by measure. */
    public Map<String, Newest> of(Collection<String> measures, Snapshot snapshot) {
        Map<String, Newest> newest = new HashMap<>();
        List<String> all =
                measures.stream().filter(measure -> !measure.isEmpty()).toList();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            latest(all.subList(i, Math.min(i + AT_ONCE, all.size())), snapshot)
                    .forEach((measure, figures) -> newest.put(measure, newest(figures)));
        }
        return newest;
    }

    private Map<String, List<RecordView<Observation, ComputedObservation>>> latest(
            List<String> measures, Snapshot snapshot) {
        return observations
                .lists()
                .first(
                        Map.of("measure", String.join(",", measures), "latest", "true", "sort", "-period"),
                        snapshot,
                        MOST)
                .stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.item().measure(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns the figure of the whole or, where parts have a newer period or there is no whole, how many parts it has. */
    private static Newest newest(List<RecordView<Observation, ComputedObservation>> figures) {
        RecordView<Observation, ComputedObservation> first = figures.get(0);
        List<RecordView<Observation, ComputedObservation>> ofPeriod = figures.stream()
                .filter(figure -> figure.item().period().equals(first.item().period()))
                .toList();
        Link period = new Link(first.item().period().briefly(), "");
        return ofPeriod.stream()
                .filter(figure -> figure.item().dimensions().isEmpty())
                .findFirst()
                .or(() -> ofPeriod.size() == 1 ? ofPeriod.stream().findFirst() : Optional.empty())
                .map(figure -> new Newest(new Link(text(figure), address(figure)), period))
                .orElseGet(() -> new Newest(
                        new Link(
                                ofPeriod.size() + " figures",
                                "/metrics/" + first.item().measure()),
                        period));
    }

    private static String text(RecordView<Observation, ComputedObservation> figure) {
        String text = figure.computed().text();
        return text == null ? "No figure" : text;
    }

    private static String address(RecordView<Observation, ComputedObservation> figure) {
        return "/observations/" + figure.item().slug();
    }
}
