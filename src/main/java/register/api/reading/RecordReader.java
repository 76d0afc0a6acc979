package register.api.reading;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import register.api.http.Address;
import register.api.http.HttpResponses;
import register.api.http.RequestUrl;
import register.api.http.Validator;
import register.api.tables.SingleRow;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.store.log.Records;
import register.store.log.Register;
import register.values.Reference;

/**
 * Reads one record of a register by its reference, as it is now or was at a position, and explains why if it cannot.
 */
public final class RecordReader<T, R> {
    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final Permalinks permalinks;
    private final ViewCache<T, R> views;
    private final RecordRefusals<T> refusals;

    RecordReader(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            RecordPublisher<T, R> publisher,
            RecordRefusals<T> refusals) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.permalinks = permalinks;
        this.views = new ViewCache<>(log, records, publisher);
        this.refusals = refusals;
    }

    /** Redirects a reference in any spelling to the canonical address of its record. */
    Response find(String spelling, SnapshotParameters asOf, RequestUrl url) {
        Address address = address(view(spelling, asOf));
        return HttpResponses.moved(url.instead(address, "reference").uri());
    }

    /** Returns the record with this reference; another spelling is redirected to its canonical address. */
    Response read(String spelling, SnapshotParameters asOf, RequestUrl url) {
        CachedView<RecordView<T, R>> view = view(spelling, asOf);
        return view.slug().equals(spelling)
                ? HttpResponses.of(view.answer(), new Validator(view.tag(), asOf.isFinal()), view.links())
                : HttpResponses.moved(url.instead(address(view)).uri());
    }

    /** Returns something else than the record with this reference, that comes from the record alone, such as a chart. */
    public Response read(
            String spelling, SnapshotParameters asOf, RequestUrl url, Function<RecordView<T, R>, Object> body) {
        CachedView<RecordView<T, R>> view = view(spelling, asOf);
        return view.slug().equals(spelling)
                ? HttpResponses.of(
                        body.apply(view.answer().row()), new Validator(view.tag(), asOf.isFinal()), view.links())
                : HttpResponses.moved(url.instead(address(view)).uri());
    }

    /** Returns the current record with this reference in any spelling; refused where there is none any more. */
    public RecordedItem<T> current(String spelling) {
        String key = Reference.asked(spelling).key();
        return records.find(key).orElseThrow(() -> refusals.of(spelling, key, null));
    }

    /** Returns the record with a reference in any spelling, as of a snapshot; refused where there was none. */
    public RecordedItem<T> require(String spelling, Snapshot snapshot) {
        String key = Reference.asked(spelling).key();
        return records.find(key, snapshot.at()).orElseThrow(() -> refusals.of(spelling, key, snapshot.at()));
    }

    /** Returns the record of an entry, for the client that has just written it, with the record's address. */
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

    /** Returns an entry that withdrew a record, for the client that has just written it. */
    public Response withdrawn(Entry entry) {
        LoggedEntry logged = LoggedEntry.of(log.entry(entry.number()), log);
        Address self = permalinks.address("entries", Long.toString(entry.number()));
        SingleRow<LoggedEntry> answer = new SingleRow<>(
                "Entry " + entry.number(), LogFields.of(logged), logged, Map.of("self", self.toString()));
        return Response.fromResponse(HttpResponses.of(
                        answer, new Validator(Long.toString(entry.number()), false), Map.of("canonical", self)))
                .location(self.uri())
                .build();
    }

    private CachedView<RecordView<T, R>> view(String spelling, SnapshotParameters asOf) {
        String key = Reference.asked(spelling).key();
        LocalDate on = asOf.on() == null ? log.today() : asOf.on();
        Long at = asOf.at();
        if (at == null) {
            return views.newest(key, on).orElseThrow(() -> refusals.of(spelling, key, null));
        }
        log.requireReached(at);
        return views.asAt(key, at, on).orElseThrow(() -> refusals.of(spelling, key, at));
    }

    private Address address(CachedView<?> view) {
        return Address.here().at(register.path()).at(view.slug());
    }
}
