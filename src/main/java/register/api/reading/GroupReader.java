package register.api.reading;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Cursor;
import register.api.http.HttpResponses;
import register.api.http.RequestUrl;
import register.api.tables.Field;
import register.api.tables.Table;
import register.store.log.Group;
import register.store.log.Log;
import register.store.log.Register;
import register.store.query.Grouping;
import register.store.query.ListQuery;
import register.store.query.QuerySchema;
import register.values.problem.ParameterFaults;

/** Counts the records of one register by group: its summaries, and the facets of its lists. */
final class GroupReader<T> {
    /** The most groups of a facet, which is as many as people look at; a summary has them all. */
    private static final int MOST_IN_A_FACET = 100;

    private final Register<T> register;
    private final Log log;
    private final List<? extends Field<?>> fields;
    private final QuerySchema schema;
    private final Counts<T> counts;
    private final CountedQuery.Reader reader;
    private final ListLinks links;
    private final ListSince<T, ?> since;

    GroupReader(
            Register<T> register,
            Log log,
            List<? extends Field<?>> fields,
            QuerySchema schema,
            Counts<T> counts,
            CountedQuery.Reader reader,
            ListLinks links,
            ListSince<T, ?> since) {
        this.register = register;
        this.log = log;
        this.fields = fields;
        this.schema = schema;
        this.counts = counts;
        this.reader = reader;
        this.links = links;
        this.since = since;
    }

    /** Counts all records by every declared grouping, so that nobody waits for the first facets and summaries. */
    void prepare() {
        Snapshot now = Snapshot.of(null, "", log);
        ListQuery all = reader.read(name -> null, now).query();
        counts.facets(all, schema.groupings());
        for (Grouping grouping : schema.groupings()) {
            counts.groups(all, grouping, schema.figures());
        }
    }

    /** Returns a page of the groups of the matching records, or all of them as a download. */
    Response summary(SnapshotParameters asOf, SummaryParameters summing, RequestUrl asked) {
        Grouping grouping = grouping("groupBy", summing.groupBy());
        Cursor cursor = summing.cursor();
        Snapshot snapshot = Snapshot.of(asOf, cursor, links.mark(asked), log);
        CountedQuery counted = counted(asked, snapshot);
        RequestUrl url = counted.corrected(asked);
        String mark = links.mark(url);
        GroupOrder order = GroupOrder.read(summing.sort(), schema.figures());
        List<Group> groups = order.sorted(counts.groups(counted.query(), grouping, schema.figures()), snapshot.at());
        boolean isWhole = url.isFile() && summing.limit() == null && cursor == null;
        Paging.Page<Group> page = isWhole
                ? Paging.whole(snapshot, groups)
                : new Paging(snapshot, mark, cursor, summing.limit()).page(groups);
        Map<String, Address> addresses = links.of(url, snapshot, cursor, page);
        Table<SummaryGroup> table = new Table<>(
                register.title() + " by " + grouping.name(),
                SummaryGroup.fields(schema.figures()),
                consumer -> page.rows().forEach(group -> consumer.accept(row(group, grouping, url, snapshot))),
                about(snapshot, groups.size(), grouping, counted),
                Links.texts(addresses),
                false,
                new SummaryContext(
                        context(url, snapshot, counted, page),
                        grouping.name(),
                        order,
                        groups.size(),
                        schema.figures(),
                        fields));
        return HttpResponses.of(table, ListLinks.version(snapshot), Links.relations(addresses));
    }

    /** Adds what is wrong with the filters, the grouping and the order of a summary. */
    void addFaults(Function<String, @Nullable String> given, ParameterFaults faults) {
        ListQuery.addFaults(schema, given, faults);
        faults.read("groupBy", given.apply("groupBy"), name -> grouping("groupBy", name));
        faults.read("sort", given.apply("sort"), text -> GroupOrder.read(text, schema.figures()));
    }

    /** Returns several groupings; a refusal names the parameter. */
    List<Grouping> known(String parameter, List<String> names) {
        return names.stream().map(name -> grouping(parameter, name)).toList();
    }

    private Map<String, Object> about(Snapshot snapshot, int groups, Grouping grouping, CountedQuery counted) {
        Map<String, Object> about = links.about(snapshot, groups);
        about.put("groupBy", grouping.name());
        about.put("records", counted.total());
        if (counted.isSimilar()) {
            about.put("similar", true);
        }
        return about;
    }

    /** Returns what the page of a summary knows of the list that is counted. */
    private ListContext context(RequestUrl url, Snapshot snapshot, CountedQuery counted, Paging.Page<Group> page) {
        return new ListContext(
                register,
                schema,
                url,
                snapshot,
                counted.total(),
                page.before(),
                (names, most) -> Map.of(),
                () -> since.ofList(
                        snapshot, counted.total(), now -> counted(url, now).total(), List.of()));
    }

    /** Counts the records under the filters of an address, whose order is that of the groups and not theirs. */
    private CountedQuery counted(RequestUrl url, Snapshot snapshot) {
        return reader.read(name -> name.equals("sort") ? null : url.parameter(name), snapshot);
    }

    private SummaryGroup row(Group group, Grouping grouping, RequestUrl url, Snapshot snapshot) {
        return SummaryGroup.of(
                group, schema.figures(), snapshot.at(), links.records(grouping, group.value(), url, snapshot));
    }

    /** Returns the facets of the records that match a query, for several groupings. */
    Map<String, List<Facet>> facets(List<String> names, ListQuery query, RequestUrl url, Snapshot snapshot) {
        return facets(names, query, url, snapshot, MOST_IN_A_FACET);
    }

    /** Returns the largest groups of each facet of the records that match a query, largest first. */
    Map<String, List<Facet>> facets(List<String> names, ListQuery query, RequestUrl url, Snapshot snapshot, int most) {
        List<Grouping> groupings = known("facets", names.stream().distinct().toList());
        List<List<Group>> counted = counts.facets(query, groupings);
        Map<String, List<Facet>> facets = new LinkedHashMap<>();
        for (int i = 0; i < groupings.size(); i++) {
            Grouping grouping = groupings.get(i);
            facets.put(grouping.name(), facet(grouping, counted.get(i), url, snapshot, most));
        }
        return facets;
    }

    private List<Facet> facet(Grouping grouping, List<Group> groups, RequestUrl url, Snapshot snapshot, int most) {
        return groups.stream()
                .limit(most)
                .map(group -> new Facet(
                        group.value(),
                        grouping.called(group.value(), snapshot.at()),
                        group.records(),
                        links.records(grouping, group.value(), url, snapshot)))
                .toList();
    }

    private Grouping grouping(String parameter, @Nullable String name) {
        List<String> known = schema.groupingNames();
        if (name == null) {
            throw MALFORMED_PARAMETER
                    .because("'groupBy' is missing; group by one of %s", known)
                    .in(parameter);
        }
        return schema.grouping(name)
                .orElseThrow(() -> MALFORMED_PARAMETER
                        .because("you cannot group records by '%s'; group by one of %s", name, known)
                        .in(parameter));
    }
}
