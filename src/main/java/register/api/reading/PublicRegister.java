package register.api.reading;

import static register.values.problem.Problem.NOT_YET_RECORDED;
import static register.values.problem.Problem.NO_SUCH_RECORD;
import static register.values.problem.Problem.REMOVED;
import static register.values.problem.Problem.WITHDRAWN;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Answer;
import register.api.http.Asked;
import register.api.http.Cursor;
import register.api.http.Limit;
import register.api.http.Version;
import register.api.tables.Field;
import register.api.tables.One;
import register.api.tables.Rows;
import register.api.tables.Table;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.Placed;
import register.store.log.Recorded;
import register.store.log.Records;
import register.store.log.Register;
import register.store.log.Said;
import register.store.log.Standing;
import register.store.query.Catalogue;
import register.store.query.Question;
import register.values.Reference;
import register.values.problem.Refusal;

/** One register as the public reads it: its list, its records and their history, from any viewpoint. */
public final class PublicRegister<T, R> {
    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final Publisher publisher;
    private final List<Field<Published<T, R>>> fields;
    private final Reckoning<T, R> reckoning;
    private final Catalogue catalogue;
    private final Bridge bridge;
    private final Views<T, Published<T, R>> views;
    private final Lists<T, Published<T, R>> lists;
    private final Finder<T, Published<T, R>> finder;
    private final Counts<T> counts;
    private final Feeds<T, Published<T, R>> feeds;

