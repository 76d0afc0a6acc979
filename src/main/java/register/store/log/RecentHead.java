package register.store.log;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How far the log had come a moment ago at the earliest: asked of the database once in that moment, however many readers
 * want to know. What this instance writes is known at once; what another writes, after the moment.
 */
final class RecentHead {
    private final LongSupplier database;
    private final LongSupplier nanoTime;
    private final long moment;
    private volatile long asked;
    private volatile long number;

    RecentHead(LongSupplier database, LongSupplier nanoTime, Duration moment) {
        this.database = database;
        this.nanoTime = nanoTime;
        this.moment = moment.toNanos();
        this.asked = nanoTime.getAsLong() - this.moment - 1;
    }

    /** The number of the newest entry, as of a moment ago or later. */
    long number() {
        return isStale() ? ask() : number;
    }

    /** The number that is surely reached, without asking. */
    long known() {
        return number;
    }

    /** Notes that the log has come this far. */
    synchronized void reached(long newer) {
        number = Math.max(number, newer);
    }

    /** One reader asks, and those who come meanwhile wait for what it learns. */
    private synchronized long ask() {
        if (isStale()) {
            long now = nanoTime.getAsLong();
            reached(database.getAsLong());
            asked = now;
        }
        return number;
    }

    private boolean isStale() {
        return nanoTime.getAsLong() - asked >= moment;
    }
}
