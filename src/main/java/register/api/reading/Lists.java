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
import register.api.http.Answer;
import register.api.http.Asked;
import register.api.http.Cursor;
import register.api.http.Limit;
import register.api.http.Version;
import register.api.tables.Field;
import register.api.tables.Rows;
import register.api.tables.Table;
import register.store.log.Group;
import register.store.log.Log;
import register.store.log.Recorded;
import register.store.log.Records;
import register.store.log.Register;
import register.store.query.Catalogue;
import register.store.query.Grouping;
import register.store.query.Question;

/** The lists and summaries of one register, filtered and sorted, from any viewpoint. */
final class Lists<T, P> {
    /** What tells pages of one listing from those of another, beside the filters. */
    private static final List<String> SHAPING = List.of("sort", "groupBy");

    private static final String NEWEST_FIRST = "-entry.number";

    /** A facet has no more groups than people look at; a summary has them all. */
    private static final int MOST_IN_A_FACET = 100;

    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final Publisher publisher;
    private final List<Field<P>> fields;
    private final Catalogue catalogue;
    private final Function<Vantage, Function<Recorded<T>, P>> publish;
    private final Function<Vantage, Map<String, Object>> beside;
    private final Counts<T> counts;

    Lists(
            Register<T> register,
            Log log,
            Publisher publisher,
            List<Field<P>> fields,
            Catalogue catalogue,
            Function<Vantage, Function<Recorded<T>, P>> publish,
            Function<Vantage, Map<String, Object>> beside,
            Counts<T> counts) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.publisher = publisher;
        this.fields = fields;
        this.catalogue = catalogue;
        this.publish = publish;
        this.beside = beside;
        this.counts = counts;
    }

    /** A question with how many records answer it, and whether they are what was asked for or what is spelt alike. */
    private record Counted(Question question, long total, boolean isSimilar) {}

    /** A page of the records that the request asks for, or all of them as a download. */
    Response list(Viewpoint viewpoint, Listing listing, Asked asked) {
        boolean isWhole = asked.isFile() && listing.limit() == null && listing.cursor() == null;
        return list(viewpoint, listing, asked, isWhole);
    }

    /** All the records that the request asks for, however it asks. */
    Response whole(Viewpoint viewpoint, Asked asked) {
        return list(viewpoint, new Listing(asked), asked, true);
    }

    /** A page of the records that the request asks for, those that were said last first unless it names an order. */
    Paging.Page<Recorded<T>> newest(
            Viewpoint viewpoint, @Nullable String sort, @Nullable Limit limit, @Nullable Cursor cursor, Asked asked) {
        String mark = mark(asked);
        Vantage vantage = Vantage.of(viewpoint, cursor, mark, log);
        String order = sort == null ? NEWEST_FIRST : sort;
        Counted counted = counted(name -> name.equals("sort") ? order : asked.parameter(name), vantage);
        return new Paging(vantage, mark, cursor, limit).page(records, counted.question(), counted.total());
    }

    private Response list(Viewpoint viewpoint, Listing listing, Asked asked, boolean isWhole) {
        Cursor cursor = listing.cursor();
        String mark = mark(asked);
        Vantage vantage = Vantage.of(viewpoint, cursor, mark, log);
        Counted counted = counted(asked::parameter, vantage);
        Map<String, Address> links = links(asked, vantage, cursor);
        Rows<Recorded<T>> rows;
        long before = 0;
        if (isWhole) {
            rows = consumer -> records.each(counted.question(), counted.total(), consumer::accept);
        } else {
            Paging.Page<Recorded<T>> page = new Paging(vantage, mark, cursor, listing.limit())
                    .page(records, counted.question(), counted.total());
            links.putAll(neighbours(asked, page));
            rows = Rows.of(page.rows());
            before = page.before();
        }
        Map<String, Object> about = about(vantage, counted.total());
        about.putAll(beside.apply(vantage));
        if (counted.isSimilar()) {
            about.put("similar", true);
        }
        if (!listing.facets().isEmpty()) {
            about.put("facets", facets(listing.facets(), counted.question(), asked, vantage));
        }
        Function<Recorded<T>, P> published = publish.apply(vantage);
        Table<P> table = new Table<>(
                register.title(),
                fields(listing.fields()),
                consumer -> rows.each(recorded -> consumer.accept(published.apply(recorded))),
                about,
                Links.texts(links),
                !listing.fields().isEmpty(),
                new Asking(
                        this.register,
                        catalogue,
                        asked,
                        vantage,
                        counted.total(),
                        before,
                        name -> facet(name, counted.question(), asked, vantage)));
        return Answer.of(table, version(vantage), Links.relations(links));
    }

    /** A page of the groups that the records fall into, or all of them as a download. */
    Response summary(Viewpoint viewpoint, Summing summing, Asked asked) {
        Grouping grouping = grouping("groupBy", summing.groupBy());
        Cursor cursor = summing.cursor();
        String mark = mark(asked);
        Vantage vantage = Vantage.of(viewpoint, cursor, mark, log);
        Counted counted = counted(asked::parameter, vantage);
        List<Group> groups = counts.groups(counted.question(), grouping, catalogue.figures());
        boolean isWhole = asked.isFile() && summing.limit() == null && cursor == null;
        Paging.Page<Group> page = isWhole
                ? Paging.whole(vantage, groups)
                : new Paging(vantage, mark, cursor, summing.limit()).page(groups);
        Map<String, Address> links = links(asked, vantage, cursor);
        links.putAll(neighbours(asked, page));
        Map<String, Object> about = about(vantage, groups.size());
        about.put("groupBy", grouping.name());
        about.put("records", counted.total());
        if (counted.isSimilar()) {
            about.put("similar", true);
        }
        Table<Summarised> table = new Table<>(
                register.title() + " by " + grouping.name(),
                Summarised.fields(catalogue.figures()),
                consumer -> page.rows()
                        .forEach(group -> consumer.accept(Summarised.of(
                                group,
                                catalogue.figures(),
                                vantage.at(),
                                records(grouping, group.value(), asked, vantage)))),
                about,
                Links.texts(links),
                false,
                new Grouped(
                        new Asking(
                                register, catalogue, asked, vantage, counted.total(), page.before(), name -> List.of()),
                        grouping.name(),
                        groups.size(),
                        catalogue.figures(),
                        fields));
        return Answer.of(table, version(vantage), Links.relations(links));
    }

    /** The question of a request; where nothing answers it, the one for what is spelt alike. */
    private Counted counted(Function<String, @Nullable String> given, Vantage vantage) {
        Question question = Question.read(catalogue, given, vantage.at(), vantage.on());
        long total = counts.total(question);
        Optional<Question> similar =
                total > 0 ? Optional.empty() : Question.similar(catalogue, given, vantage.at(), vantage.on());
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

    private Map<String, List<Facet>> facets(List<String> names, Question question, Asked asked, Vantage vantage) {
        Map<String, List<Facet>> facets = new LinkedHashMap<>();
        names.forEach(name -> facets.put(name, facet(name, question, asked, vantage)));
        return facets;
    }

    private List<Facet> facet(String name, Question question, Asked asked, Vantage vantage) {
        Grouping grouping = grouping("facets", name);
        return counts.groups(question, grouping, List.of()).stream()
                .limit(MOST_IN_A_FACET)
                .map(group -> new Facet(
                        group.value(),
                        grouping.called(group.value(), vantage.at()),
                        group.records(),
                        records(grouping, group.value(), asked, vantage)))
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
    private @Nullable String records(Grouping grouping, @Nullable String value, Asked asked, Vantage vantage) {
        Map<String, String> narrowing = grouping.filter().apply(value);
        if (narrowing.isEmpty()) {
            return null;
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : catalogue.names()) {
            String filter = asked.parameter(name);
            if (filter != null) {
                given.put(name, filter);
            }
        }
        given.putAll(narrowing);
        Address address = publisher.address(register.path());
        for (Map.Entry<String, String> parameter : given.entrySet()) {
            address = address.with(parameter.getKey(), parameter.getValue());
        }
        Object at = vantage.isFinal() ? vantage.at() : asked.parameter("at");
        Object on = vantage.isFinal() ? vantage.on() : asked.parameter("on");
        return address.with("at", at).with("on", on).toString();
    }

    private Map<String, Object> about(Vantage vantage, long total) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("register", register.path());
        about.put("at", vantage.at());
        about.put("on", vantage.on());
        about.put("total", total);
        return about;
    }

    private static Version version(Vantage vantage) {
        return new Version(vantage.at() + "." + vantage.on(), vantage.isFinal());
    }

    private String mark(Asked asked) {
        List<String> names = new ArrayList<>(catalogue.names());
        names.addAll(SHAPING);
        return asked.mark(names);
    }

    private Map<String, Address> links(Asked asked, Vantage vantage, @Nullable Cursor cursor) {
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", asked.here(publisher.base(), Map.of()));
        // A page that was reached by a cursor is pinned by it already.
        Map<String, @Nullable Object> pinned = new LinkedHashMap<>();
        if (cursor == null) {
            pinned.put("at", vantage.at());
            pinned.put("on", vantage.on());
        }
        links.put("pinned", asked.here(publisher.base(), pinned));
        return links;
    }

    /** The pages before and after one. */
    private Map<String, Address> neighbours(Asked asked, Paging.Page<?> page) {
        Map<String, Address> links = new LinkedHashMap<>();
        if (page.previous() != null) {
            links.put("prev", asked.here(publisher.base(), from(page.previous())));
        }
        if (page.next() != null) {
            links.put("next", asked.here(publisher.base(), from(page.next())));
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
