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
 * The snapshots that the entries of a reply are read from: the end of the day that the request was received, which
 * shows what was held then (FOIA section 1(4)), or the present for an entry that was recorded later.
 */
final class RequestSnapshots {
    private final Log log;
    private final Permalinks permalinks;
    private final Snapshot now;
    private final LocalDate day;
    private final @Nullable Snapshot atReceipt;

    RequestSnapshots(Log log, Permalinks permalinks, @Nullable LocalDate received) {
        this.log = log;
        this.permalinks = permalinks;
        LocalDate today = log.today();
        this.day = received == null ? today : received;
        this.now = new Snapshot(log.head().number(), today, true);
        this.atReceipt =
                received == null || !received.isBefore(today) ? null : new Snapshot(log.asAt(received), received, true);
    }

    /** Returns the day from which the request counts back: the day of receipt, or today. */
    LocalDate day() {
        return day;
    }

    Snapshot now() {
        return now;
    }

    /** Returns a record by its key; empty where it no longer exists. */
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
