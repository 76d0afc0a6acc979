package register.api.reading;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * A cache of values at positions of the log, each computed from the value at a nearby position where there is one, by what
 * the entries between the two changed. So a new entry does not require computing everything again; and what takes long is
 * computed once, however many readers ask at however many positions meanwhile.
 */
public final class IncrementalCache<K, V> {
    private final SingleFlightCache<At<K>, V> exact;
    private final SingleFlightCache<K, Known<V>> newest;

    /** The key of a value at a position, where it never changes. */
    public record At<K>(K of, long position) {}

    /** A value at the newest position that was asked for. */
    public record Known<V>(long at, V value) {}

    /** How the values of a key are computed. */
    public interface Source<V> {
        /** Computes the value at a position from everything. */
        V anew(long at);

        /**
         * Computes the value at a position from that at another; null where this is not possible, or takes longer than
         * computing it anew.
         */
        @Nullable
        V moved(V known, long from, long to);
    }

    /**
     * Creates a cache.
     *
     * @param exact the size of the cache of values at positions
     * @param newest the size of the cache of the newest values, from which others are computed
     */
    public IncrementalCache(Caffeine<? super At<K>, ? super V> exact, Caffeine<? super K, ? super Known<V>> newest) {
        this.exact = new SingleFlightCache<>(exact);
        this.newest = new SingleFlightCache<>(newest);
    }

    /** Returns the value of a key at a position. */
    public V get(K of, long at, Source<V> source) {
        return exact.get(new At<>(of, at), () -> computed(of, at, source));
    }

    /** Whether the value of a key at a position has been computed already. */
    boolean isKnown(K of, long at) {
        return exact.getIfPresent(new At<>(of, at)) != null;
    }

    private V computed(K of, long at, Source<V> source) {
        while (true) {
            Known<V> known = newest.get(of, () -> new Known<>(at, source.anew(at)));
            if (known.at() == at) {
                return known.value();
            }
            V moved = source.moved(known.value(), known.at(), at);
            if (at < known.at()) {
                return moved == null ? source.anew(at) : moved;
            }
            if (moved != null) {
                newest.put(of, new Known<>(at, moved));
                return moved;
            }
            // Too far behind: computed anew once, by the first of those who find it so.
            newest.drop(of, known);
        }
    }

    /** Drops all values. */
    public void clear() {
        exact.clear();
        newest.clear();
    }
}
