package register.store.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/**
 * Clears every in-memory cache after a redaction.
 *
 * <p>A redaction by this instance clears the caches when its transaction ends; one by another instance clears them at
 * the next call of {@link #notice}. Either way they are cleared once more at the call after that, because a reader may
 * have been about to cache what it had read just before.
 */
final class CacheInvalidator {
    private final LongSupplier database;
    private final List<Runnable> kept = new CopyOnWriteArrayList<>();
    private volatile long seen;
    private boolean isToRepeat;

    /**
     * Creates an invalidator that has nothing to clear yet.
     *
     * @param database supplies the number of the newest redaction, 0 while there is none
     */
    CacheInvalidator(LongSupplier database) {
        this.database = database;
    }

    void with(Runnable forget) {
        kept.add(forget);
    }

    /** Returns the number of the newest redaction that this instance knows of, or 0 if there is none. */
    long newest() {
        return seen;
    }

    /** Clears the caches if anything has been redacted since the last call. */
    synchronized void notice() {
        long newest = database.getAsLong();
        if (newest > seen) {
            now(newest);
        } else if (isToRepeat) {
            isToRepeat = false;
            kept.forEach(Runnable::run);
        }
    }

    /**
     * Clears every cache.
     *
     * @param newest the number of the newest redaction
     */
    synchronized void now(long newest) {
        seen = newest;
        isToRepeat = true;
        kept.forEach(Runnable::run);
    }
}
