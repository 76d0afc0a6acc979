package register.api.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.api.http.HttpResponses;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.store.log.Records;

/** The views of a register's records that were asked for lately, kept no longer than a browser keeps them. */
final class ViewCache<T, R> {
    /** About 25 MB where all are contracts of the usual length. */
    private static final int MOST = 5_000;

    private final Log log;
    private final Records<T> records;
    private final RecordPublisher<T, R> publisher;
    private final Cache<Of, Kept<RecordView<T, R>>> views = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(HttpResponses.BROWSER_AGE)
            .build();

    /** What tells one view from another; at a position it is the same for good, and without one it is the newest. */
    private record Of(String key, @Nullable Long at, LocalDate on) {}

    /** A view that was right when the log had come this far. */
    private record Kept<P>(CachedView<P> view, long head) {}

    ViewCache(Log log, Records<T> records, RecordPublisher<T, R> publisher) {
        this.log = log;
        this.records = records;
        this.publisher = publisher;
        log.whenRemoved(views::invalidateAll);
    }

    /** The record as it was at a position that the log has reached; it needs no database once it was read. */
    Optional<CachedView<RecordView<T, R>>> asAt(String key, long at, LocalDate on) {
        Kept<RecordView<T, R>> kept = views.get(
                new Of(key, at, on),
                of -> records.find(key, at)
                        .map(recorded -> new Kept<>(publisher.alone(recorded, new Snapshot(at, on, true)), at))
                        .orElse(null));
        return Optional.ofNullable(kept).map(Kept::view);
    }

    /**
     * The record as it is now.
     *
     * <p>A view that is kept needs no database while the log has not grown; when it has, the numbers of the newest
     * entries of the key and of all else that the view was made from tell whether it still holds. The head is asked for
     * first, so that a view is never held to be newer than it is.
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
                : records.find(key).map(recorded -> publisher.alone(recorded, seenFrom(head, recorded, on)));
        view.ifPresent(read -> views.put(newest, new Kept<>(read, head)));
        return view;
    }

    /** What another instance has just written may be newer than the head of a moment ago. */
    private static Snapshot seenFrom(long head, RecordedItem<?> recorded, LocalDate on) {
        return new Snapshot(Math.max(head, recorded.entry().number()), on, false);
    }

    private boolean isNewest(String key, CachedView<?> view, long head) {
        return records.newest(key).filter(entry -> entry == view.entry()).isPresent()
                && publisher.others(key, head) == view.others();
    }
}
