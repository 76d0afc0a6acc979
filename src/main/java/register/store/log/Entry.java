package register.store.log;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * When something was said: one line of the log.
 *
 * @param number its place in the log, from 1 without gaps
 * @param register that it belongs to, {@code contract}
 * @param key that tells the records of the register apart, {@code cov12765}
 * @param hash SHA-256, in hexadecimal, of the salt and the canonical item
 * @param chain SHA-256, in hexadecimal, of the chain before it and this entry
 * @param recordedAt in UTC, to the microsecond; never before the entry before it
 * @param actor an opaque id or a role, never a person's name
 * @param reason given by whoever said it
 */
@Schema(name = "EntryWithoutItem")
public record Entry(
        long number,
        String register,
        String key,
        String hash,
        String chain,
        Instant recordedAt,
        String actor,
        String reason) {

    /** The same entry with its chain, which covers the rest of it. */
    Entry chained(String seal) {
        return new Entry(number, register, key, hash, seal, recordedAt, actor, reason);
    }
}
