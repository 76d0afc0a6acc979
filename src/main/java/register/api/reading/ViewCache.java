package register.api.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.api.http.HttpResponses;
import register.store.log.Log;
import register.store.log.Records;

/** A cache of recently requested record views, kept no longer than a browser keeps them. */
final class ViewCache<T, R> {
    /** The most cached views, about 25 MB if all are contracts of the usual length. */
    private static final int MOST = 5_000;

    private final Log log;
    private final Records<T> records;
    private final RecordPublisher<T, R> publisher;
    private final Cache<Of, Kept<RecordView<T, R>>> views = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(HttpResponses.BROWSER_AGE)
            .build();

    /** The key of a view; with a position the view never changes, without one it is the newest. */
    private record Of(String key, @Nullable Long at, LocalDate on) {}

    /** A view that was current when the log had this head. */
    private record Kept<P>(CachedView<P> view, long head) {}

    ViewCache(Log log, Records<T> records, RecordPublisher<T, R> publisher) {
        this.log = log;
        this.records = records;
        this.publisher = publisher;
        log.whenRemoved(views::invalidateAll);
    }

    /** Returns the record as it was at a position that the log has reached; needs no database once it has been read. */
    Optional<CachedView<RecordView<T, R>>> asAt(String key, long at, LocalDate on) {
        Kept<RecordView<T, R>> kept = views.get(
                new Of(key, at, on),
                of -> publisher
                        .asAt(key, at, on)
                        .map(view -> new Kept<>(view, at))
                        .orElse(null));
        return Optional.ofNullable(kept).map(Kept::view);
    }

    /**
     * Returns the current record.
     *
     * <p>A cached view is valid, and needs no database, while the head of the log is unchanged. When the log has grown,
     * the numbers of the newest entries of the key, and of everything else that the view was made from, show whether it
     * is still valid. The head is read first, so that a view is never marked as newer than it is.
     */
    Optional<CachedView<RecordView<T, R>>> newest(String key, LocalDate on) {
        long head = log.recentHead();
        Of newest = new Of(key, null, on);
        Kept<RecordView<T, R>> kept = views.getIfPresent(newest);
        if (kept != null && kept.head() == head) {
            return Optional.of(kept.view());
        }
        Optional<CachedView<RecordView<T, R>>> view = kept != null && isNewest(key, kept.view(), head)
                ? Optional.of(kept.view())
                : publisher.newest(key, head, on);
        view.ifPresent(read -> views.put(newest, new Kept<>(read, head)));
        return view;
    }

    private boolean isNewest(String key, CachedView<?> view, long head) {
        return records.newest(key).filter(entry -> entry == view.entry()).isPresent()
                && publisher.others(key, head) == view.others();
    }
}
