package register.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import register.figures.Figure;
import register.figures.Measure;
import register.figures.Observation;
import register.figures.TimePeriod;
import register.http.Address;
import register.meaning.Thesaurus;
import register.meaning.Wish;
import register.metrics.Metrics;
import register.metrics.ReckonedObservation;
import register.reading.PublicRegister;
import register.reading.Published;
import register.reading.Publisher;
import register.reading.Vantage;
import register.responses.Pointer;
import register.values.Missing;
import register.values.PartialDate;
import register.values.Reference;

/** Points to measures, with the figures of the time and of the parts that are asked about. */
final class MeasurePointers {
    private static final int MOST_READ = 1000;

    /** As many figures as a sentence of a letter can carry. */
    private static final int MOST_SAID = 24;

    private final PublicRegister<Observation, ReckonedObservation> observations;
    private final Publisher publisher;
    private final Thesaurus thesaurus;

    MeasurePointers(
            PublicRegister<Observation, ReckonedObservation> observations, Publisher publisher, Thesaurus thesaurus) {
        this.observations = observations;
        this.publisher = publisher;
        this.thesaurus = thesaurus;
    }

    /** Whether a measure has figures of a time. */
    boolean isOfTime(String key, AskedPeriods periods, Vantage vantage) {
        return read(key, vantage).stream()
                .map(Observation::period)
                .anyMatch(period -> periods.mean(period.first(), period.last()));
    }

    /** The periods that a measure has figures of, in words, oldest first. */
    List<String> periods(String key, Vantage vantage) {
        return read(key, vantage).stream()
                .map(Observation::period)
                .distinct()
                .sorted(Comparator.comparing(TimePeriod::first))
                .map(TimePeriod::briefly)
                .toList();
    }

    Optional<Pointer> point(String key, Wish wish, AskedPeriods periods, List<String> why, Vantages vantages) {
        return vantages.see(Metrics.MEASURES, key).map(seen -> {
            Measure measure = seen.recorded().item();
            List<Observation> figures = asked(read(key, seen.vantage()), wish, periods);
            Address self = address(measure, figures, periods);
            return new Pointer(
                    Metrics.MEASURES.path(),
                    Metrics.MEASURES.title(),
                    measure.measure(),
                    measure.name(),
                    said(measure, figures).says(),
                    said(measure, figures).gaps(),
                    figures.stream()
                            .map(one -> one.period().last())
                            .max(Comparator.naturalOrder())
                            .map(PartialDate::of)
                            .orElse(null),
                    seen.vantage().on(),
                    why,
                    self.toString(),
                    Publisher.pinned(self, seen.vantage().at(), seen.vantage().on())
                            .toString());
        });
    }

    private List<Observation> read(String key, Vantage vantage) {
        return observations.first(Map.of("measure", key(key), "sort", "-period"), vantage, MOST_READ).stream()
                .map(Published::item)
                .toList();
    }

    private static String key(String key) {
        return Reference.asked(key).key();
    }

    /** Those of the parts that the question names, or of the whole; of the time it names, or the newest. */
    private List<Observation> asked(List<Observation> all, Wish wish, AskedPeriods periods) {
        List<Observation> ofTime = all.stream()
                .filter(one -> periods.mean(one.period().first(), one.period().last()))
                .toList();
        List<Observation> ofParts = ofParts(ofTime, wish);
        int newest = periods.newest() > 0
                ? periods.newest()
                : periods.isOpen() && ofParts.size() > MOST_SAID ? 1 : MOST_SAID;
        Set<LocalDate> last = new TreeSet<>(Comparator.reverseOrder());
        ofParts.forEach(one -> last.add(one.period().last()));
        List<LocalDate> kept = last.stream().limit(newest).toList();
        return ofParts.stream()
                .filter(one -> kept.contains(one.period().last()))
                .limit(MOST_SAID)
                .toList();
    }

    private List<Observation> ofParts(List<Observation> all, Wish wish) {
        Set<String> terms = wish.terms();
        List<Observation> named = all.stream()
                .filter(one -> one.dimensions().values().stream().anyMatch(part -> isNamed(part, terms)))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<Observation> whole =
                all.stream().filter(one -> one.dimensions().isEmpty()).toList();
        boolean isSaid = whole.stream().anyMatch(one -> one.value() != null);
        return whole.isEmpty() || (!isSaid && all.size() > whole.size()) ? all : whole;
    }

    private boolean isNamed(String part, Set<String> terms) {
        return thesaurus.units(part).stream()
                .filter(unit -> unit.kind() != register.meaning.Unit.Kind.IDLE)
                .allMatch(unit -> unit.meanings().stream().anyMatch(meaning -> terms.contains("#" + meaning))
                        || terms.containsAll(unit.stems()));
    }

    private static Said said(Measure measure, List<Observation> figures) {
        Said said = new Said(List.of());
        for (Observation one : figures) {
            String label = label(one);
            BigDecimal value = one.value();
            if (value != null) {
                said.field("value", label, Figure.inWords(measure, value));
            }
            for (Missing missing : one.missing()) {
                said.gap(label, missing);
            }
        }
        return said;
    }

    private static String label(Observation one) {
        List<String> parts = new ArrayList<>(List.of(one.period().briefly()));
        parts.addAll(one.dimensions().values());
        return String.join(", ", parts);
    }

    /** The measure with the figures that are asked for, and no others. */
    private Address address(Measure measure, List<Observation> figures, AskedPeriods periods) {
        Address address = publisher.address(Metrics.MEASURES.path(), measure.measure());
        if (periods.isOpen() || figures.isEmpty()) {
            return address;
        }
        List<TimePeriod> shown =
                figures.stream().map(Observation::period).distinct().toList();
        if (shown.size() == 1) {
            return address.with("period", shown.get(0).label());
        }
        LocalDate first = shown.stream()
                .map(TimePeriod::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = shown.stream()
                .map(TimePeriod::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return address.with("from", first).with("to", last);
    }
}
