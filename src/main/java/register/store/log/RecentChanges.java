package register.store.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which names recent entries changed, each with the newest such entry; read from the database once for all readers.
 *
 * <p>So a cached value that was read at a position needs no query to be known as valid at a later one: none of the entries
 * between the two changed what it was read from.
 */
final class RecentChanges {
    /** The most entries that are read at once; after more, as after an import, nothing is known of what was before. */
    private static final long MOST_READ = 2_000;

    /** The most names that are remembered, about 2 MB; of more, the half that changed last is kept. */
    private static final int MOST_NAMES = 20_000;

    /** The most names of which the newest change up to an earlier position is kept, about 100 bytes each. */
    private static final long MOST_EARLIER = 20_000;

    private final Source source;
    private final Cache<At, Long> earlier =
            Caffeine.newBuilder().maximumSize(MOST_EARLIER).build();
    private volatile Known known = new Known(0, 0, new ConcurrentHashMap<>());

    /** Reads the names that the entries after one position and up to another changed, each with the newest of them. */
    @FunctionalInterface
    interface Source {
        Map<String, Long> changed(long after, long upTo);
    }

    /** A name at a position that the log has reached, up to which its newest change is always the same. */
    private record At(String name, long upTo) {}

    /** What is known of the entries after one position and up to another; only ever completed, never cut. */
    private static final class Known {
        final long after;
        final ConcurrentHashMap<String, Long> newest;
        volatile long upTo;

        Known(long after, long upTo, ConcurrentHashMap<String, Long> newest) {
            this.after = after;
            this.upTo = upTo;
            this.newest = newest;
        }
    }

    RecentChanges(Source source) {
        this.source = source;
    }

    /** Whether an entry after one position and up to another changed a name; also true where it is not known any more. */
    boolean mayHaveChanged(String name, long after, long upTo) {
        Known now = upTo(upTo);
        return after < now.after || now.newest.getOrDefault(name, 0L) > after;
    }

    /**
     * Returns the newest entry, up to a position that the log has reached, that changed a name.
     *
     * @param database reads it where it is not remembered
     */
    long newest(String name, long upTo, LongSupplier database) {
        Known now = upTo(upTo);
        Long newest = now.newest.get(name);
        if (newest != null && newest <= upTo) {
            return newest;
        }
        At at = new At(name, upTo);
        @Nullable Long kept = earlier.getIfPresent(at);
        if (kept != null) {
            return kept;
        }
        long read = database.getAsLong();
        earlier.put(at, read);
        if (newest == null && upTo >= now.after) {
            now.newest.merge(name, read, Math::max);
        }
        return read;
    }

    /** Forgets everything, since a name may have been redacted. */
    void forget() {
        earlier.invalidateAll();
        long upTo = known.upTo;
        known = new Known(upTo, upTo, new ConcurrentHashMap<>());
    }

    private Known upTo(long position) {
        Known now = known;
        return now.upTo >= position ? now : read(position);
    }

    /** Reads what is missing; readers that arrive meanwhile wait for it. */
    private synchronized Known read(long position) {
        Known now = known;
        if (now.upTo >= position) {
            return now;
        }
        Known read = position - now.upTo > MOST_READ
                ? new Known(position, position, new ConcurrentHashMap<>())
                : with(now, source.changed(now.upTo, position), position);
        known = read;
        return read;
    }

    private static Known with(Known now, Map<String, Long> changed, long position) {
        Known more = now.newest.size() + changed.size() > MOST_NAMES ? newerHalf(now) : now;
        changed.forEach((name, entry) -> more.newest.merge(name, entry, Math::max));
        more.upTo = position;
        return more;
    }

    /** Copies what changed last: a reader of what was known before goes on to find all of it there. */
    private static Known newerHalf(Known now) {
        long[] entries =
                now.newest.values().stream().mapToLong(entry -> entry).sorted().toArray();
        long after = Math.max(now.after, entries[entries.length / 2]);
        ConcurrentHashMap<String, Long> newest = new ConcurrentHashMap<>();
        now.newest.forEach((name, entry) -> {
            if (entry > after) {
                newest.put(name, entry);
            }
        });
        return new Known(after, now.upTo, newest);
    }
}
