package register.registers.retrieval;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.api.reading.RecordView;
import register.api.reading.Snapshot;
import register.store.log.Log;
import register.store.log.RecordedItem;

/** A record that may answer a question, as it was at a snapshot. */
public final class AskedRecord<T, R> {
    private final PublicRegister<T, R> register;
    private final RecordedItem<T> recorded;
    private final Snapshot snapshot;
    private final Log log;
    private final Permalinks permalinks;
    private @Nullable RecordView<T, R> view;

    public AskedRecord(
            PublicRegister<T, R> register,
            RecordedItem<T> recorded,
            Snapshot snapshot,
            Log log,
            Permalinks permalinks) {
        this.register = register;
        this.recorded = recorded;
        this.snapshot = snapshot;
        this.log = log;
        this.permalinks = permalinks;
    }

    public T item() {
        return recorded.item();
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** Returns the log, to read the records of other registers. */
    public Log log() {
        return log;
    }

    /** Returns the record as the public reads it; computed at the first call. */
    public RecordView<T, R> view() {
        RecordView<T, R> made = view;
        if (made == null) {
            made = register.publisher().from(snapshot).apply(recorded);
            view = made;
        }
        return made;
    }

    /** Returns its address, to which parameters can be added. */
    public Address address() {
        return permalinks.address(
                register.register().path(), register.register().slug().apply(item()));
    }

    /** Returns one of its addresses, {@code self} or {@code pinned}. */
    public String link(String relation) {
        return Objects.requireNonNull(view().links().get(relation), relation);
    }
}
