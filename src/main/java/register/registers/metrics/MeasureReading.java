package register.registers.metrics;

import static register.values.problem.Problem.NOTHING_TO_DRAW;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Answer;
import register.api.http.Asked;
import register.api.http.Version;
import register.api.reading.Links;
import register.api.reading.PublicRegister;
import register.api.reading.Published;
import register.api.reading.Publisher;
import register.api.reading.Vantage;
import register.api.reading.Viewpoint;
import register.api.tables.Nested;
import register.api.tables.One;
import register.api.tables.Table;
import register.registers.analysis.DerivedMeasure;
import register.registers.analysis.YearOnYear;
import register.registers.charts.Chart;
import register.registers.figures.Measure;
import register.store.log.Log;
import register.store.log.Recorded;
import register.store.query.Catalogue;
import register.values.Reference;

/** Reads a measure with its observations, published or reckoned, all from one position. */
final class MeasureReading {
    private final Log log;
    private final Publisher publisher;
    private final Findings findings;
    private final PublicRegister<Measure, ReckonedMeasure> measures;
    private final Readings readings;

    MeasureReading(
            Log log,
            Publisher publisher,
            Findings findings,
            PublicRegister<Measure, ReckonedMeasure> measures,
            Readings readings) {
        this.log = log;
        this.publisher = publisher;
        this.findings = findings;
        this.measures = measures;
        this.readings = readings;
    }

    /** What the observations of a measure can be asked. */
    Catalogue catalogue() {
        return readings.catalogue();
    }

    /** What is answered of a measure with its observations. */
    @FunctionalInterface
    private interface Answering {
        Response answer(ReadMeasure whole, Readings.Some some, MeasureAside aside, Vantage vantage);
    }

    /** The measure with this name and its observations; another spelling of it is sent to its one address. */
    Response read(String spelling, Viewpoint viewpoint, Asked asked) {
        return read(spelling, viewpoint, asked, MeasureReading::answer);
    }

    /** The same observations, drawn. */
    Response chart(String spelling, Viewpoint viewpoint, Asked asked) {
        Chart.Width width = MeasureChart.width(asked);
        return read(spelling, viewpoint, asked, (whole, some, aside, vantage) -> {
            Chart chart = aside.chart()
                    .get()
                    .orElseThrow(() -> NOTHING_TO_DRAW.because("%s", MeasureChart.whyNone(whole.measure())));
            return Answer.of(chart.on(width), version(whole, vantage), Links.ofRecord(whole.links()));
        });
    }

    private Response read(String spelling, Viewpoint viewpoint, Asked asked, Answering answering) {
        Vantage vantage = Vantage.of(viewpoint, log);
        Findings.At at = findings.at(vantage.at());
        Optional<DerivedMeasure> derived =
                at.derivedMeasure(Reference.asked(spelling).key());
        if (derived.isPresent()) {
            Measure measure = derived.get().measure();
            return instead(spelling, measure, asked)
                    .orElseGet(() -> reckoned(derived.get(), at, vantage, asked, answering));
        }
        Recorded<Measure> recorded = measures.require(spelling, vantage);
        return instead(spelling, recorded.item(), asked)
                .orElseGet(() -> published(recorded, at, vantage, asked, answering));
    }

    private static Optional<Response> instead(String spelling, Measure measure, Asked asked) {
        Address address = Address.here().at(Metrics.MEASURES.path()).at(measure.measure());
        return measure.measure().equals(spelling)
                ? Optional.empty()
                : Optional.of(Answer.moved(asked.instead(address).uri()));
    }

