package register.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import register.http.Answer;
import register.log.Recorded;
import register.log.Records;

/** The views of a register's records that were asked for lately, kept no longer than a browser keeps them. */
final class Views<T, P> {
    /** About 25 MB where all are contracts of the usual length. */
    private static final int MOST = 5_000;

    private final Records<T> records;
    private final BiFunction<Recorded<T>, LocalDate, View<P>> make;
    private final Cache<Of, View<P>> kept = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Answer.BROWSER_AGE)
            .build();

    /** What tells one view from another; at a position it is the same for good, and without one it is the newest. */
    private record Of(String key, @Nullable Long at, LocalDate on) {}

    Views(Records<T> records, BiFunction<Recorded<T>, LocalDate, View<P>> make) {
        this.records = records;
        this.make = make;
    }

    /** The record as it was at a position that the log has reached; it needs no database once it was read. */
    Optional<View<P>> asAt(String key, long at, LocalDate on) {
        return Optional.ofNullable(kept.get(
                new Of(key, at, on),
                of -> records.find(key, at)
                        .map(recorded -> make.apply(recorded, on))
                        .orElse(null)));
    }

    /** The record as it is: the view that is kept as long as no newer entry of its key has come. */
    Optional<View<P>> newest(String key, LocalDate on) {
        Of newest = new Of(key, null, on);
        View<P> view = kept.getIfPresent(newest);
        if (view != null
                && records.newest(key).filter(entry -> entry == view.entry()).isPresent()) {
            return Optional.of(view);
        }
        Optional<View<P>> found = records.find(key).map(recorded -> make.apply(recorded, on));
        found.ifPresent(read -> kept.put(newest, read));
        return found;
    }
}
