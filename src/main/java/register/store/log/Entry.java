package register.store.log;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log: when an item was recorded, by whom and why, without the item.
 *
 * @param number its place in the log, from 1 without gaps
 * @param register the name of the register that it belongs to, {@code contract}
 * @param key that tells the records of the register apart, {@code cov12765}
 * @param hash SHA-256, in hexadecimal, of the salt and the canonical item
 * @param chain SHA-256, in hexadecimal, of the previous entry's chain and this entry
 * @param recordedAt in UTC, to the microsecond; never earlier than the previous entry's
 * @param actor an opaque id or a role, never a person's name
 * @param reason given by whoever made the entry
 * @param reasonSalt the salt of its hash, in hexadecimal; null where the reason was removed, and of an entry whose chain covers the
 *     reason itself
 * @param reasonHash SHA-256, in hexadecimal, of that salt and the reason, which the chain covers in place of the reason; null of an
 *     entry of an earlier edition, whose chain covers the reason itself
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
        String reason,
        @Nullable String reasonSalt,
        @Nullable String reasonHash) {

    /** Returns the same entry with its chain, which covers all other components. */
    Entry chained(String seal) {
        return new Entry(number, register, key, hash, seal, recordedAt, actor, reason, reasonSalt, reasonHash);
    }
}
