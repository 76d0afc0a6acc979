package register.metrics;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.figures.Measure;
import register.figures.Observation;
import register.http.Address;
import register.http.Answer;
import register.http.Asked;
import register.http.Version;
import register.log.Log;
import register.log.Placed;
import register.log.Recorded;
import register.log.Records;
import register.query.Catalogue;
import register.query.Order;
import register.query.Question;
import register.query.Sort;
import register.query.Sql;
import register.reading.Links;
import register.reading.PublicRegister;
import register.reading.Published;
import register.reading.Publisher;
import register.reading.Vantage;
import register.reading.Viewpoint;
import register.reckoning.DerivedMeasure;
import register.reckoning.DerivedObservation;
import register.tables.Nested;
import register.tables.One;
import register.tables.Rows;
import register.tables.Table;
import register.values.Reference;

/** Reads a measure with its observations, published or reckoned, all from one position. */
final class MeasureReading {
    /** As many as a page of a list has at most; a file has all of them. */
    private static final int MOST = 1000;

    private static final Sort NEWEST_FIRST = new Sort(List.of(
            new Sort.By(Order.by("lastDay", "date", "r.period_last"), true),
            new Sort.By(Order.by("firstDay", "date", "r.period_first"), true),
            new Sort.By(Order.by("key", "text", "r.key"), false)));

    private final Log log;
    private final Publisher publisher;
    private final Findings findings;
    private final PublicRegister<Measure, ReckonedMeasure> measures;
    private final PublicRegister<Observation, ReckonedObservation> observations;
    private final Records<Observation> records;
    private final Catalogue catalogue;

    MeasureReading(
            Log log,
            Publisher publisher,
            Findings findings,
            PublicRegister<Measure, ReckonedMeasure> measures,
            PublicRegister<Observation, ReckonedObservation> observations) {
        this.log = log;
        this.publisher = publisher;
        this.findings = findings;
        this.measures = measures;
        this.observations = observations;
        this.records = log.records(Metrics.OBSERVATIONS);
        this.catalogue = observations.catalogue().only(ObservationQuestions.OF_ONE_MEASURE);
    }

    /** What the observations of a measure can be asked. */
    Catalogue catalogue() {
        return catalogue;
    }

    /** Some of the observations there are: the first, how many, and all of them one by one. */
    private record Some(long total, List<ReadObservation> first, Rows<ReadObservation> all) {}

    /** The measure with this name and its observations; another spelling of it is sent to its one address. */
    Response read(String spelling, Viewpoint viewpoint, Asked asked) {
        Vantage vantage = Vantage.of(viewpoint, log);
        Findings.At at = findings.at(vantage.at());
        Optional<DerivedMeasure> derived =
                at.derivedMeasure(Reference.asked(spelling).key());
        if (derived.isPresent()) {
            Measure measure = derived.get().measure();
            return instead(spelling, measure, asked).orElseGet(() -> reckoned(derived.get(), at, vantage, asked));
        }
        Recorded<Measure> recorded = measures.require(spelling, vantage);
        return instead(spelling, recorded.item(), asked).orElseGet(() -> published(recorded, at, vantage, asked));
    }

    private static Optional<Response> instead(String spelling, Measure measure, Asked asked) {
        Address address = Address.here().at(Metrics.MEASURES.path()).at(measure.measure());
        return measure.measure().equals(spelling)
                ? Optional.empty()
                : Optional.of(Answer.moved(asked.instead(address).uri()));
    }

