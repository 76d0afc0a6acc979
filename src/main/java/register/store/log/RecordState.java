package register.store.log;

import org.jspecify.annotations.Nullable;

/**
 * The state of a record after an entry: the item of that entry, or none.
 *
 * @param item null where the entry withdrew the record, or its whole item was removed
 */
public record RecordState<T>(Entry entry, @Nullable T item) {}
