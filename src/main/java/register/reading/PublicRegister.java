package register.reading;

import static register.problem.Problem.NOT_YET_RECORDED;
import static register.problem.Problem.NO_SUCH_RECORD;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import register.http.Address;
import register.http.Answer;
import register.http.Asked;
import register.http.Cursor;
import register.http.Limit;
import register.http.Version;
import register.log.Log;
import register.log.Recorded;
import register.log.Records;
import register.log.Register;
import register.problem.Refusal;
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
    private final BiFunction<T, LocalDate, R> reckon;
    private final Views<T, Published<T, R>> views;

    /**
     * Opens a register to the public.
     *
     * @param fields that its records say, before the ones that every register has
     * @param reckon what depends on the day
     */
    public PublicRegister(
            Register<T> register,
            Log log,
            Publisher publisher,
            List<Field<Published<T, R>>> fields,
            BiFunction<T, LocalDate, R> reckon) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.publisher = publisher;
        this.fields = EntryFields.after(fields);
        this.reckon = reckon;
        this.views = new Views<>(log, records, this::view);
    }

    /** A page of the records in the order of their keys, or all of them as a download. */
    public Response list(Viewpoint viewpoint, @Nullable Limit limit, @Nullable Cursor cursor, Asked asked) {
        Vantage vantage = Vantage.of(viewpoint, cursor, log);
        String after = cursor == null ? "" : cursor.after();
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", asked.here(publisher.base(), Map.of()));
        links.put("pinned", pinned(asked, vantage, cursor));
        Rows<Recorded<T>> rows;
        if (asked.isFile() && limit == null && cursor == null) {
            rows = consumer -> records.each(vantage.at(), after, consumer::accept);
        } else {
            int most = Limit.orDefault(limit);
            List<Recorded<T>> page = records.list(vantage.at(), after, most + 1);
            if (page.size() > most) {
                links.put("next", next(asked, vantage, page.get(most - 1)));
            }
            rows = consumer -> page.stream().limit(most).forEach(consumer);
        }
        Table<Published<T, R>> table = new Table<>(
                register.title(),
                fields,
                consumer -> rows.each(recorded -> consumer.accept(publish(recorded, vantage.on()))),
                about(vantage),
                Links.texts(links));
        return Answer.of(
                table, new Version(vantage.at() + "." + vantage.on(), vantage.isFinal()), Links.relations(links));
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
                Publisher.pinned(record, recorded.entry(), null).toString());
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

    private View<Published<T, R>> view(Recorded<T> recorded, LocalDate on) {
        Published<T, R> published = publish(recorded, on);
        long entry = recorded.entry().number();
        return new View<>(
                entry,
                register.slug().apply(recorded.item()),
                entry + "." + on,
                new One<>(register.label().apply(recorded.item()), fields, published, published.links()),
                Links.ofRecord(published.links()));
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
                : NO_SUCH_RECORD.because("the %s has no '%s'", register.title().toLowerCase(Locale.UK), spelling);
    }

    private Published<T, R> publish(Recorded<T> recorded, LocalDate on) {
        return publisher.publish(register, recorded, reckon.apply(recorded.item(), on), on);
    }

    private Map<String, Object> about(Vantage vantage) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("register", register.path());
        about.put("at", vantage.at());
        about.put("on", vantage.on());
        about.put("total", records.count(vantage.at()));
        return about;
    }

    /** This very page for good; a page that was reached by a cursor is pinned by it already. */
    private Address pinned(Asked asked, Vantage vantage, @Nullable Cursor cursor) {
        return cursor != null
                ? asked.here(publisher.base(), Map.of())
                : asked.here(publisher.base(), parameters("at", vantage.at(), "on", vantage.on()));
    }

    private Address next(Asked asked, Vantage vantage, Recorded<T> last) {
        Cursor cursor = new Cursor(vantage.at(), vantage.on(), last.entry().key());
        Map<String, @Nullable Object> parameters = parameters("at", null, "on", null);
        parameters.put("cursor", cursor);
        return asked.here(publisher.base(), parameters);
    }

    private static Map<String, @Nullable Object> parameters(
            String one, @Nullable Object value, String other, @Nullable Object otherValue) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put(one, value);
        parameters.put(other, otherValue);
        return parameters;
    }

    private Address path(String slug) {
        return Address.here().at(register.path()).at(slug);
    }
}
