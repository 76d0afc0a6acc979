package register.store.log;

import java.util.Optional;

/** An item together with the entry that said it. */
public record Recorded<T>(Entry entry, T item) {
    /** What stands, where it says something. */
    public static <T> Optional<Recorded<T>> of(Standing<T> standing) {
        return Optional.ofNullable(standing.item()).map(item -> new Recorded<>(standing.entry(), item));
    }
}