    private Response published(Recorded<Measure> recorded, Findings.At at, Vantage vantage, Asked asked) {
        Published<Measure, ReckonedMeasure> published = measures.from(vantage).apply(recorded);
        Measure measure = published.item();
        Question asking = Question.read(catalogue, asked::parameter, vantage.at(), vantage.on())
                .and(Sql.of("r.measure = ?", measure.measure()));
        Question question = new Question(asking.at(), asking.on(), asking.conditions(), NEWEST_FIRST);
        Function<Recorded<Observation>, ReadObservation> row =
                observations.from(vantage).andThen(ReadObservation::of);
        List<ReadObservation> first = records.page(question, null, MOST).stream()
                .map(Placed::recorded)
                .map(row)
                .toList();
        long total = first.size() < MOST ? first.size() : records.count(question);
        Rows<ReadObservation> all = first.size() < MOST
                ? Rows.of(first)
                : consumer -> records.each(question, one -> consumer.accept(row.apply(one)));

        String key = recorded.entry().key();
        long newest = Math.max(at.newest(), measures.others(key, vantage.at()));
        Address pinned = pinned(newest, vantage, asked);
        Map<String, String> links = links(measure, pinned, asked);
        links.put("history", address(measure).at("entries").toString());
        links.put("observations", inRegister(measure, asked).toString());
        ReadMeasure whole = new ReadMeasure(
                measure,
                published.reckoned(),
                null,
                derivedFrom(measure, at),
                newest,
                total,
                first,
                measures.related(key, vantage.at()),
                measures.removed(recorded),
                published.entry(),
                links,
                citation(measure, "as at entry %d".formatted(newest), pinned));
        return answer(whole, new Some(total, first, all), vantage);
    }

    private Response reckoned(DerivedMeasure derived, Findings.At at, Vantage vantage, Asked asked) {
        Measure measure = derived.measure();
        List<ReadObservation> all = new Wanted(catalogue, asked::parameter)
                .of(at.derived(derived)).stream().map(one -> row(one, measure)).toList();
        List<ReadObservation> first = all.subList(0, Math.min(MOST, all.size()));
        Address pinned = pinned(at.newest(), vantage, asked);
        ReadMeasure whole = new ReadMeasure(
                measure,
                ReckonedMeasure.of(measure),
                derivation(
                        derived.formula().inWords(),
                        Metrics.MEASURES.path(),
                        List.of(derived.formula().first(), derived.formula().second())),
                List.of(),
                at.newest(),
                all.size(),
                first,
                List.of(),
                List.of(),
                null,
                links(measure, pinned, asked),
                citation(measure, "reckoned as %s".formatted(derived.formula().inWords()), pinned));
        return answer(whole, new Some(all.size(), first, Rows.of(all)), vantage);
    }

    private Response answer(ReadMeasure whole, Some some, Vantage vantage) {
        String name = whole.measure().name();
        One<ReadMeasure> one = new One<>(name, ReadMeasureFields.all(), whole, whole.links());
        long entry = whole.entry() == null ? 0 : whole.entry().number();
        Table<ReadObservation> within =
                new Table<>(name, ObservationFields.ofMeasure(), some.all(), Map.of("total", some.total()), Map.of());
        return Answer.of(
                new Nested<>(one, within),
                new Version(PublicRegister.tag(entry, whole.at(), vantage.on()), vantage.isFinal()),
                Links.ofRecord(whole.links()));
    }

    private ReadObservation row(DerivedObservation derived, Measure measure) {
        Address self = address(measure).with("period", derived.period().label());
        for (Map.Entry<String, String> dimension : derived.dimensions().entrySet()) {
            self = self.with(dimension.getKey(), '"' + dimension.getValue() + '"');
        }
        return ReadObservation.of(
                derived,
                ReckonedObservation.of(derived, measure, List.of()),
                derivation(
                        derived.derived().formula(),
                        Metrics.OBSERVATIONS.path(),
                        derived.derived().inputs()),
                null,
                Map.of("self", self.toString()));
    }

    private Derivation derivation(String formula, String path, List<String> names) {
        return new Derivation(
                formula,
                names.stream()
                        .map(name -> publisher.address(path, name).toString())
                        .toList());
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
        links.put("csv", given(address(measure).below(".csv"), asked).toString());
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

    private Address inRegister(Measure measure, Asked asked) {
        return given(publisher.address(Metrics.OBSERVATIONS.path()).with("measure", measure.measure()), asked);
    }

    /** With the filters of the request, and from where it looks. */
    private Address given(Address address, Asked asked) {
        Address with = address;
        List<String> names = new ArrayList<>(catalogue.names());
        names.addAll(List.of("at", "on"));
        for (String name : names) {
            with = with.with(name, asked.parameter(name));
        }
        return with;
    }

    private String citation(Measure measure, String how, Address pinned) {
        return publisher.citation("%s: %s, %s".formatted(Metrics.MEASURES.title(), measure.name(), how), pinned);
    }
}
