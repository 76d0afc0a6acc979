package register.foi.answers;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.api.reading.Snapshot;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.store.log.Register;

/**
 * From where the entries of a reply are read: as they were at the end of the day that the request came in, which is what
 * was held then (FOIA section 1(4)); where an entry came later, as it is.
 */
final class RequestSnapshots {
    private final Log log;
    private final Snapshot now;
    private final @Nullable Snapshot atReceipt;

    RequestSnapshots(Log log, @Nullable LocalDate received) {
        this.log = log;
        LocalDate today = log.today();
        this.now = new Snapshot(log.head().number(), today, true);
        this.atReceipt =
                received == null || !received.isBefore(today) ? null : new Snapshot(log.asAt(received), received, true);
    }

    /** A record, and from where it was read. */
    record Seen<T>(RecordedItem<T> recorded, Snapshot snapshot) {}

    Snapshot now() {
        return now;
    }

    /** A record by its key; empty where it is no more. */
    <T> Optional<Seen<T>> see(Register<T> register, String key) {
        Snapshot then = atReceipt;
        Optional<Seen<T>> seen = then == null ? Optional.empty() : see(register, key, then);
        return seen.isPresent() ? seen : see(register, key, now);
    }

    private <T> Optional<Seen<T>> see(Register<T> register, String key, Snapshot snapshot) {
        return log.records(register).find(key, snapshot.at()).map(recorded -> new Seen<>(recorded, snapshot));
    }
}
