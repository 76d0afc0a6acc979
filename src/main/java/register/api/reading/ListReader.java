package register.api.reading;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Cursor;
import register.api.http.HttpResponses;
import register.api.http.Limit;
import register.api.http.RequestUrl;
import register.api.tables.Field;
import register.api.tables.Rows;
import register.api.tables.Table;
import register.store.log.Group;
import register.store.log.Log;
import register.store.log.RecordQueries;
import register.store.log.RecordedItem;
import register.store.log.Register;
import register.store.query.ListQuery;
import register.store.query.QuerySchema;
import register.store.query.Sort;
import register.values.problem.ParameterFaults;

/** Reads the lists of one register, filtered and sorted, from any snapshot. */
public final class ListReader<T, R> {
    private static final String NEWEST_FIRST = "-entry.number";

    private final Register<T> register;
    private final Log log;
    private final RecordQueries<T> records;
    private final FirstRecords<T> pages;
    private final RecordPublisher<T, R> publisher;
    private final List<Field<RecordView<T, R>>> fields;
    private final LaterFields<T> later;
    private final Layouts<RecordView<T, R>> layouts;
    private final QuerySchema schema;
    private final Counts<T> counts;
    private final CountedQuery.Reader reader;
    private final GroupReader<T> groups;
    private final ListLinks links;
    private final ListSince<T, R> since;

    ListReader(
            Register<T> register,
            Log log,
            RecordPublisher<T, R> publisher,
            List<Field<RecordView<T, R>>> fields,
            Layouts<RecordView<T, R>> layouts,
            QuerySchema schema,
            Counts<T> counts,
            CountedQuery.Reader reader,
            GroupReader<T> groups,
            ListLinks links,
            ListSince<T, R> since) {
        this.register = register;
        this.log = log;
        this.records = log.queries(register);
        this.pages = new FirstRecords<>(register, log);
        this.publisher = publisher;
        this.fields = fields;
        this.later = new LaterFields<>(register, log, fields);
        this.layouts = layouts;
        this.schema = schema;
        this.counts = counts;
        this.reader = reader;
        this.groups = groups;
        this.links = links;
        this.since = since;
    }

    /** Finds the columns of its tables ahead of the first reader. */
    void prepare() {
        later.present(fields, log.recentHead());
    }

    /** Returns a page of the requested records, or all of them as a download. */
    Response list(SnapshotParameters asOf, ListParameters listing, RequestUrl url) {
        boolean isWhole = url.isFile() && !listing.isPage();
        return list(asOf, listing, url, isWhole);
    }

    /** Returns all the requested records, whatever page the request names, for a format without pages. */
    public Response whole(SnapshotParameters asOf, RequestUrl url) {
        return list(asOf, new ListParameters(url), url, true);
    }

    private Response list(SnapshotParameters asOf, ListParameters listing, RequestUrl asked, boolean isWhole) {
        Cursor cursor = listing.cursor();
        Snapshot snapshot = Snapshot.of(asOf, cursor, links.mark(asked), log);
        CountedQuery counted = reader.read(asked::parameter, snapshot);
        RequestUrl url = counted.corrected(asked);
        String mark = links.mark(url);
        Paging.Page<RecordedItem<T>> page = isWhole
                ? Paging.whole(snapshot, List.of())
                : new Paging(snapshot, mark, cursor, listing.limit())
                        .page(pages, counted.query(), counted.total(), listing.page());
        Rows<RecordedItem<T>> rows = isWhole
                ? consumer -> records.each(counted.query(), counted.total(), consumer::accept)
                : Rows.of(page.rows());
        Map<String, Address> addresses = links.of(url, snapshot, cursor, page);
        Function<RecordedItem<T>, RecordView<T, R>> published = publisher.from(snapshot);
        Table<RecordView<T, R>> table = new Table<>(
                register.title(),
                columns(listing, snapshot),
                consumer -> rows.each(recorded -> consumer.accept(published.apply(recorded))),
                about(snapshot, counted, listing.facets(), url),
                Links.texts(addresses),
                !listing.fields().isEmpty(),
                new ListContext(
                        register,
                        schema,
                        url,
                        snapshot,
                        counted.total(),
                        page.before(),
                        (names, most) -> groups.facets(names, counted.query(), url, snapshot, most),
                        () -> since.ofList(
                                snapshot,
                                counted.total(),
                                now -> reader.read(url::parameter, now).total(),
                                page.rows())));
        return HttpResponses.of(table, ListLinks.version(snapshot), Links.relations(addresses));
    }

