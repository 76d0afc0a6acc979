package register.registers.metrics;

import static register.values.problem.Problem.NOTHING_TO_DRAW;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
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
import register.api.reading.RecordView;
import register.api.reading.Snapshot;
import register.api.reading.SnapshotParameters;
import register.api.tables.Nested;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.registers.analysis.DerivedMeasure;
import register.registers.analysis.YearOnYear;
import register.registers.charts.Chart;
import register.registers.figures.Measure;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.store.query.QuerySchema;
import register.values.Reference;

/** Answers a measure with its observations, published or derived, all at the same log position. */
final class MeasureReader {
    private final Log log;
    private final Permalinks permalinks;
    private final MetricAnalysis findings;
    private final PublicRegister<Measure, ComputedMeasure> measures;
    private final ObservationViews readings;

    MeasureReader(
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

    /** Returns the query parameters of a measure's observations. */
    QuerySchema catalogue() {
        return readings.catalogue();
    }

    /** Creates the response for a measure with its observations. */
    @FunctionalInterface
    private interface Answering {
        Response answer(MeasureView whole, ObservationViews.Some some, MeasurePageContext aside, Snapshot snapshot);
    }

    /** Answers the measure with this name and its observations; another spelling is redirected to its canonical URL. */
    Response read(String spelling, SnapshotParameters asOf, RequestUrl url) {
        return read(spelling, asOf, url, MeasureReader::answer);
    }

    /** Answers the chart of the same observations. */
    Response chart(String spelling, SnapshotParameters asOf, RequestUrl url) {
        Chart.Width width = Chart.Width.of(url);
        return read(spelling, asOf, url, (whole, some, aside, snapshot) -> {
            Chart chart = aside.chart()
                    .get()
                    .orElseThrow(() -> NOTHING_TO_DRAW.because("%s", MeasureChart.whyNone(whole.measure())));
            return HttpResponses.of(chart.on(width), version(whole, snapshot), Links.ofRecord(whole.links()));
        });
    }

    /** Answers all of the same observations, for the formats of statisticians. */
    Response cube(String spelling, SnapshotParameters asOf, RequestUrl url) {
        return read(spelling, asOf, url, (whole, some, aside, snapshot) -> {
            List<ObservationView> all = new ArrayList<>();
            some.all().each(all::add);
            ObservationCube cube = new ObservationCube(
                    whole.measure().name(),
                    List.of(whole.measure()),
                    all,
                    whole.links().getOrDefault("pinned", ""),
                    whole.citation(),
                    whole.at(),
                    log.recordedAt(whole.at()));
            return HttpResponses.of(cube, version(whole, snapshot), Links.ofRecord(whole.links()));
        });
    }

    private Response read(String spelling, SnapshotParameters asOf, RequestUrl url, Answering answering) {
        Snapshot snapshot = Snapshot.of(asOf, log);
        MetricAnalysis.At at = findings.at(snapshot.at());
        Optional<DerivedMeasure> derived =
                at.derivedMeasure(Reference.asked(spelling).key());
        if (derived.isPresent()) {
            Measure measure = derived.get().measure();
            return instead(spelling, measure, url)
                    .orElseGet(() -> computed(derived.get(), at, snapshot, url, answering));
        }
        RecordedItem<Measure> recorded = measures.records().require(spelling, snapshot);
        return instead(spelling, recorded.item(), url)
                .orElseGet(() -> published(recorded, at, snapshot, url, answering));
    }

    private static Optional<Response> instead(String spelling, Measure measure, RequestUrl url) {
        Address address = Address.here().at(Metrics.MEASURES.path()).at(measure.measure());
        return measure.measure().equals(spelling)
                ? Optional.empty()
                : Optional.of(HttpResponses.moved(url.instead(address).uri()));
    }

    private Response published(
            RecordedItem<Measure> recorded,
            MetricAnalysis.At at,
            Snapshot snapshot,
            RequestUrl url,
            Answering answering) {
        RecordView<Measure, ComputedMeasure> published =
                measures.publisher().from(snapshot).apply(recorded);
        Measure measure = published.item();
        ObservationViews.Some some = readings.published(measure, snapshot, url::parameter);
        String key = recorded.entry().key();
        long newest = Math.max(at.newest(), measures.publisher().others(key, snapshot.at()));
        Address pinned = pinned(newest, snapshot, url);
        Map<String, String> links = links(measure, pinned, url);
        links.put("history", address(measure).at("entries").toString());
        links.put("observations", readings.inRegister(measure, url).toString());
        MeasureView whole = new MeasureView(
                measure,
                published.computed(),
                null,
                derivedFrom(measure, at),
                newest,
                some.total(),
                some.first(),
                YearOnYear.of(measure, some.first()),
                measures.publisher().related(key, snapshot.at()),
                measures.publisher().removed(recorded),
                published.entry(),
                links,
                citation(measure, "as at entry %d".formatted(newest), pinned));
        MeasurePageContext aside = new MeasurePageContext(
                measures.publisher().around(recorded, published.computed(), snapshot),
                () -> readings.since(List.of(measure.measure()), snapshot.at()),
                () -> MeasureChart.of(whole),
                () -> ObservationViews.parts(
                        readings.published(measure, snapshot, name -> null).first()));
        return answering.answer(whole, some, aside, snapshot);
    }

    private Response computed(
            DerivedMeasure derived, MetricAnalysis.At at, Snapshot snapshot, RequestUrl url, Answering answering) {
        Measure measure = derived.measure();
        ObservationViews.Some some = readings.computed(derived, at, url::parameter);
        Address pinned = pinned(at.newest(), snapshot, url);
        MeasureView whole = new MeasureView(
                measure,
                ComputedMeasure.of(measure),
                readings.derivation(
                        derived.formula().inWords(),
                        Metrics.MEASURES.path(),
                        List.of(derived.formula().first(), derived.formula().second())),
                List.of(),
                at.newest(),
                some.total(),
                some.first(),
                YearOnYear.of(measure, some.first()),
                List.of(),
                List.of(),
                null,
                links(measure, pinned, url),
                citation(measure, "reckoned as %s".formatted(derived.formula().inWords()), pinned));
        MeasurePageContext aside = new MeasurePageContext(
                null,
                () -> readings.since(
                        List.of(derived.formula().first(), derived.formula().second()), snapshot.at()),
                () -> MeasureChart.of(whole),
                () -> ObservationViews.parts(
                        readings.computed(derived, at, name -> null).first()));
        return answering.answer(whole, some, aside, snapshot);
    }

    private static Response answer(
            MeasureView whole, ObservationViews.Some some, MeasurePageContext aside, Snapshot snapshot) {
        String name = whole.measure().name();
        SingleRow<MeasureView> one = new SingleRow<>(name, MeasureViewFields.all(), whole, whole.links(), aside);
        Table<ObservationView> within = new Table<>(
                name, ObservationAttributes.ofMeasure(), some.all(), Map.of("total", some.total()), Map.of());
        return HttpResponses.of(new Nested<>(one, within), version(whole, snapshot), Links.ofRecord(whole.links()));
    }

    private static Validator version(MeasureView whole, Snapshot snapshot) {
        long entry = whole.entry() == null ? 0 : whole.entry().number();
        return new Validator(RecordPublisher.tag(entry, whole.at(), snapshot.on()), snapshot.isFinal());
    }

    private List<DerivedLink> derivedFrom(Measure measure, MetricAnalysis.At at) {
        return at.derivedMeasures().stream()
                .filter(one -> one.formula().first().equals(measure.measure())
                        || one.formula().second().equals(measure.measure()))
                .map(one -> DerivedLink.of(one, permalinks))
                .toList();
    }

    private Address address(Measure measure) {
        return permalinks.address(Metrics.MEASURES.path(), measure.measure());
    }

    private Map<String, String> links(Measure measure, Address pinned, RequestUrl url) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", address(measure).toString());
        links.put("pinned", pinned.toString());
        putMeasure(links, "numerator", measure.numerator());
        putMeasure(links, "denominator", measure.denominator());
        links.put("csv", readings.given(address(measure).below(".csv"), url).toString());
        return links;
    }

    private void putMeasure(Map<String, String> links, String relation, @Nullable String name) {
        if (name != null) {
            links.put(
                    relation, permalinks.address(Metrics.MEASURES.path(), name).toString());
        }
    }

    private Address pinned(long newest, Snapshot snapshot, RequestUrl url) {
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("at", newest);
        position.put("on", snapshot.on());
        return url.here(permalinks.base(), position);
    }

    private String citation(Measure measure, String how, Address pinned) {
        return permalinks.citation("%s: %s, %s".formatted(Metrics.MEASURES.title(), measure.name(), how), pinned);
    }
}
