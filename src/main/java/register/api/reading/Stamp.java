package register.api.reading;

import java.time.Instant;
import register.store.log.Entry;

/** The entry that said an item, as it is shown beside the item. */
public record Stamp(long number, Instant recordedAt, String hash) {
    static Stamp of(Entry entry) {
        return new Stamp(entry.number(), entry.recordedAt(), entry.hash());
    }
}
