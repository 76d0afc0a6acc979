package register.store.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/**
 * Has everything that is kept in memory forgotten once something was removed from the log.
 *
 * <p>What this instance removes is forgotten when the writer's turn ends, what another one removes when {@link #notice} is
 * next called. Either is forgotten once more at the call after, for a reader may have been about to keep what it had read
 * just before.
 */
final class CacheInvalidator {
    private final LongSupplier database;
    private final List<Runnable> kept = new CopyOnWriteArrayList<>();
    private volatile long seen;
    private boolean isToRepeat;

    /**
     * Nothing is to be forgotten yet.
     *
     * @param database tells the number of the newest redaction, 0 while there is none
     */
    CacheInvalidator(LongSupplier database) {
        this.database = database;
    }

    void with(Runnable forget) {
        kept.add(forget);
    }

    /** The number of the newest redaction that is known of, 0 where none is. */
    long newest() {
        return seen;
    }

    /** Forgets what has been removed since the last call. */
    synchronized void notice() {
        long newest = database.getAsLong();
        if (newest > seen) {
            now(newest);
        } else if (isToRepeat) {
            isToRepeat = false;
            kept.forEach(Runnable::run);
        }
    }

    /** Forgets everything; the newest redaction has this number. */
    synchronized void now(long newest) {
        seen = newest;
        isToRepeat = true;
        kept.forEach(Runnable::run);
    }
}
