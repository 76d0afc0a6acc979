package register.foi.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import register.api.http.Address;
import register.api.reading.Permalinks;
import register.api.reading.Snapshot;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;
import register.foi.responses.Pointer;
import register.registers.figures.Figure;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.registers.figures.TimePeriod;
import register.registers.metrics.Metrics;
import register.store.log.Log;
import register.store.log.RecordQueries;
import register.store.query.ListQuery;
import register.store.query.QuerySchema;
import register.values.Missing;
import register.values.PartialDate;

/** Points to measures, with the figures of the time and of the parts that are asked about. */
final class MeasurePointers {
    private static final int MOST_READ = 1000;

    /** As many figures as a sentence of a letter can carry. */
    private static final int MOST_SAID = 24;

    private final RecordQueries<Observation> observations;
    private final QuerySchema catalogue;
    private final Permalinks permalinks;
    private final Thesaurus thesaurus;

    /**
     * Points to measures.
     *
     * @param catalogue what observations can be asked
     */
    MeasurePointers(Log log, QuerySchema catalogue, Permalinks permalinks, Thesaurus thesaurus) {
        this.observations = log.queries(Metrics.OBSERVATIONS);
        this.catalogue = catalogue;
        this.permalinks = permalinks;
        this.thesaurus = thesaurus;
    }

    /** The periods that a measure has figures of, in words, oldest first. */
    List<String> periods(String key, Snapshot snapshot) {
        return read(key, AskedPeriods.ANY, snapshot).stream()
                .map(Observation::period)
                .distinct()
                .sorted(Comparator.comparing(TimePeriod::first))
                .map(TimePeriod::briefly)
                .toList();
    }

    Optional<Pointer> point(
            String key, QuestionIntent intent, AskedPeriods periods, List<String> why, RequestSnapshots snapshots) {
        return snapshots.see(Metrics.MEASURES, key).map(seen -> {
            Measure measure = seen.recorded().item();
            List<Observation> figures = asked(read(key, periods, seen.snapshot()), intent, periods);
            FieldAnswers said = said(measure, figures);
            Address self = address(measure, figures, periods);
            return new Pointer(
                    Metrics.MEASURES.path(),
                    Metrics.MEASURES.title(),
                    measure.measure(),
                    measure.name(),
                    said.says(),
                    said.gaps(),
                    figures.stream()
                            .map(one -> one.period().last())
                            .max(Comparator.naturalOrder())
                            .map(PartialDate::of)
                            .orElse(null),
                    seen.snapshot().on(),
                    why,
                    self.toString(),
                    Permalinks.pinned(
                                    self, seen.snapshot().at(), seen.snapshot().on())
                            .toString());
        });
    }

    /** The observations of a measure, newest first, of the whole time that is asked about. */
    private List<Observation> read(String key, AskedPeriods periods, Snapshot snapshot) {
        Map<String, String> parameters = new HashMap<>(Map.of("measure", key, "sort", "-period"));
        periods.spans().stream()
                .map(TimeSpan::first)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> parameters.put("from", first.toString()));
        periods.spans().stream()
                .map(TimeSpan::last)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> parameters.put("to", last.toString()));
        ListQuery question = ListQuery.read(catalogue, parameters::get, snapshot.at(), snapshot.on());
        return observations.page(question, null, MOST_READ).stream()
                .map(placed -> placed.recorded().item())
                .toList();
    }

    /** Those of the parts that the question names, or of the whole; of the time it names, or the newest. */
    private List<Observation> asked(List<Observation> all, QuestionIntent intent, AskedPeriods periods) {
        List<Observation> ofTime = all.stream()
                .filter(one -> periods.mean(one.period().first(), one.period().last()))
                .toList();
        List<Observation> ofParts = ofParts(ofTime, intent);
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

    private List<Observation> ofParts(List<Observation> all, QuestionIntent intent) {
        Set<String> terms = intent.terms();
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
                .filter(unit -> unit.kind() != Term.Kind.IDLE)
                .allMatch(unit -> unit.meanings().stream().anyMatch(meaning -> terms.contains("#" + meaning))
                        || terms.containsAll(unit.stems()));
    }

    private static FieldAnswers said(Measure measure, List<Observation> figures) {
        FieldAnswers said = new FieldAnswers(List.of());
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
        Address address = permalinks.address(Metrics.MEASURES.path(), measure.measure());
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
