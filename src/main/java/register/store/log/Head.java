package register.store.log;

import java.time.Instant;

/**
 * The head of the log: its newest entry's number, chain and time.
 *
 * @param number of the newest entry, 0 while the log is empty
 * @param chain of the newest entry, {@link EntryHash#EMPTY} while the log is empty
 * @param recordedAt of the newest entry, 1970 while the log is empty
 */
public record Head(long number, String chain, Instant recordedAt) {
    static final Head EMPTY = new Head(0, EntryHash.EMPTY, Instant.EPOCH);
}
