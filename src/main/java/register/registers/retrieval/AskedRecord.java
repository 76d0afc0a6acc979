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

/** A record that a question is put to, as it was at a snapshot. */
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

    /** Where the records of other registers are read. */
    public Log log() {
        return log;
    }

    /** The record as the public reads it; computed when it is first asked for. */
    public RecordView<T, R> view() {
        RecordView<T, R> made = view;
        if (made == null) {
            made = register.publisher().from(snapshot).apply(recorded);
            view = made;
        }
        return made;
    }

    /** Where it stands, to be narrowed by parameters. */
    public Address address() {
        return permalinks.address(
                register.register().path(), register.register().slug().apply(item()));
    }

    /** One of its addresses, {@code self} or {@code pinned}. */
    public String link(String relation) {
        return Objects.requireNonNull(view().links().get(relation), relation);
    }
}