    private Response published(
            Recorded<Measure> recorded, Findings.At at, Vantage vantage, Asked asked, Answering answering) {
        Published<Measure, ReckonedMeasure> published = measures.from(vantage).apply(recorded);
        Measure measure = published.item();
        Readings.Some some = readings.published(measure, vantage, asked::parameter);
        String key = recorded.entry().key();
        long newest = Math.max(at.newest(), measures.others(key, vantage.at()));
        Address pinned = pinned(newest, vantage, asked);
        Map<String, String> links = links(measure, pinned, asked);
        links.put("history", address(measure).at("entries").toString());
        links.put("observations", readings.inRegister(measure, asked).toString());
        ReadMeasure whole = new ReadMeasure(
                measure,
                published.reckoned(),
                null,
                derivedFrom(measure, at),
                newest,
                some.total(),
                some.first(),
                YearOnYear.of(measure, some.first()),
                measures.related(key, vantage.at()),
                measures.removed(recorded),
                published.entry(),
                links,
                citation(measure, "as at entry %d".formatted(newest), pinned));
        MeasureAside aside = new MeasureAside(
                measures.around(recorded),
                () -> MeasureChart.of(whole),
                () -> Readings.parts(
                        readings.published(measure, vantage, name -> null).first()));
        return answering.answer(whole, some, aside, vantage);
    }

    private Response reckoned(
            DerivedMeasure derived, Findings.At at, Vantage vantage, Asked asked, Answering answering) {
        Measure measure = derived.measure();
        Readings.Some some = readings.reckoned(derived, at, asked::parameter);
        Address pinned = pinned(at.newest(), vantage, asked);
        ReadMeasure whole = new ReadMeasure(
                measure,
                ReckonedMeasure.of(measure),
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
                links(measure, pinned, asked),
                citation(measure, "reckoned as %s".formatted(derived.formula().inWords()), pinned));
        MeasureAside aside = new MeasureAside(
                null,
                () -> MeasureChart.of(whole),
                () -> Readings.parts(
                        readings.reckoned(derived, at, name -> null).first()));
        return answering.answer(whole, some, aside, vantage);
    }

    private static Response answer(ReadMeasure whole, Readings.Some some, MeasureAside aside, Vantage vantage) {
        String name = whole.measure().name();
        One<ReadMeasure> one = new One<>(name, ReadMeasureFields.all(), whole, whole.links(), aside);
        Table<ReadObservation> within =
                new Table<>(name, ObservationFields.ofMeasure(), some.all(), Map.of("total", some.total()), Map.of());
        return Answer.of(new Nested<>(one, within), version(whole, vantage), Links.ofRecord(whole.links()));
    }

    private static Version version(ReadMeasure whole, Vantage vantage) {
        long entry = whole.entry() == null ? 0 : whole.entry().number();
        return new Version(PublicRegister.tag(entry, whole.at(), vantage.on()), vantage.isFinal());
    }

    private List<DerivedLink> derivedFrom(Measure measure, Findings.At at) {
        return at.derivedMeasures().stream()
                .filter(one -> one.formula().first().equals(measure.measure())
                        || one.formula().second().equals(measure.measure()))
                .map(one -> DerivedLink.of(one, publisher))
                .toList();
    }

    private Address address(Measure measure) {
        return publisher.address(Metrics.MEASURES.path(), measure.measure());
    }

    private Map<String, String> links(Measure measure, Address pinned, Asked asked) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", address(measure).toString());
        links.put("pinned", pinned.toString());
        putMeasure(links, "numerator", measure.numerator());
        putMeasure(links, "denominator", measure.denominator());
        links.put("csv", readings.given(address(measure).below(".csv"), asked).toString());
        return links;
    }

    private void putMeasure(Map<String, String> links, String relation, @Nullable String name) {
        if (name != null) {
            links.put(relation, publisher.address(Metrics.MEASURES.path(), name).toString());
        }
    }

    private Address pinned(long newest, Vantage vantage, Asked asked) {
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("at", newest);
        position.put("on", vantage.on());
        return asked.here(publisher.base(), position);
    }

    private String citation(Measure measure, String how, Address pinned) {
        return publisher.citation("%s: %s, %s".formatted(Metrics.MEASURES.title(), measure.name(), how), pinned);
    }
}
