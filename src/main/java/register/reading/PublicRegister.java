package register.reading;

import static register.problem.Problem.NOT_YET_RECORDED;
import static register.problem.Problem.NO_SUCH_RECORD;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.http.Address;
import register.http.Answer;
import register.http.Asked;
import register.http.Version;
import register.log.Log;
import register.log.Recorded;
import register.log.Records;
import register.log.Register;
import register.problem.Refusal;
import register.query.Catalogue;
import register.tables.Field;
import register.tables.One;
import register.tables.Rows;
import register.tables.Table;
import register.values.Reference;

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
        Counts<T> counts = new Counts<>(records);
        this.lists = new Lists<>(
                register, log, publisher, this.fields, this.catalogue, this::from, reckoning::ofList, counts);
        this.finder = new Finder<>(register, log, publisher, fields, this::from, counts);
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

    /** The records that the request asks for, counted and added up by group. */
    public Response summary(Viewpoint viewpoint, Summing summing, Asked asked) {
        return lists.summary(viewpoint, summing, asked);
    }

    /** The records that fit words best. */
    Finder.Findings find(String words, Vantage vantage, int most) {
        return finder.find(words, vantage, most);
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

    /** What was recorded under a reference in any spelling, as it was at a position; refused where nothing was. */
    public Recorded<T> require(String spelling, Vantage vantage) {
        String key = Reference.asked(spelling).key();
        return records.find(key, vantage.at()).orElseThrow(() -> notFound(spelling, key, vantage.at()));
    }

    /** Everything that was said under a reference, oldest first, with what changed each time. */
    public Response history(String spelling, Viewpoint viewpoint, Asked asked) {
        String key = Reference.asked(spelling).key();
        List<Recorded<T>> history = records.history(key, position(spelling, key, viewpoint.at()));
        if (history.isEmpty()) {
            throw notFound(spelling, key, viewpoint.at());
        }
        Recorded<T> newest = history.get(history.size() - 1);
        String slug = register.slug().apply(newest.item());
        if (!slug.equals(spelling)) {
            return Answer.moved(asked.instead(path(slug).at("entries")).uri());
        }
        List<Revision<T>> revisions = revisions(history);
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", asked.here(publisher.base(), Map.of()));
        links.put("record", publisher.address(register.path(), slug));
        Table<Revision<T>> table = new Table<>(
                "History of " + register.label().apply(newest.item()),
                Revision.fields(),
                Rows.of(revisions),
                Map.of("total", revisions.size()),
                Links.texts(links));
        String tag = Long.toString(newest.entry().number());
        return Answer.of(table, new Version(tag, viewpoint.at() != null), Links.relations(links));
    }

    private List<Revision<T>> revisions(List<Recorded<T>> history) {
        List<Revision<T>> revisions = new ArrayList<>(history.size());
        @Nullable T before = null;
        for (Recorded<T> recorded : history) {
            revisions.add(Revision.of(recorded, before, links(recorded)));
            before = recorded.item();
        }
        return revisions;
    }

    private Map<String, String> links(Recorded<T> recorded) {
        Address record = publisher.address(register.path(), register.slug().apply(recorded.item()));
        String number = Long.toString(recorded.entry().number());
        return Map.of(
                "self",
                publisher.address("entries", number).toString(),
                "pinned",
                Publisher.pinned(record, recorded.entry().number(), null).toString());
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
        Published<T, R> published =
                publish(recorded, others, reckoning.from(vantage), vantage).with(related(key, vantage.at()));
        return new View<>(
                entry,
                others,
                register.slug().apply(recorded.item()),
                Math.max(entry, others) + "." + vantage.on(),
                new One<>(register.label().apply(recorded.item()), fields, published, published.links()),
                Links.ofRecord(published.links()));
    }

    /** What other records say of one, as they were at a position. */
    public List<Related> related(String key, long at) {
        return bridge.to(register, key, at);
    }

    /** The number of the newest entry, up to a position, of all that a record is read with beside itself. */
    public long others(String key, long at) {
        return Math.max(reckoning.newest(at), bridge.newest(register, key, at));
    }

    /** The position asked for, or that of the newest entry of the key: the record now is the record as it was then. */
    private long position(String spelling, String key, @Nullable Long at) {
        if (at == null) {
            return records.newest(key).orElseThrow(() -> notFound(spelling, key, null));
        }
        log.requireReached(at);
        return at;
    }

    private Refusal notFound(String spelling, String key, @Nullable Long at) {
        return at != null && records.newest(key).isPresent()
                ? NOT_YET_RECORDED.because("'%s' came into the register after position %d", spelling, at)
                : NO_SUCH_RECORD.because("there is no %s '%s'", register.name(), spelling);
    }

    private Address path(String slug) {
        return Address.here().at(register.path()).at(slug);
    }
}
