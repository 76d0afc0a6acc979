package register.store.log;

import org.jspecify.annotations.Nullable;

/**
 * What stood under a key when an entry had come: what that entry said, or nothing.
 *
 * @param item null where the entry withdrew the record, and where all that it said was removed
 */
public record RecordState<T>(Entry entry, @Nullable T item) {}
