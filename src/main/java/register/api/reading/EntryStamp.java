package register.api.reading;

import java.time.Instant;
import register.store.log.Entry;

/** The entry that recorded an item, as shown beside the item. */
public record EntryStamp(long number, Instant recordedAt, String hash) {
    /** The stamp of a view that is only calculated, not returned. */
    static final EntryStamp NONE = new EntryStamp(0, Instant.EPOCH, "");

    static EntryStamp of(Entry entry) {
        return new EntryStamp(entry.number(), entry.recordedAt(), entry.hash());
    }
}
