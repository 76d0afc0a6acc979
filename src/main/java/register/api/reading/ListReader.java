package register.api.reading;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Cursor;
import register.api.http.HttpResponses;
import register.api.http.Limit;
import register.api.http.RequestUrl;
import register.api.http.Validator;
import register.api.tables.Field;
import register.api.tables.Rows;
import register.api.tables.Table;
import register.store.log.Group;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.store.log.Records;
import register.store.log.Register;
import register.store.query.Grouping;
import register.store.query.ListQuery;
import register.store.query.QuerySchema;

/** The lists and summaries of one register, filtered and sorted, from any viewpoint. */
final class ListReader<T, P> {
    /** What tells pages of one listing from those of another, beside the filters. */
    private static final List<String> SHAPING = List.of("sort", "groupBy");

    private static final String NEWEST_FIRST = "-entry.number";

    /** A facet has no more groups than people look at; a summary has them all. */
    private static final int MOST_IN_A_FACET = 100;

    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final Permalinks permalinks;
    private final List<Field<P>> fields;
    private final QuerySchema catalogue;
    private final Function<Snapshot, Function<RecordedItem<T>, P>> publish;
    private final Function<Snapshot, Map<String, Object>> beside;
    private final Counts<T> counts;

    ListReader(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            List<Field<P>> fields,
            QuerySchema catalogue,
            Function<Snapshot, Function<RecordedItem<T>, P>> publish,
            Function<Snapshot, Map<String, Object>> beside,
            Counts<T> counts) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.permalinks = permalinks;
        this.fields = fields;
        this.catalogue = catalogue;
        this.publish = publish;
        this.beside = beside;
        this.counts = counts;
    }

    /** A question with how many records answer it, and whether they are what was asked for or what is spelt alike. */
    private record Counted(ListQuery question, long total, boolean isSimilar) {}

    /** A page of the records that the request asks for, or all of them as a download. */
    Response list(SnapshotParameters asOf, ListParameters listing, RequestUrl url) {
        boolean isWhole = url.isFile() && listing.limit() == null && listing.cursor() == null;
        return list(asOf, listing, url, isWhole);
    }

    /** All the records that the request asks for, however it asks. */
    Response whole(SnapshotParameters asOf, RequestUrl url) {
        return list(asOf, new ListParameters(url), url, true);
    }

    /** A page of the records that the request asks for, those that were said last first unless it names an order. */
    Paging.Page<RecordedItem<T>> newest(
            SnapshotParameters asOf,
            @Nullable String sort,
            @Nullable Limit limit,
            @Nullable Cursor cursor,
            RequestUrl url) {
        String mark = mark(url);
        Snapshot snapshot = Snapshot.of(asOf, cursor, mark, log);
        String order = sort == null ? NEWEST_FIRST : sort;
        Counted counted = counted(name -> name.equals("sort") ? order : url.parameter(name), snapshot);
        return new Paging(snapshot, mark, cursor, limit).page(records, counted.question(), counted.total());
    }

    private Response list(SnapshotParameters asOf, ListParameters listing, RequestUrl url, boolean isWhole) {
        Cursor cursor = listing.cursor();
        String mark = mark(url);
        Snapshot snapshot = Snapshot.of(asOf, cursor, mark, log);
        Counted counted = counted(url::parameter, snapshot);
        Map<String, Address> links = links(url, snapshot, cursor);
        Rows<RecordedItem<T>> rows;
        long before = 0;
        if (isWhole) {
            rows = consumer -> records.each(counted.question(), counted.total(), consumer::accept);
        } else {
            Paging.Page<RecordedItem<T>> page = new Paging(snapshot, mark, cursor, listing.limit())
                    .page(records, counted.question(), counted.total());
            links.putAll(neighbours(url, page));
            rows = Rows.of(page.rows());
            before = page.before();
        }
        Map<String, Object> about = about(snapshot, counted.total());
        about.putAll(beside.apply(snapshot));
        if (counted.isSimilar()) {
            about.put("similar", true);
        }
        if (!listing.facets().isEmpty()) {
            about.put("facets", facets(listing.facets(), counted.question(), url, snapshot));
        }
        Function<RecordedItem<T>, P> published = publish.apply(snapshot);
        Table<P> table = new Table<>(
                register.title(),
                fields(listing.fields()),
                consumer -> rows.each(recorded -> consumer.accept(published.apply(recorded))),
                about,
                Links.texts(links),
                !listing.fields().isEmpty(),
                new ListContext(
                        this.register,
                        catalogue,
                        url,
                        snapshot,
                        counted.total(),
                        before,
                        name -> facet(name, counted.question(), url, snapshot)));
        return HttpResponses.of(table, version(snapshot), Links.relations(links));
    }

    /** A page of the groups that the records fall into, or all of them as a download. */
    Response summary(SnapshotParameters asOf, SummaryParameters summing, RequestUrl url) {
        Grouping grouping = grouping("groupBy", summing.groupBy());
        Cursor cursor = summing.cursor();
        String mark = mark(url);
        Snapshot snapshot = Snapshot.of(asOf, cursor, mark, log);
        Counted counted = counted(url::parameter, snapshot);
        List<Group> groups = counts.groups(counted.question(), grouping, catalogue.figures());
        boolean isWhole = url.isFile() && summing.limit() == null && cursor == null;
        Paging.Page<Group> page = isWhole
                ? Paging.whole(snapshot, groups)
                : new Paging(snapshot, mark, cursor, summing.limit()).page(groups);
        Map<String, Address> links = links(url, snapshot, cursor);
        links.putAll(neighbours(url, page));
        Map<String, Object> about = about(snapshot, groups.size());
        about.put("groupBy", grouping.name());
        about.put("records", counted.total());
        if (counted.isSimilar()) {
            about.put("similar", true);
        }
        Table<SummaryGroup> table = new Table<>(
                register.title() + " by " + grouping.name(),
                SummaryGroup.fields(catalogue.figures()),
                consumer -> page.rows()
                        .forEach(group -> consumer.accept(SummaryGroup.of(
                                group,
                                catalogue.figures(),
                                snapshot.at(),
                                records(grouping, group.value(), url, snapshot)))),
                about,
                Links.texts(links),
                false,
                new SummaryContext(
                        new ListContext(
                                register, catalogue, url, snapshot, counted.total(), page.before(), name -> List.of()),
                        grouping.name(),
                        groups.size(),
                        catalogue.figures(),
                        fields));
        return HttpResponses.of(table, version(snapshot), Links.relations(links));
    }

    /** The question of a request; where nothing answers it, the one for what is spelt alike. */
    private Counted counted(Function<String, @Nullable String> given, Snapshot snapshot) {
        ListQuery question = ListQuery.read(catalogue, given, snapshot.at(), snapshot.on());
        long total = counts.total(question);
        Optional<ListQuery> similar =
                total > 0 ? Optional.empty() : ListQuery.similar(catalogue, given, snapshot.at(), snapshot.on());
        return similar.map(like -> new Counted(like, counts.total(like), true))
                .filter(like -> like.total() > 0)
                .orElse(new Counted(question, total, false));
    }

    private List<Field<P>> fields(List<String> names) {
        if (names.isEmpty()) {
            return fields;
        }
        List<Field<P>> chosen = new ArrayList<>();
        for (String name : names) {
            List<Field<P>> named = fields.stream()
                    .filter(field -> field.name().equals(name) || field.name().startsWith(name + "."))
                    .map(field -> field.use().isInLists() ? field : field.listed())
                    .toList();
            if (named.isEmpty()) {
                throw MALFORMED_PARAMETER
                        .because(
                                "'%s' is not a field; those are %s",
                                name, fields.stream().map(Field::name).toList())
                        .in("fields");
            }
            chosen.addAll(named);
        }
        return chosen;
    }

    private Map<String, List<Facet>> facets(List<String> names, ListQuery question, RequestUrl url, Snapshot snapshot) {
        Map<String, List<Facet>> facets = new LinkedHashMap<>();
        names.forEach(name -> facets.put(name, facet(name, question, url, snapshot)));
        return facets;
    }

    private List<Facet> facet(String name, ListQuery question, RequestUrl url, Snapshot snapshot) {
        Grouping grouping = grouping("facets", name);
        return counts.groups(question, grouping, List.of()).stream()
                .limit(MOST_IN_A_FACET)
                .map(group -> new Facet(
                        group.value(),
                        grouping.called(group.value(), snapshot.at()),
                        group.records(),
                        records(grouping, group.value(), url, snapshot)))
                .toList();
    }

    private Grouping grouping(String parameter, @Nullable String name) {
        List<String> known = catalogue.groupingNames();
        if (name == null) {
            throw MALFORMED_PARAMETER
                    .because("say what to count the records under; what can be is %s", known)
                    .in(parameter);
        }
        return catalogue
                .grouping(name)
                .orElseThrow(() -> MALFORMED_PARAMETER
                        .because("records cannot be counted under '%s'; what can be is %s", name, known)
                        .in(parameter));
    }

    /** Where the records of a group are, under the filters of the request and from where it looked. */
    private @Nullable String records(Grouping grouping, @Nullable String value, RequestUrl url, Snapshot snapshot) {
        Map<String, String> narrowing = grouping.filter().apply(value);
        if (narrowing.isEmpty()) {
            return null;
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : catalogue.names()) {
            String filter = url.parameter(name);
            if (filter != null) {
                given.put(name, filter);
            }
        }
        given.putAll(narrowing);
        Address address = permalinks.address(register.path());
        for (Map.Entry<String, String> parameter : given.entrySet()) {
            address = address.with(parameter.getKey(), parameter.getValue());
        }
        Object at = snapshot.isFinal() ? snapshot.at() : url.parameter("at");
        Object on = snapshot.isFinal() ? snapshot.on() : url.parameter("on");
        return address.with("at", at).with("on", on).toString();
    }

    private Map<String, Object> about(Snapshot snapshot, long total) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("register", register.path());
        about.put("at", snapshot.at());
        about.put("on", snapshot.on());
        about.put("total", total);
        return about;
    }

    private static Validator version(Snapshot snapshot) {
        return new Validator(snapshot.at() + "." + snapshot.on(), snapshot.isFinal());
    }

    private String mark(RequestUrl url) {
        List<String> names = new ArrayList<>(catalogue.names());
        names.addAll(SHAPING);
        return url.mark(names);
    }

    private Map<String, Address> links(RequestUrl url, Snapshot snapshot, @Nullable Cursor cursor) {
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", url.here(permalinks.base(), Map.of()));
        // A page that was reached by a cursor is pinned by it already.
        Map<String, @Nullable Object> pinned = new LinkedHashMap<>();
        if (cursor == null) {
            pinned.put("at", snapshot.at());
            pinned.put("on", snapshot.on());
        }
        links.put("pinned", url.here(permalinks.base(), pinned));
        return links;
    }

    /** The pages before and after one. */
    private Map<String, Address> neighbours(RequestUrl url, Paging.Page<?> page) {
        Map<String, Address> links = new LinkedHashMap<>();
        if (page.previous() != null) {
            links.put("prev", url.here(permalinks.base(), from(page.previous())));
        }
        if (page.next() != null) {
            links.put("next", url.here(permalinks.base(), from(page.next())));
        }
        return links;
    }

    /** What is replaced in an address to lead to the page of a cursor, which pins it. */
    static Map<String, @Nullable Object> from(Cursor cursor) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("at", null);
        parameters.put("on", null);
        parameters.put("cursor", cursor);
        return parameters;
    }
}
