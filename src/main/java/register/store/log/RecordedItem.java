package register.store.log;

import java.util.Optional;

/** An item together with the entry that said it. */
public record RecordedItem<T>(Entry entry, T item) {
    /** What stands, where it says something. */
    public static <T> Optional<RecordedItem<T>> of(RecordState<T> standing) {
        return Optional.ofNullable(standing.item()).map(item -> new RecordedItem<>(standing.entry(), item));
    }
}
