package register.registers.metrics;

import static register.values.problem.Problem.MALFORMED_PARAMETER;
import static register.values.problem.Problem.MISSING_PARAMETER;
import static register.values.problem.Problem.NOTHING_TO_DRAW;
import static register.values.problem.Problem.NO_SUCH_RECORD;
import static register.values.problem.Problem.UNITS_DIFFER;

import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.HttpResponses;
import register.api.http.RequestUrl;
import register.api.http.Validator;
import register.api.reading.Links;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.api.reading.RecordPublisher;
import register.api.reading.Snapshot;
import register.api.reading.SnapshotParameters;
import register.api.tables.Rows;
import register.api.tables.Table;
import register.registers.analysis.DerivedMeasure;
import register.registers.analysis.YearOnYear;
import register.registers.analysis.YearOnYearChange;
import register.registers.charts.Chart;
import register.registers.figures.Measure;
import register.registers.figures.TimePeriod;
import register.store.log.Log;
import register.store.query.QuerySchema;
import register.values.Reference;

/** Compares measures with the same unit, all at the same log position. */
final class ComparisonReader {
    /** The parameter that names the measures. */
    static final String MEASURES = "measures";

    private static final String PATH = "compare";
    private static final int MOST = 6;

    private final Log log;
    private final Permalinks permalinks;
    private final MetricAnalysis findings;
    private final PublicRegister<Measure, ComputedMeasure> measures;
    private final ObservationViews readings;

    ComparisonReader(
            Log log,
            Permalinks permalinks,
            MetricAnalysis findings,
            PublicRegister<Measure, ComputedMeasure> measures,
            ObservationViews readings) {
        this.log = log;
        this.permalinks = permalinks;
        this.findings = findings;
        this.measures = measures;
        this.readings = readings;
    }

    /** Returns the query parameters of the observations. */
    QuerySchema catalogue() {
        return readings.catalogue();
    }

    /** A period and a part, which identify a row. */
    private record Place(TimePeriod period, Map<String, String> dimensions) {}

    /** Answers the comparison of the named measures; without names, the measures that can be chosen. */
    Response compare(@Nullable String names, SnapshotParameters asOf, RequestUrl url) {
        Snapshot snapshot = Snapshot.of(asOf, log);
        MetricAnalysis.At at = findings.at(snapshot.at());
        Comparison comparison = comparison(names, at, snapshot, url);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("at", at.newest());
        about.put("on", snapshot.on());
        List<Measure> named = names == null ? comparison.all() : comparison.chosen();
        about.put(MEASURES, named.stream().map(this::side).toList());
        about.put("changes", comparison.changes());
        Map<String, String> links = links(comparison, url);
        Table<ComparedFigures> table = new Table<>(
                title(comparison.chosen()),
                ComparedFigures.fields(comparison.chosen()),
                Rows.of(comparison.rows()),
                about,
                links,
                false,
                comparison);
        return HttpResponses.of(table, version(at, snapshot), Links.ofRecord(links));
    }

    /** Answers the chart of the comparison. */
    Response chart(@Nullable String names, SnapshotParameters asOf, RequestUrl url) {
        Chart.Width width = Chart.Width.of(url);
        Snapshot snapshot = Snapshot.of(asOf, log);
        MetricAnalysis.At at = findings.at(snapshot.at());
        Comparison comparison = comparison(names, at, snapshot, url);
        Chart chart = comparison.chart().orElseThrow(() -> NOTHING_TO_DRAW.because("no figures match this request"));
        return HttpResponses.of(chart.on(width), version(at, snapshot), Links.ofRecord(links(comparison, url)));
    }

    /** Answers the observations of the named measures, for the formats of statisticians. */
    Response cube(@Nullable String names, SnapshotParameters asOf, RequestUrl url) {
        if (names == null) {
            throw MISSING_PARAMETER
                    .because("name the measures, like 'measures=calls-offered'")
                    .in(MEASURES);
        }
        Snapshot snapshot = Snapshot.of(asOf, log);
        MetricAnalysis.At at = findings.at(snapshot.at());
        Comparison comparison = comparison(names, at, snapshot, url);
        List<ObservationView> observations = comparison.chosen().stream()
                .flatMap(measure -> read(measure, at, snapshot, url).stream())
                .toList();
        ObservationCube cube = new ObservationCube(
                title(comparison.chosen()),
                comparison.chosen(),
                observations,
                comparison.pinned(),
                comparison.citation(),
                at.newest(),
                log.recordedAt(at.newest()));
        return HttpResponses.of(cube, version(at, snapshot), Links.ofRecord(links(comparison, url)));
    }

    private Comparison comparison(@Nullable String names, MetricAnalysis.At at, Snapshot snapshot, RequestUrl url) {
        List<Measure> all = at.all();
        List<Measure> chosen = names == null ? List.of() : chosen(names, all);
        Map<Measure, List<ObservationView>> read = new LinkedHashMap<>();
        chosen.forEach(measure -> read.put(measure, read(measure, at, snapshot, url)));
        String pinned = Permalinks.pinned(here(url), at.newest(), snapshot.on()).toString();
        List<String> changes = new ArrayList<>();
        read.forEach((measure, observations) -> YearOnYear.of(measure, observations).stream()
                .map(YearOnYearChange::sentence)
                .forEach(changes::add));
        return new Comparison(
                chosen,
                all,
                rows(read),
                chosen.isEmpty()
                        ? Optional.empty()
                        : MeasureChart.of(title(chosen), chosen.get(0).unit(), target(chosen), series(read)),
                changes,
                pinned,
                permalinks.citation(
                        "%s: %s, as at entry %d".formatted(Metrics.MEASURES.title(), title(chosen), at.newest()),
                        Address.of(pinned)),
                () -> since(chosen, snapshot.at()));
    }

