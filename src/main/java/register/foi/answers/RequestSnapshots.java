package register.foi.answers;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.api.reading.Snapshot;
import register.registers.retrieval.AskedRecord;
import register.store.log.Log;

/**
 * From where the entries of a reply are read: as they were at the end of the day that the request came in, which is what
 * was held then (FOIA section 1(4)); where an entry came later, as it is.
 */
final class RequestSnapshots {
    private final Log log;
    private final Permalinks permalinks;
    private final Snapshot now;
    private final @Nullable Snapshot atReceipt;

    RequestSnapshots(Log log, Permalinks permalinks, @Nullable LocalDate received) {
        this.log = log;
        this.permalinks = permalinks;
        LocalDate today = log.today();
        this.now = new Snapshot(log.head().number(), today, true);
        this.atReceipt =
                received == null || !received.isBefore(today) ? null : new Snapshot(log.asAt(received), received, true);
    }

    Snapshot now() {
        return now;
    }

    /** A record by its key; empty where it is no more. */
    <T, R> Optional<AskedRecord<T, R>> find(PublicRegister<T, R> register, String key) {
        Snapshot then = atReceipt;
        Optional<AskedRecord<T, R>> found = then == null ? Optional.empty() : find(register, key, then);
        return found.isPresent() ? found : find(register, key, now);
    }

    private <T, R> Optional<AskedRecord<T, R>> find(PublicRegister<T, R> register, String key, Snapshot snapshot) {
        return log.records(register.register())
                .find(key, snapshot.at())
                .map(recorded -> new AskedRecord<>(register, recorded, snapshot, log, permalinks));
    }
}
