package register.api.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import register.api.tables.Field;
import register.api.tables.SingleRow;
import register.store.log.LinkedRecord;
import register.store.log.LinkedRecords;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.store.log.Register;

/** Turns the recorded items of one register into published records: with computed values, links and citation. */
public final class RecordPublisher<T, R> {
    private final Register<T> register;
    private final Log log;
    private final Permalinks permalinks;
    private final List<Field<RecordView<T, R>>> fields;
    private final Computation<T, R> computation;
    private final Backlinks backlinks;
    private final LinkedRecords<T> linked;
    private final HistoryReader<T> history;
    private final RecordSince<T, R> since;

    /**
     * Creates a publisher of one register.
     *
     * @param fields of its records, including those that every register has
     * @param computation of the derived values of its items
     * @param backlinks to its records from others
     * @param history that a page shows with a record
     * @param since that a page at a position shows with a record
     */
    RecordPublisher(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            List<Field<RecordView<T, R>>> fields,
            Computation<T, R> computation,
            Backlinks backlinks,
            HistoryReader<T> history,
            RecordSince<T, R> since) {
        this.register = register;
        this.log = log;
        this.permalinks = permalinks;
        this.fields = fields;
        this.computation = computation;
        this.backlinks = backlinks;
        this.linked = backlinks.records(register);
        this.history = history;
        this.since = since;
    }

    /** Returns a function that publishes records as of a snapshot. */
    public Function<RecordedItem<T>, RecordView<T, R>> from(Snapshot snapshot) {
        Function<T, R> compute = computation.from(snapshot);
        long newest = computation.newest(snapshot.at());
        return recorded -> publish(recorded, newest, compute, snapshot);
    }

    private RecordView<T, R> publish(RecordedItem<T> recorded, long others, Function<T, R> compute, Snapshot snapshot) {
        return permalinks.publish(
                register, recorded, others, compute.apply(recorded.item()), snapshot.on(), computation::asOn);
    }

    /** Returns the current record, as seen from a head of the log or, if it is newer, from its own entry. */
    Optional<CachedView<RecordView<T, R>>> newest(String key, long head, LocalDate on) {
        return linked.find(key, head, Backlinks.MOST).map(found -> {
            long at = Math.max(head, found.recorded().entry().number());
            return alone(found, new Snapshot(at, on, false));
        });
    }

    /** Returns the record as it was at a position that the log has reached. */
    Optional<CachedView<RecordView<T, R>>> asAt(String key, long at, LocalDate on) {
        return linked.findAt(key, at, Backlinks.MOST).map(found -> alone(found, new Snapshot(at, on, true)));
    }

    /** Returns a single record, with its backlinks and what was removed from it, ready to be returned. */
    private CachedView<RecordView<T, R>> alone(LinkedRecord<T> found, Snapshot snapshot) {
        RecordedItem<T> recorded = found.recorded();
        long others = Math.max(computation.newest(snapshot.at()), found.newestMention());
        List<Related> related =
                backlinks.from(found.mentioning(), register, recorded.entry().key());
        RecordView<T, R> published = publish(recorded, others, computation.from(snapshot), snapshot)
                .with(related, Removed.from(found.redactions()));
        RecordContext around = around(recorded, published.computed(), snapshot);
        if (snapshot.isFinal()) {
            // Read now, so that the page of a cached view needs no database either.
            around.history();
        }
        return new CachedView<>(
                recorded.entry().number(),
                others,
                register.slug().apply(recorded.item()),
                tag(recorded.entry().number(), others, snapshot.on()),
                new SingleRow<>(
                        register.label().apply(recorded.item()),
                        fields(published),
                        published,
                        published.links(),
                        around),
                Links.ofRecord(published.links()));
    }

    /** Returns the fields of a record: those that came later than its register only if it has them. */
    private List<Field<RecordView<T, R>>> fields(RecordView<T, R> published) {
        return fields.stream()
                .filter(field -> !field.isLater() || field.value().apply(published) != null)
                .toList();
    }

    /** Returns what the page of a record shows beside it: its earlier states, and what has become of it since. */
    public RecordContext around(RecordedItem<T> recorded, R computed, Snapshot snapshot) {
        return history.around(recorded, () -> since.ofRecord(recorded, computed, snapshot));
    }

    /** Returns the other records that mention one, as they were at a position. */
    public List<Related> related(String key, long at) {
        return backlinks.to(register, key, at);
    }

    /** Returns what was removed from a record since it was recorded. */
    public List<Removed> removed(RecordedItem<T> recorded) {
        return Removed.from(recorded.entry(), log);
    }

    /** Returns the number of the newest entry, up to a position, of everything that a record is read with. */
    public long others(String key, long at) {
        return Math.max(computation.newest(at), backlinks.newest(register, key, at));
    }

    /**
     * Whether an entry after one position and up to another changed a record, or anything else that it is read with; also
     * true where that is not known without a query.
     */
    boolean mayHaveChanged(String key, long after, long upTo) {
        return log.mayHaveChanged(register, key, after, upTo)
                || backlinks.mayHaveChanged(register, key, after, upTo)
                || computation.newest(upTo) > after;
    }

    /** Returns the additional members of a list of the register, by name. */
    Map<String, Object> ofList(Snapshot snapshot) {
        return computation.ofList(snapshot);
    }

    /** Returns the entity tag of a record today; each representation adds to it. */
    public String tag(RecordedItem<T> recorded) {
        return tag(recorded.entry().number(), others(recorded.entry().key(), Long.MAX_VALUE), log.today());
    }

    /**
     * Returns the entity tag of an entry's record: it begins with the entry's number, by which a writer states what
     * they have read.
     *
     * @param others the number of the newest entry of everything else that it is read with
     */
    public static String tag(long entry, long others, LocalDate on) {
        return entry + "-" + others + "." + on;
    }
}