    /** Adds what is wrong with the filters, the order, the fields and the facets of a list. */
    void addFaults(Function<String, @Nullable String> given, ParameterFaults faults) {
        ListQuery.addFaults(schema, given, faults);
        faults.read("sort", given.apply("sort"), text -> Sort.read(text, schema));
        String layout = given.apply(ListParameters.LAYOUT);
        faults.read(ListParameters.LAYOUT, layout, layouts::known);
        List<Field<RecordView<T, R>>> columns =
                layouts.columns(layouts.has(layout) ? layout : null, fields, log.recentHead());
        faults.read("fields", given.apply("fields"), text -> named(ListParameters.names(text), columns));
        faults.read("facets", given.apply("facets"), text -> groups.known("facets", ListParameters.names(text)));
    }

    private Map<String, Object> about(Snapshot snapshot, CountedQuery counted, List<String> facets, RequestUrl url) {
        Map<String, Object> about = links.about(snapshot, counted.total());
        about.putAll(publisher.ofList(snapshot));
        if (counted.isSimilar()) {
            about.put("similar", true);
        }
        if (!facets.isEmpty()) {
            about.put("facets", groups.facets(facets, counted.query(), url, snapshot));
        }
        return about;
    }

    /** Returns the columns of a list. What its reader chose is refused at once where it has no such field. */
    private Supplier<List<Field<RecordView<T, R>>>> columns(ListParameters listing, Snapshot snapshot) {
        List<Field<RecordView<T, R>>> all = layouts.columns(listing.layout(), fields, snapshot.at());
        if (listing.fields().isEmpty()) {
            return () -> later.present(all, snapshot.at());
        }
        List<Field<RecordView<T, R>>> chosen = named(listing.fields(), all);
        return () -> chosen;
    }

    private static <V> List<Field<V>> named(List<String> names, List<Field<V>> fields) {
        List<Field<V>> chosen = new ArrayList<>();
        for (String name : names) {
            List<Field<V>> named = fields.stream()
                    .filter(field -> field.isNamed(name))
                    .map(field -> field.use().isInLists() ? field : field.listed())
                    .toList();
            if (named.isEmpty()) {
                throw MALFORMED_PARAMETER
                        .because(
                                "'%s' is not a field; the fields are %s",
                                name, fields.stream().map(Field::name).toList())
                        .in("fields");
            }
            chosen.addAll(named);
        }
        return chosen;
    }

    /** Returns a page of the requested records, the most recently recorded first unless the request names an order. */
    Paging.Page<RecordedItem<T>> newest(
            SnapshotParameters asOf,
            @Nullable String sort,
            @Nullable Limit limit,
            @Nullable Cursor cursor,
            RequestUrl url) {
        String mark = links.mark(url);
        Snapshot snapshot = Snapshot.of(asOf, cursor, mark, log);
        String order = sort == null ? NEWEST_FIRST : sort;
        CountedQuery counted = reader.read(name -> name.equals("sort") ? order : url.parameter(name), snapshot);
        return new Paging(snapshot, mark, cursor, limit)
                .page(pages, counted.query(), counted.total(), PageNumber.FIRST);
    }

    /** Returns the first records that match some parameters, as of a snapshot. */
    public List<RecordView<T, R>> first(Map<String, String> parameters, Snapshot snapshot, int most) {
        return source(parameters, snapshot).read(null, false, most).stream()
                .map(Placed::row)
                .toList();
    }

    /** Returns the records that match some parameters, as of a snapshot, page by page. */
    public Paging.Source<RecordView<T, R>> source(Map<String, String> parameters, Snapshot snapshot) {
        ListQuery query = query(parameters, snapshot);
        Function<RecordedItem<T>, RecordView<T, R>> published = publisher.from(snapshot);
        return (place, isBackward, most) ->
                pages.page(isBackward ? query.reversed() : query, place, most, counts.total(query)).stream()
                        .map(record -> new Placed<>(published.apply(record.recorded()), record.place()))
                        .toList();
    }

    /** Returns how many records match some parameters. */
    public long count(Map<String, String> parameters, Snapshot snapshot) {
        return counts.total(query(parameters, snapshot));
    }

    /** Returns the values of a grouping that records have, in the order of the alphabet. */
    public List<String> names(String grouping, Snapshot snapshot) {
        return schema.grouping(grouping).stream()
                .flatMap(by -> counts.groups(ListQuery.all(snapshot.at(), snapshot.on()), by, List.of()).stream())
                .map(Group::value)
                .flatMap(Stream::ofNullable)
                .sorted()
                .toList();
    }

    private ListQuery query(Map<String, String> parameters, Snapshot snapshot) {
        return ListQuery.read(schema, parameters::get, snapshot.at(), snapshot.on());
    }
}
