package register.store.log;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A cached log head that is at most {@code moment} old, read from the database once per interval however many readers
 * there are. Entries of this instance are included at once; those of other instances, after the interval.
 */
final class RecentHead {
    private final LongSupplier database;
    private final LongSupplier nanoTime;
    private final long moment;
    private volatile long asked;
    private volatile long number;
    private @Nullable RuntimeException failure;
    private long failedAt;

    RecentHead(LongSupplier database, LongSupplier nanoTime, Duration moment) {
        this.database = database;
        this.nanoTime = nanoTime;
        this.moment = moment.toNanos();
        this.asked = nanoTime.getAsLong() - this.moment - 1;
    }

    /** Returns the number of the newest entry, at most {@code moment} old. */
    long number() {
        return isStale() ? ask(nanoTime.getAsLong()) : number;
    }

    /** Returns a number that the log has certainly reached, without a query. */
    long known() {
        return number;
    }

    /** Records that the log has reached this number. */
    synchronized void reached(long newer) {
        number = Math.max(number, newer);
    }

    /** Reads the head from the database; readers that arrive meanwhile wait for the result, or its failure. */
    private synchronized long ask(long arrived) {
        if (failure != null && failedAt - arrived > 0) {
            throw failure;
        }
        if (isStale()) {
            long now = nanoTime.getAsLong();
            try {
                reached(database.getAsLong());
            } catch (RuntimeException failed) {
                failure = failed;
                failedAt = nanoTime.getAsLong();
                throw failed;
            }
            asked = now;
        }
        return number;
    }

    private boolean isStale() {
        return nanoTime.getAsLong() - asked >= moment;
    }
}
