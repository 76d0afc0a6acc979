package register.api.reading;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cache whose values are computed once, by the first reader who asks: others who ask meanwhile wait for the same value.
 *
 * <p>No lock is held while a value is computed, so that computing one may ask for others. A value that is still being computed
 * when the cache is cleared is returned to who waits for it, and not kept.
 */
public final class SingleFlightCache<K, V> {
    private final AsyncCache<K, V> values;

    /** Creates a cache that keeps as much as some settings say, and for as long. */
    public SingleFlightCache(Caffeine<? super K, ? super V> settings) {
        this.values = settings.executor(Runnable::run).buildAsync();
    }

    /** The failure of a computation, which all who wait for it are told, and Caffeine does not log as it does others. */
    private static final class Failed extends CancellationException {
        private static final long serialVersionUID = 1;
        private final RuntimeException failure;

        Failed(RuntimeException failure) {
            this.failure = failure;
        }
    }

    /** Returns the value of a key; computed by this thread unless it is known, or another thread is computing it. */
    public V get(K key, Supplier<V> compute) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> first = values.get(key, (same, executor) -> mine);
        if (first == mine) {
            compute(compute, mine);
        }
        return joined(first);
    }

    /** Returns the value of a key; null unless it has been computed. */
    public @Nullable V getIfPresent(K key) {
        return values.synchronous().getIfPresent(key);
    }

    /** Keeps the value of a key instead of an earlier one. */
    public void put(K key, V value) {
        values.put(key, CompletableFuture.completedFuture(value));
    }

    /** Drops the value of a key, if it still is this one. */
    public void drop(K key, V value) {
        values.synchronous().asMap().remove(key, value);
    }

    /** Drops all values. */
    public void clear() {
        values.synchronous().invalidateAll();
    }

    private static <V> void compute(Supplier<V> compute, CompletableFuture<V> into) {
        try {
            into.complete(compute.get());
        } catch (RuntimeException failure) {
            into.completeExceptionally(new Failed(failure));
        } finally {
            // After an error nobody may wait for ever; of a completed future this changes nothing.
            into.cancel(false);
        }
    }

    private static <V> V joined(CompletableFuture<V> future) {
        try {
            return future.join();
        } catch (Failed failed) {
            throw failed.failure;
        }
    }
}
