package register.api.reading;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import register.api.http.HttpResponses;
import register.store.log.Log;
import register.store.log.Records;

/** A cache of recently requested record views, kept no longer than a browser keeps them. */
final class ViewCache<T, R> {
    /** The most cached views, about 25 MB if all are contracts of the usual length. */
    private static final int MOST = 5_000;

    /** After how many entries a view that is still current is noted to be, before it is not known any more what they changed. */
    private static final int OFTEN = 500;

    private final Log log;
    private final Records<T> records;
    private final RecordPublisher<T, R> publisher;
    private final SingleFlightCache<Of, Kept<RecordView<T, R>>> views = new SingleFlightCache<>(
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(HttpResponses.BROWSER_AGE));

    /** The key of a view; with a position the view never changes, without one it is the newest. */
    private record Of(String key, @Nullable Long at, LocalDate on) {}

    /** A view that was current when the log had this head; empty where there is no record. */
    private record Kept<P>(Optional<CachedView<P>> view, long head) {}

    ViewCache(Log log, Records<T> records, RecordPublisher<T, R> publisher) {
        this.log = log;
        this.records = records;
        this.publisher = publisher;
        log.whenRemoved(views::clear);
    }

    /** Returns the record as it was at a position that the log has reached; needs no database once it has been read. */
    Optional<CachedView<RecordView<T, R>>> asAt(String key, long at, LocalDate on) {
        return kept(new Of(key, at, on), () -> new Kept<>(publisher.asAt(key, at, on), at))
                .view();
    }

    /**
     * Returns the current record.
     *
     * <p>A cached view is valid, and needs no database, while no entry changes the record or anything else that the view was
     * made from. Where the entries since are too many to be remembered, the numbers of the newest entries of all that show
     * whether it still is. The head is read first, so that a view is never marked as newer than it is.
     */
    Optional<CachedView<RecordView<T, R>>> newest(String key, LocalDate on) {
        long head = log.recentHead();
        Of newest = new Of(key, null, on);
        Kept<RecordView<T, R>> kept = kept(newest, () -> read(key, on, head));
        while (!isCurrent(kept, key, head)) {
            if (kept.view().isPresent() && isNewest(key, kept.view().get(), head)) {
                views.put(newest, new Kept<>(kept.view(), head));
                return kept.view();
            }
            views.drop(newest, kept);
            kept = kept(newest, () -> read(key, on, head));
        }
        if (head - kept.head() > OFTEN) {
            views.put(newest, new Kept<>(kept.view(), head));
        }
        return kept.view();
    }

    /** Returns what is kept, or else what is read now by the first who asks; nothing is kept of a key without a record. */
    private Kept<RecordView<T, R>> kept(Of of, Supplier<Kept<RecordView<T, R>>> read) {
        Kept<RecordView<T, R>> kept = views.get(of, read);
        if (kept.view().isEmpty()) {
            views.drop(of, kept);
        }
        return kept;
    }

    /** Reads the record; one that another instance has just written may be newer than the cached head. */
    private Kept<RecordView<T, R>> read(String key, LocalDate on, long head) {
        return new Kept<>(publisher.newest(key, head, on), head);
    }

    private boolean isCurrent(Kept<?> kept, String key, long head) {
        return kept.head() >= head || !publisher.mayHaveChanged(key, kept.head(), head);
    }

    private boolean isNewest(String key, CachedView<?> view, long head) {
        return records.newest(key).filter(entry -> entry == view.entry()).isPresent()
                && publisher.others(key, head) == view.others();
    }
}