    /** Returns what has become of measures and their observations; of all measures where none is chosen. */
    private List<String> since(List<Measure> chosen, long at) {
        if (chosen.isEmpty()) {
            return measures.listSince().ofRegister(at);
        }
        List<String> names = chosen.stream()
                .flatMap(measure -> published(measure).stream())
                .distinct()
                .toList();
        List<String> sentences = new ArrayList<>(measures.listSince()
                .ofKeys(
                        at,
                        names.stream().map(name -> new Reference(name).key()).toList()));
        sentences.addAll(readings.since(names, at));
        return sentences;
    }

    /** Returns the measures of the register that a measure is made of: itself, or those that it is derived from. */
    private static List<String> published(Measure measure) {
        return DerivedMeasure.ALL.stream()
                .filter(derived -> derived.measure().equals(measure))
                .findFirst()
                .map(derived ->
                        List.of(derived.formula().first(), derived.formula().second()))
                .orElse(List.of(measure.measure()));
    }

    private static List<Measure> chosen(String names, List<Measure> all) {
        List<Measure> chosen = Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .distinct()
                .map(name -> named(name, all))
                .toList();
        if (chosen.size() > MOST) {
            throw MALFORMED_PARAMETER
                    .because("you asked for %d measures; compare %d or fewer", chosen.size(), MOST)
                    .in(MEASURES);
        }
        if (chosen.stream().map(Measure::unit).distinct().count() > 1) {
            throw UNITS_DIFFER
                    .because("select measures that have the same unit, not %s", units(chosen))
                    .in(MEASURES);
        }
        return chosen;
    }

    private static Measure named(String name, List<Measure> all) {
        String key = Reference.asked(name).key();
        return all.stream()
                .filter(measure -> new Reference(measure.measure()).key().equals(key))
                .findFirst()
                .orElseThrow(() -> NO_SUCH_RECORD
                        .because("no measure is called '%s'", name)
                        .in(MEASURES));
    }

    /** Returns each measure with its unit, in words. */
    private static String units(List<Measure> chosen) {
        return ChartWords.listed(chosen.stream()
                .map(measure ->
                        "%s (%s)".formatted(measure.name(), measure.unit().inWords()))
                .toList());
    }

    private List<ObservationView> read(Measure measure, MetricAnalysis.At at, Snapshot snapshot, RequestUrl url) {
        for (DerivedMeasure derived : at.derivedMeasures()) {
            if (derived.measure().equals(measure)) {
                return readings.computed(derived, at, url::parameter).first();
            }
        }
        return readings.published(measure, snapshot, url::parameter).first();
    }

    private static List<ComparedFigures> rows(Map<Measure, List<ObservationView>> read) {
        Map<Place, Map<String, ComparedFigures.Value>> places = new LinkedHashMap<>();
        read.forEach((measure, observations) -> observations.forEach(
                one -> places.computeIfAbsent(new Place(one.period(), one.dimensions()), place -> new LinkedHashMap<>())
                        .put(measure.measure(), ComparedFigures.Value.of(one))));
        return places.entrySet().stream()
                .map(place -> new ComparedFigures(
                        place.getKey().period(), place.getKey().dimensions(), place.getValue()))
                .sorted(Comparator.comparing(
                                (ComparedFigures row) -> row.period().last())
                        .thenComparing(row -> row.period().first())
                        .reversed()
                        .thenComparing(row -> row.dimensions().toString()))
                .toList();
    }

    private static List<ChartSeries> series(Map<Measure, List<ObservationView>> read) {
        List<ChartSeries> all = new ArrayList<>();
        read.forEach((measure, observations) -> {
            List<ChartSeries> series = ChartSeries.of(observations);
            series.forEach(one ->
                    all.add(one.named(series.size() == 1 ? measure.name() : measure.name() + ", " + one.name())));
        });
        return all;
    }

    /** Returns the target that all measures share; null if they differ. */
    private static @Nullable BigDecimal target(List<Measure> chosen) {
        @Nullable BigDecimal common = chosen.get(0).target();
        for (Measure measure : chosen) {
            BigDecimal target = measure.target();
            if (common == null || target == null || target.compareTo(common) != 0) {
                return null;
            }
        }
        return common;
    }

    private static String title(List<Measure> chosen) {
        return chosen.isEmpty()
                ? "Compare measures"
                : ChartWords.listed(chosen.stream().map(Measure::name).toList());
    }

    private ComparedFigures.Side side(Measure measure) {
        return new ComparedFigures.Side(
                measure.measure(),
                measure.name(),
                measure.unit(),
                permalinks.address(Metrics.MEASURES.path(), measure.measure()).toString());
    }

    private Map<String, String> links(Comparison comparison, RequestUrl url) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", url.here(permalinks.base(), Map.of()).toString());
        links.put("pinned", comparison.pinned());
        return links;
    }

    /** Returns this URL without its format and without position and day. */
    private Address here(RequestUrl url) {
        Address here = permalinks.address(PATH);
        List<String> names = new ArrayList<>(List.of(MEASURES));
        names.addAll(catalogue().names());
        for (String name : names) {
            here = here.with(name, url.parameter(name));
        }
        return here;
    }

    private static Validator version(MetricAnalysis.At at, Snapshot snapshot) {
        return new Validator(RecordPublisher.tag(0, at.newest(), snapshot.on()), snapshot.isFinal());
    }
}
