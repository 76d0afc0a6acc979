package register.api.reading;

import java.time.Instant;
import register.store.log.Entry;

/** The entry that recorded an item, as shown beside the item. */
public record EntryStamp(long number, Instant recordedAt, String hash) {
    static EntryStamp of(Entry entry) {
        return new EntryStamp(entry.number(), entry.recordedAt(), entry.hash());
    }
}