    /**
     * Opens a register to the public.
     *
     * @param fields that its records say, before the ones that every register has
     * @param catalogue what can be asked of it
     * @param reckoning what stands beside its items
     * @param bridge what leads to its records from others
     */
    public PublicRegister(
            Register<T> register,
            Log log,
            Publisher publisher,
            List<Field<Published<T, R>>> fields,
            Catalogue catalogue,
            Reckoning<T, R> reckoning,
            Bridge bridge) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.publisher = publisher;
        this.fields = EntryFields.after(fields);
        this.catalogue = catalogue.beside(RegisterResource.PARAMETERS);
        this.reckoning = reckoning;
        this.bridge = bridge;
        this.views = new Views<>(log, records, this::others, this::view);
        this.counts = new Counts<>(records, log);
        this.lists = new Lists<>(
                register, log, publisher, this.fields, this.catalogue, this::from, reckoning::ofList, counts);
        this.finder = new Finder<>(register, log, publisher, fields, this::from, counts);
        this.feeds = new Feeds<>(register, log, publisher, this.fields, this.catalogue, lists);
    }

    /** Opens a register of which nothing but the item and the day is reckoned from. */
    public PublicRegister(
            Register<T> register,
            Log log,
            Publisher publisher,
            List<Field<Published<T, R>>> fields,
            Catalogue catalogue,
            BiFunction<T, LocalDate, R> reckon,
            Bridge bridge) {
        this(register, log, publisher, fields, catalogue, Reckoning.onDay(reckon), bridge);
    }

    /** A page of the records that the request asks for, or all of them as a download. */
    public Response list(Viewpoint viewpoint, Listing listing, Asked asked) {
        return lists.list(viewpoint, listing, asked);
    }

    /** All the records that the request asks for, for a format that has no pages. */
    public Response whole(Viewpoint viewpoint, Asked asked) {
        return lists.whole(viewpoint, asked);
    }

    /** What was said last of the records that the request asks for. */
    Response feed(
            Viewpoint viewpoint, @Nullable String sort, @Nullable Limit limit, @Nullable Cursor cursor, Asked asked) {
        return feeds.read(viewpoint, sort, limit, cursor, asked);
    }

    /** What those of some entries said that are the register's own, by their numbers. */
    Map<Long, News> news(List<Said> entries) {
        List<Said> own = own(entries);
        return own.isEmpty() ? Map.of() : feeds.of(own);
    }

    /** What those of some entries did that are the register's own, by their numbers. */
    Map<Long, Happening> happenings(List<Said> entries) {
        List<Said> own = own(entries);
        return own.isEmpty() ? Map.of() : feeds.happenings(own);
    }

    private List<Said> own(List<Said> entries) {
        return entries.stream()
                .filter(said -> said.entry().register().equals(register.name()))
                .toList();
    }

    /** The records that the request asks for, counted and added up by group. */
    public Response summary(Viewpoint viewpoint, Summing summing, Asked asked) {
        return lists.summary(viewpoint, summing, asked);
    }

    /** The records that fit words best. */
    Finder.Findings find(String words, Vantage vantage, int most) {
        return finder.find(words, vantage, most);
    }

    /** What it is. */
    public Register<T> register() {
        return register;
    }

    /** What lists and summaries can be asked. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Publishes records as they are seen from a vantage. */
    public Function<Recorded<T>, Published<T, R>> from(Vantage vantage) {
        Function<T, R> reckon = reckoning.from(vantage);
        long others = reckoning.newest(vantage.at());
        return recorded -> publish(recorded, others, reckon, vantage);
    }

    private Published<T, R> publish(Recorded<T> recorded, long others, Function<T, R> reckon, Vantage vantage) {
        return publisher.publish(
                register, recorded, others, reckon.apply(recorded.item()), vantage.on(), reckoning::asOn);
    }

    /** Sends a reference in any spelling to the one address of its record. */
    public Response find(String spelling, Viewpoint viewpoint, Asked asked) {
        return Answer.moved(asked.instead(path(view(spelling, viewpoint).slug()), "reference")
                .uri());
    }

    /** The record with this reference; another spelling of it is sent to its one address. */
    public Response record(String spelling, Viewpoint viewpoint, Asked asked) {
        View<Published<T, R>> view = view(spelling, viewpoint);
        if (!view.slug().equals(spelling)) {
            return Answer.moved(asked.instead(path(view.slug())).uri());
        }
        return Answer.of(view.answer(), new Version(view.tag(), viewpoint.isFinal()), view.links());
    }

    /** The record with this reference in whatever spelling, as it stands; refused where there is none any more. */
    public Recorded<T> current(String spelling) {
        String key = Reference.asked(spelling).key();
        return records.find(key).orElseThrow(() -> notFound(spelling, key, null));
    }

    /** The entity tag that a record is read with today; each representation adds to it. */
    public String tag(Recorded<T> recorded) {
        return tag(recorded.entry().number(), others(recorded.entry().key(), Long.MAX_VALUE), log.today());
    }

    /**
     * The entity tag of what an entry says: it begins with its number, by which a writer tells what they have read.
     *
     * @param others the number of the newest entry of all else that it is read with
     */
    public static String tag(long entry, long others, LocalDate on) {
        return entry + "-" + others + "." + on;
    }

    /** The record as an entry says it, for whoever has just written it; at its own address. */
    public Response written(Recorded<T> recorded, boolean isNew) {
        long at = recorded.entry().number();
        View<Published<T, R>> view = views.asAt(recorded.entry().key(), at, log.today())
                .orElseThrow(() -> new IllegalStateException("entry " + at + " says nothing"));
        Response answer = Answer.of(view.answer(), new Version(view.tag(), false), view.links());
        return Response.fromResponse(answer)
                .status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .location(publisher.address(register.path(), view.slug()).uri())
                .build();
    }

    /** An entry that withdrew a record, for whoever has just written it. */
    public Response withdrawn(Entry entry) {
        LoggedEntry logged = LoggedEntry.of(log.entry(entry.number()), log);
        Address self = publisher.address("entries", Long.toString(entry.number()));
        One<LoggedEntry> answer =
                new One<>("Entry " + entry.number(), LogFields.LOGGED, logged, Map.of("self", self.toString()));
        return Response.fromResponse(
                        Answer.of(answer, new Version(Long.toString(entry.number()), false), Map.of("canonical", self)))
                .location(self.uri())
                .build();
    }

    /** What was recorded under a reference in any spelling, as it was at a position; refused where nothing was. */
    public Recorded<T> require(String spelling, Vantage vantage) {
        String key = Reference.asked(spelling).key();
        return records.find(key, vantage.at()).orElseThrow(() -> notFound(spelling, key, vantage.at()));
    }

    /** Everything that was said under a reference, oldest first, with what changed each time. */
    public Response history(String spelling, Viewpoint viewpoint, Asked asked) {
        String key = Reference.asked(spelling).key();
        List<Standing<T>> history = records.history(key, position(viewpoint.at()));
        if (history.isEmpty()) {
            throw notFound(spelling, key, viewpoint.at());
        }
        Entry newest = history.get(history.size() - 1).entry();
        T last = lastSaid(history);
        String slug = last == null ? spelling : register.slug().apply(last);
        if (!slug.equals(spelling)) {
            return Answer.moved(asked.instead(path(slug).at("entries")).uri());
        }
        List<Revision<T>> revisions = revisions(history, slug);
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", asked.here(publisher.base(), Map.of()));
        links.put("record", publisher.address(register.path(), slug));
        Table<Revision<T>> table = new Table<>(
                "History of " + (last == null ? spelling : register.label().apply(last)),
                Revision.fields(),
                Rows.of(revisions),
                Map.of("total", revisions.size()),
                Links.texts(links),
                false,
                new Past(
                        register,
                        fields,
                        revisions,
                        publisher.address(register.path(), slug).toString()));
        String tag = Long.toString(newest.number());
        return Answer.of(table, new Version(tag, viewpoint.at() != null), Links.relations(links));
    }

    /** The newest item of a history; null where nothing is left of any. */
    private static <T> @Nullable T lastSaid(List<Standing<T>> history) {
        @Nullable T last = null;
        for (Standing<T> standing : history) {
            last = standing.item() == null ? last : standing.item();
        }
        return last;
    }

    private List<Revision<T>> revisions(List<Standing<T>> history, String slug) {
        List<Revision<T>> revisions = new ArrayList<>(history.size());
        @Nullable T before = null;
        for (Standing<T> standing : history) {
            T item = standing.item();
            String at = item == null ? slug : register.slug().apply(item);
            boolean isRemoved =
                    item == null && !log.redactionsOf(standing.entry().number()).isEmpty();
            revisions.add(Revision.of(standing, before, isRemoved, links(standing.entry(), at)));
            before = item == null ? before : item;
        }
        return revisions;
    }

    private Map<String, String> links(Entry entry, String slug) {
        Address record = publisher.address(register.path(), slug);
        return Map.of(
                "self",
                publisher.address("entries", Long.toString(entry.number())).toString(),
                "pinned",
                Publisher.pinned(record, entry.number(), null).toString());
    }

    private View<Published<T, R>> view(String spelling, Viewpoint viewpoint) {
        String key = Reference.asked(spelling).key();
        LocalDate on = viewpoint.on() == null ? log.today() : viewpoint.on();
        Long at = viewpoint.at();
        if (at == null) {
            return views.newest(key, on).orElseThrow(() -> notFound(spelling, key, null));
        }
        log.requireReached(at);
        return views.asAt(key, at, on).orElseThrow(() -> notFound(spelling, key, at));
    }

    private View<Published<T, R>> view(Recorded<T> recorded, Vantage vantage) {
        long entry = recorded.entry().number();
        String key = recorded.entry().key();
        long others = others(key, vantage.at());
        Published<T, R> published = publish(recorded, others, reckoning.from(vantage), vantage)
                .with(related(key, vantage.at()), removed(recorded));
        return new View<>(
                entry,
                others,
                register.slug().apply(recorded.item()),
                tag(entry, others, vantage.on()),
                new One<>(
                        register.label().apply(recorded.item()),
                        fields,
                        published,
                        published.links(),
                        around(recorded)),
                Links.ofRecord(published.links()));
    }

    /** What stands around a record in time, for its page. */
    public Around around(Recorded<T> recorded) {
        Entry entry = recorded.entry();
        String slug = register.slug().apply(recorded.item());
        return new Around(register, entry, () -> life(entry, slug));
    }

    private Around.Life life(Entry entry, String slug) {
        List<Standing<T>> all = records.history(entry.key(), Long.MAX_VALUE);
        List<Standing<T>> before = all.stream()
                .filter(standing -> standing.entry().number() <= entry.number())
                .toList();
        Optional<Entry> newer = before.size() == all.size()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1).entry());
        return new Around.Life(revisions(before, slug), newer);
    }

    /** The first records that some parameters ask for, as they are seen from a vantage. */
    public List<Published<T, R>> first(Map<String, String> parameters, Vantage vantage, int most) {
        Question question = Question.read(catalogue, parameters::get, vantage.at(), vantage.on());
        Function<Recorded<T>, Published<T, R>> publish = from(vantage);
        return records.page(question, null, most).stream()
                .map(Placed::recorded)
                .map(publish)
                .toList();
    }

    /** When anything was last said in it, up to a position; empty where nothing was. */
    public Optional<Instant> changed(long at) {
        long newest = records.newestEntry(at);
        return newest == 0
                ? Optional.empty()
                : Optional.of(log.entry(newest).entry().recordedAt());
    }

    /** How many records some parameters ask for. */
    public long count(Map<String, String> parameters, Vantage vantage) {
        return counts.total(Question.read(catalogue, parameters::get, vantage.at(), vantage.on()));
    }

    /** What other records say of one, as they were at a position. */
    public List<Related> related(String key, long at) {
        return bridge.to(register, key, at);
    }

    /** What was removed from a record since it was said. */
    public List<Removed> removed(Recorded<T> recorded) {
        return Removed.from(recorded.entry(), log);
    }

    /** The number of the newest entry, up to a position, of all that a record is read with beside itself. */
    public long others(String key, long at) {
        return Math.max(reckoning.newest(at), bridge.newest(register, key, at));
    }

    /** The position asked for, or one that no entry has reached. */
    private long position(@Nullable Long at) {
        if (at == null) {
            return Long.MAX_VALUE;
        }
        log.requireReached(at);
        return at;
    }

    private Refusal notFound(String spelling, String key, @Nullable Long at) {
        Optional<Standing<T>> standing = records.standing(key, at == null ? Long.MAX_VALUE : at);
        if (standing.isPresent()) {
            return gone(spelling, standing.get().entry());
        }
        return at != null && records.newest(key).isPresent()
                ? NOT_YET_RECORDED.because("'%s' came into the register after position %d", spelling, at)
                : NO_SUCH_RECORD.because("there is no %s '%s'", register.name(), spelling);
    }

    /** Why there is no record any more where there was one, and where what it said can still be read. */
    private Refusal gone(String spelling, Entry entry) {
        Optional<Removed> removed = Removed.from(entry, log).stream().findFirst();
        if (removed.isPresent()) {
            String by = Long.toString(removed.get().entry());
            return REMOVED.because(
                            "what entry %d said of '%s' was removed on %s: %s",
                            entry.number(),
                            spelling,
                            removed.get().day(),
                            removed.get().ground())
                    .leadingTo("entry", publisher.address("entries", by).toString());
        }
        String day = Publisher.day(entry.recordedAt());
        Optional<Recorded<T>> last = records.find(entry.key(), entry.number() - 1);
        String label =
                last.map(recorded -> register.label().apply(recorded.item())).orElse(spelling);
        String slug =
                last.map(recorded -> register.slug().apply(recorded.item())).orElse(spelling);
        Address record = publisher.address(register.path(), slug);
        Refusal withdrawn = WITHDRAWN
                .because("%s was withdrawn on %s: %s", label, day, entry.reason())
                .leadingTo("history", record.at("entries").toString());
        return last.map(recorded -> withdrawn.leadingTo(
                        "pinned",
                        Publisher.pinned(record, recorded.entry().number(), null)
                                .toString()))
                .orElse(withdrawn);
    }

    private Address path(String slug) {
        return Address.here().at(register.path()).at(slug);
    }
}
