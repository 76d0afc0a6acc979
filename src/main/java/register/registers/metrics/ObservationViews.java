package register.registers.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.RequestUrl;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.api.reading.Snapshot;
import register.api.tables.Rows;
import register.registers.analysis.DerivedMeasure;
import register.registers.analysis.DerivedObservation;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.store.log.Log;
import register.store.log.PositionedRecord;
import register.store.log.RecordQueries;
import register.store.log.RecordedItem;
import register.store.query.ListQuery;
import register.store.query.Order;
import register.store.query.QuerySchema;
import register.store.query.Sort;
import register.store.query.Sql;

/** Reads the observations of one measure that match a request, published or derived, newest period first. */
final class ObservationViews {
    /** The maximum number of a page of a list; a download has all of them. */
    private static final int MOST = 1000;

    private static final Sort NEWEST_FIRST = new Sort(List.of(
            new Sort.By(Order.by("lastDay", "date", "r.period_last"), true),
            new Sort.By(Order.by("firstDay", "date", "r.period_first"), true),
            new Sort.By(Order.by("key", "text", "r.key"), false)));

    private final Permalinks permalinks;
    private final PublicRegister<Observation, ComputedObservation> observations;
    private final RecordQueries<Observation> records;
    private final QuerySchema catalogue;

    /** The matching observations: the first of them, their number, and all as a stream of rows. */
    record Some(long total, List<ObservationView> first, Rows<ObservationView> all) {}

    ObservationViews(Log log, Permalinks permalinks, PublicRegister<Observation, ComputedObservation> observations) {
        this.permalinks = permalinks;
        this.observations = observations;
        this.records = log.queries(Metrics.OBSERVATIONS);
        this.catalogue = observations.catalogue().only(ObservationFilters.OF_ONE_MEASURE);
    }

    /** Returns the query parameters of a measure's observations. */
    QuerySchema catalogue() {
        return catalogue;
    }

    /** Returns the observations of a published measure. */
    Some published(Measure measure, Snapshot snapshot, Function<String, @Nullable String> url) {
        ListQuery asking = ListQuery.read(catalogue, url, snapshot.at(), snapshot.on())
                .and(Sql.of("r.measure = ?", measure.measure()));
        ListQuery question = new ListQuery(asking.at(), asking.on(), asking.conditions(), NEWEST_FIRST);
        Function<RecordedItem<Observation>, ObservationView> row =
                observations.publisher().from(snapshot).andThen(ObservationView::of);
        List<ObservationView> first = records.page(question, null, MOST).stream()
                .map(PositionedRecord::recorded)
                .map(row)
                .toList();
        long total = first.size() < MOST ? first.size() : records.count(question);
        Rows<ObservationView> all = first.size() < MOST
                ? Rows.of(first)
                : consumer -> records.each(question, one -> consumer.accept(row.apply(one)));
        return new Some(total, first, all);
    }

    /** Returns the derived observations of a measure that is not in the register. */
    Some computed(DerivedMeasure derived, MetricAnalysis.At at, Function<String, @Nullable String> url) {
        List<ObservationView> all = new DerivedObservationFilter(catalogue, url)
                .of(at.derived(derived)).stream()
                        .map(one -> row(one, derived.measure()))
                        .toList();
        return new Some(all.size(), all.subList(0, Math.min(MOST, all.size())), Rows.of(all));
    }

    /** Returns the parts that observations have, by dimension. */
    static Map<String, List<String>> parts(List<ObservationView> observations) {
        Map<String, TreeSet<String>> parts = new TreeMap<>();
        observations.forEach(one -> one.dimensions()
                .forEach((name, part) ->
                        parts.computeIfAbsent(name, none -> new TreeSet<>()).add(part)));
        Map<String, List<String>> listed = new LinkedHashMap<>();
        parts.forEach((name, values) -> listed.put(name, List.copyOf(values)));
        return listed;
    }

    private ObservationView row(DerivedObservation derived, Measure measure) {
        Address self = permalinks
                .address(Metrics.MEASURES.path(), measure.measure())
                .with("period", derived.period().label());
        for (Map.Entry<String, String> dimension : derived.dimensions().entrySet()) {
            self = self.with(dimension.getKey(), '"' + dimension.getValue() + '"');
        }
        return ObservationView.of(
                derived,
                ComputedObservation.of(derived, measure, List.of()),
                derivation(
                        derived.derived().formula(),
                        Metrics.OBSERVATIONS.path(),
                        derived.derived().inputs()),
                null,
                Map.of("self", self.toString()));
    }

    Derivation derivation(String formula, String path, List<String> names) {
        return new Derivation(
                formula,
                names.stream()
                        .map(name -> permalinks.address(path, name).toString())
                        .toList());
    }

    /** Returns what has become of the observations of some measures since a position. */
    List<String> since(List<String> measures, long at) {
        Object names = measures.toArray(String[]::new);
        return observations
                .listSince()
                .ofThose(
                        at,
                        Sql.of(
                                "r.key in (select m.key from observation m where m.measure = any (cast(? as text[])))",
                                names));
    }

    /** Returns the URL of the same observations in their register, page by page. */
    Address inRegister(Measure measure, RequestUrl url) {
        return given(permalinks.address(Metrics.OBSERVATIONS.path()).with("measure", measure.measure()), url);
    }

    /** Returns a URL with the filters of the request, and its position and day. */
    Address given(Address address, RequestUrl url) {
        Address with = address;
        List<String> names = new ArrayList<>(catalogue.names());
        names.addAll(List.of("at", "on"));
        for (String name : names) {
            with = with.with(name, url.parameter(name));
        }
        return with;
    }
}
