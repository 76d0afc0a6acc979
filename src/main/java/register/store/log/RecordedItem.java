package register.store.log;

import java.util.Optional;

/** An item together with the entry that recorded it. */
public record RecordedItem<T>(Entry entry, T item) {
    /** Returns the recorded item of a state; empty where the state has no item. */
    public static <T> Optional<RecordedItem<T>> of(RecordState<T> standing) {
        return Optional.ofNullable(standing.item()).map(item -> new RecordedItem<>(standing.entry(), item));
    }
}
