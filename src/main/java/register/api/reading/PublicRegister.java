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
import register.api.http.Cursor;
import register.api.http.HttpResponses;
import register.api.http.Limit;
import register.api.http.RequestUrl;
import register.api.http.Validator;
import register.api.tables.Field;
import register.api.tables.Rows;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.store.log.PositionedRecord;
import register.store.log.RecordState;
import register.store.log.RecordedItem;
import register.store.log.Records;
import register.store.log.Register;
import register.store.query.ListQuery;
import register.store.query.QuerySchema;
import register.values.Reference;
import register.values.problem.Refusal;

/** One register as the public reads it: its list, its records and their history, from any viewpoint. */
public final class PublicRegister<T, R> {
    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final Permalinks permalinks;
    private final List<Field<RecordView<T, R>>> fields;
    private final Computation<T, R> computation;
    private final QuerySchema catalogue;
    private final Backlinks backlinks;
    private final ViewCache<T, RecordView<T, R>> views;
    private final ListReader<T, RecordView<T, R>> lists;
    private final RegisterSearch<T, RecordView<T, R>> finder;
    private final Counts<T> counts;
    private final FeedReader<T, RecordView<T, R>> feeds;

    /**
     * Opens a register to the public.
     *
     * @param fields that its records say, before the ones that every register has
     * @param catalogue what can be asked of it
     * @param computation what stands beside its items
     * @param backlinks what leads to its records from others
     */
    public PublicRegister(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            List<Field<RecordView<T, R>>> fields,
            QuerySchema catalogue,
            Computation<T, R> computation,
            Backlinks backlinks) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.permalinks = permalinks;
        this.fields = EntryFields.after(fields);
        this.catalogue = catalogue.beside(RegisterResource.PARAMETERS);
        this.computation = computation;
        this.backlinks = backlinks;
        this.views = new ViewCache<>(log, records, this::others, this::view);
        this.counts = new Counts<>(records, log);
        this.lists = new ListReader<>(
                register, log, permalinks, this.fields, this.catalogue, this::from, computation::ofList, counts);
        this.finder = new RegisterSearch<>(register, log, permalinks, fields, this::from, counts);
        this.feeds = new FeedReader<>(register, log, permalinks, this.fields, this.catalogue, lists);
    }

    /** Opens a register of which nothing but the item and the day is calculated from. */
    public PublicRegister(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            List<Field<RecordView<T, R>>> fields,
            QuerySchema catalogue,
            BiFunction<T, LocalDate, R> compute,
            Backlinks backlinks) {
        this(register, log, permalinks, fields, catalogue, Computation.onDay(compute), backlinks);
    }

    /** A page of the records that the request asks for, or all of them as a download. */
    public Response list(SnapshotParameters asOf, ListParameters listing, RequestUrl url) {
        return lists.list(asOf, listing, url);
    }

    /** All the records that the request asks for, for a format that has no pages. */
    public Response whole(SnapshotParameters asOf, RequestUrl url) {
        return lists.whole(asOf, url);
    }

    /** What was said last of the records that the request asks for. */
    Response feed(
            SnapshotParameters asOf,
            @Nullable String sort,
            @Nullable Limit limit,
            @Nullable Cursor cursor,
            RequestUrl url) {
        return feeds.read(asOf, sort, limit, cursor, url);
    }

    /** What those of some entries said that are the register's own, by their numbers. */
    Map<Long, FeedItem> news(List<LoggedItem> entries) {
        List<LoggedItem> own = own(entries);
        return own.isEmpty() ? Map.of() : feeds.of(own);
    }

    /** What those of some entries did that are the register's own, by their numbers. */
    Map<Long, EntryEvent> happenings(List<LoggedItem> entries) {
        List<LoggedItem> own = own(entries);
        return own.isEmpty() ? Map.of() : feeds.happenings(own);
    }

    private List<LoggedItem> own(List<LoggedItem> entries) {
        return entries.stream()
                .filter(said -> said.entry().register().equals(register.name()))
                .toList();
    }

    /** The records that the request asks for, counted and added up by group. */
    public Response summary(SnapshotParameters asOf, SummaryParameters summing, RequestUrl url) {
        return lists.summary(asOf, summing, url);
    }

    /** The records that fit words best. */
    RegisterSearch.Findings find(String words, Snapshot snapshot, int most) {
        return finder.find(words, snapshot, most);
    }

    /** What it is. */
    public Register<T> register() {
        return register;
    }

    /** What lists and summaries can be asked. */
    public QuerySchema catalogue() {
        return catalogue;
    }

    /** Publishes records as they are seen from a snapshot. */
    public Function<RecordedItem<T>, RecordView<T, R>> from(Snapshot snapshot) {
        Function<T, R> compute = computation.from(snapshot);
        long others = computation.newest(snapshot.at());
        return recorded -> publish(recorded, others, compute, snapshot);
    }

    private RecordView<T, R> publish(RecordedItem<T> recorded, long others, Function<T, R> compute, Snapshot snapshot) {
        return permalinks.publish(
                register, recorded, others, compute.apply(recorded.item()), snapshot.on(), computation::asOn);
    }

    /** Sends a reference in any spelling to the one address of its record. */
    public Response find(String spelling, SnapshotParameters asOf, RequestUrl url) {
        return HttpResponses.moved(
                url.instead(path(view(spelling, asOf).slug()), "reference").uri());
    }

    /** The record with this reference; another spelling of it is sent to its one address. */
    public Response record(String spelling, SnapshotParameters asOf, RequestUrl url) {
        CachedView<RecordView<T, R>> view = view(spelling, asOf);
        if (!view.slug().equals(spelling)) {
            return HttpResponses.moved(url.instead(path(view.slug())).uri());
        }
        return HttpResponses.of(view.answer(), new Validator(view.tag(), asOf.isFinal()), view.links());
    }

    /** The record with this reference in whatever spelling, as it stands; refused where there is none any more. */
    public RecordedItem<T> current(String spelling) {
        String key = Reference.asked(spelling).key();
        return records.find(key).orElseThrow(() -> notFound(spelling, key, null));
    }

    /** The entity tag that a record is read with today; each representation adds to it. */
    public String tag(RecordedItem<T> recorded) {
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
    public Response written(RecordedItem<T> recorded, boolean isNew) {
        long at = recorded.entry().number();
        CachedView<RecordView<T, R>> view = views.asAt(recorded.entry().key(), at, log.today())
                .orElseThrow(() -> new IllegalStateException("entry " + at + " says nothing"));
        Response answer = HttpResponses.of(view.answer(), new Validator(view.tag(), false), view.links());
        return Response.fromResponse(answer)
                .status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .location(permalinks.address(register.path(), view.slug()).uri())
                .build();
    }

    /** An entry that withdrew a record, for whoever has just written it. */
    public Response withdrawn(Entry entry) {
        LoggedEntry logged = LoggedEntry.of(log.entry(entry.number()), log);
        Address self = permalinks.address("entries", Long.toString(entry.number()));
        SingleRow<LoggedEntry> answer =
                new SingleRow<>("Entry " + entry.number(), LogFields.LOGGED, logged, Map.of("self", self.toString()));
        return Response.fromResponse(HttpResponses.of(
                        answer, new Validator(Long.toString(entry.number()), false), Map.of("canonical", self)))
                .location(self.uri())
                .build();
    }

    /** What was recorded under a reference in any spelling, as it was at a position; refused where nothing was. */
    public RecordedItem<T> require(String spelling, Snapshot snapshot) {
        String key = Reference.asked(spelling).key();
        return records.find(key, snapshot.at()).orElseThrow(() -> notFound(spelling, key, snapshot.at()));
    }

    /** Everything that was said under a reference, oldest first, with what changed each time. */
    public Response history(String spelling, SnapshotParameters asOf, RequestUrl url) {
        String key = Reference.asked(spelling).key();
        List<RecordState<T>> history = records.history(key, position(asOf.at()));
        if (history.isEmpty()) {
            throw notFound(spelling, key, asOf.at());
        }
        Entry newest = history.get(history.size() - 1).entry();
        T last = lastSaid(history);
        String slug = last == null ? spelling : register.slug().apply(last);
        if (!slug.equals(spelling)) {
            return HttpResponses.moved(url.instead(path(slug).at("entries")).uri());
        }
        List<Revision<T>> revisions = revisions(history, slug);
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", url.here(permalinks.base(), Map.of()));
        links.put("record", permalinks.address(register.path(), slug));
        Table<Revision<T>> table = new Table<>(
                "History of " + (last == null ? spelling : register.label().apply(last)),
                Revision.fields(),
                Rows.of(revisions),
                Map.of("total", revisions.size()),
                Links.texts(links),
                false,
                new HistoryContext(
                        register,
                        fields,
                        revisions,
                        permalinks.address(register.path(), slug).toString()));
        String tag = Long.toString(newest.number());
        return HttpResponses.of(table, new Validator(tag, asOf.at() != null), Links.relations(links));
    }

    /** The newest item of a history; null where nothing is left of any. */
    private static <T> @Nullable T lastSaid(List<RecordState<T>> history) {
        @Nullable T last = null;
        for (RecordState<T> standing : history) {
            last = standing.item() == null ? last : standing.item();
        }
        return last;
    }

    private List<Revision<T>> revisions(List<RecordState<T>> history, String slug) {
        List<Revision<T>> revisions = new ArrayList<>(history.size());
        @Nullable T before = null;
        for (RecordState<T> standing : history) {
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
        Address record = permalinks.address(register.path(), slug);
        // In one order, so that a pinned address answers the same bytes from every process.
        Map<String, String> links = new LinkedHashMap<>();
        links.put(
                "self",
                permalinks.address("entries", Long.toString(entry.number())).toString());
        links.put("pinned", Permalinks.pinned(record, entry.number(), null).toString());
        return links;
    }

    private CachedView<RecordView<T, R>> view(String spelling, SnapshotParameters asOf) {
        String key = Reference.asked(spelling).key();
        LocalDate on = asOf.on() == null ? log.today() : asOf.on();
        Long at = asOf.at();
        if (at == null) {
            return views.newest(key, on).orElseThrow(() -> notFound(spelling, key, null));
        }
        log.requireReached(at);
        return views.asAt(key, at, on).orElseThrow(() -> notFound(spelling, key, at));
    }

    private CachedView<RecordView<T, R>> view(RecordedItem<T> recorded, Snapshot snapshot) {
        long entry = recorded.entry().number();
        String key = recorded.entry().key();
        long others = others(key, snapshot.at());
        RecordView<T, R> published = publish(recorded, others, computation.from(snapshot), snapshot)
                .with(related(key, snapshot.at()), removed(recorded));
        return new CachedView<>(
                entry,
                others,
                register.slug().apply(recorded.item()),
                tag(entry, others, snapshot.on()),
                new SingleRow<>(
                        register.label().apply(recorded.item()),
                        fields,
                        published,
                        published.links(),
                        around(recorded)),
                Links.ofRecord(published.links()));
    }

    /** What stands around a record in time, for its page. */
    public RecordContext around(RecordedItem<T> recorded) {
        Entry entry = recorded.entry();
        String slug = register.slug().apply(recorded.item());
        return new RecordContext(register, entry, () -> life(entry, slug));
    }

    private RecordContext.Life life(Entry entry, String slug) {
        List<RecordState<T>> all = records.history(entry.key(), Long.MAX_VALUE);
        List<RecordState<T>> before = all.stream()
                .filter(standing -> standing.entry().number() <= entry.number())
                .toList();
        Optional<Entry> newer = before.size() == all.size()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1).entry());
        return new RecordContext.Life(revisions(before, slug), newer);
    }

    /** The first records that some parameters ask for, as they are seen from a snapshot. */
    public List<RecordView<T, R>> first(Map<String, String> parameters, Snapshot snapshot, int most) {
        ListQuery question = ListQuery.read(catalogue, parameters::get, snapshot.at(), snapshot.on());
        Function<RecordedItem<T>, RecordView<T, R>> publish = from(snapshot);
        return records.page(question, null, most).stream()
                .map(PositionedRecord::recorded)
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
    public long count(Map<String, String> parameters, Snapshot snapshot) {
        return counts.total(ListQuery.read(catalogue, parameters::get, snapshot.at(), snapshot.on()));
    }

    /** What other records say of one, as they were at a position. */
    public List<Related> related(String key, long at) {
        return backlinks.to(register, key, at);
    }

    /** What was removed from a record since it was said. */
    public List<Removed> removed(RecordedItem<T> recorded) {
        return Removed.from(recorded.entry(), log);
    }

    /** The number of the newest entry, up to a position, of all that a record is read with beside itself. */
    public long others(String key, long at) {
        return Math.max(computation.newest(at), backlinks.newest(register, key, at));
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
        Optional<RecordState<T>> standing = records.standing(key, at == null ? Long.MAX_VALUE : at);
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
                    .leadingTo("entry", permalinks.address("entries", by).toString());
        }
        String day = Permalinks.day(entry.recordedAt());
        Optional<RecordedItem<T>> last = records.find(entry.key(), entry.number() - 1);
        String label =
                last.map(recorded -> register.label().apply(recorded.item())).orElse(spelling);
        String slug =
                last.map(recorded -> register.slug().apply(recorded.item())).orElse(spelling);
        Address record = permalinks.address(register.path(), slug);
        Refusal withdrawn = WITHDRAWN
                .because("%s was withdrawn on %s: %s", label, day, entry.reason())
                .leadingTo("history", record.at("entries").toString());
        return last.map(recorded -> withdrawn.leadingTo(
                        "pinned",
                        Permalinks.pinned(record, recorded.entry().number(), null)
                                .toString()))
                .orElse(withdrawn);
    }

    private Address path(String slug) {
        return Address.here().at(register.path()).at(slug);
    }
}
