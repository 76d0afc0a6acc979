package register.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The statements that read and write the table of entries. */
final class LogDao {
    private LogDao() {}

    private static final String TAKE_TURN = "select take_turn()";

    private static final String HEAD = """
            select number, encode(chain, 'hex') as chain, recorded_at from entry
            order by number desc limit 1
            """;

    private static final String AS_AT = """
            select number from entry where recorded_at < :instant
            order by recorded_at desc, number desc limit 1
            """;

    private static final String ENTRIES = """
            select number, register, key, encode(hash, 'hex') as hash, encode(chain, 'hex') as chain,
                recorded_at, actor, reason, encode(reason_salt, 'hex') as reason_salt,
                encode(reason_hash, 'hex') as reason_hash
            from entry where number > :after and number <= :upTo
            order by number limit :limit
            """;

    private static final String HASHED = """
            select number from entry where number > :after and number <= :upTo and reason_hash is not null
            order by number desc limit 1
            """;

    private static final String CHANGED = """
            select register, key, number from entry where number > :after and number <= :upTo
            """;

    /**
     * Inserts all entries in one statement: one statement each would cost the server as much again as the rows
     * themselves.
     */
    private static final String INSERT = """
            insert into entry
                (number, register, key, hash, chain, recorded_at, actor, reason, reason_salt, reason_hash)
            select number, register, key, decode(hash, 'hex'), decode(chain, 'hex'), recorded_at::timestamptz, actor, reason,
                decode(reason_salt, 'hex'), decode(reason_hash, 'hex')
            from unnest(:numbers, :registers, :keys, :hashes, :chains, :recordedAts, :actors, :reasons, :reasonSalts,
                    :reasonHashes)
                as said (number, register, key, hash, chain, recorded_at, actor, reason, reason_salt, reason_hash)
            """;

    /** Waits until no other writer is active; the lock is held until the transaction ends. */
    static void takeTurn(Handle handle) {
        handle.execute(TAKE_TURN);
    }

    static Head head(Handle handle) {
        return handle.createQuery(HEAD)
                .map((row, context) -> new Head(row.getLong("number"), row.getString("chain"), instant(row)))
                .findOne()
                .orElse(Head.EMPTY);
    }

    /** Returns the last position before an instant, or 0 if there is none. */
    static long asAt(Handle handle, Instant instant) {
        Optional<Long> number = handle.createQuery(AS_AT)
                .bind("instant", instant.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .findOne();
        return number.orElse(0L);
    }

    static List<Entry> entries(Handle handle, long after, long upTo, int limit) {
        return handle.createQuery(ENTRIES)
                .bind("after", after)
                .bind("upTo", upTo)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list();
    }

    /** Whether the chain covers a hash of the reason of any entry after one position and up to another. */
    static boolean hasHashedReasons(Handle handle, long after, long upTo) {
        return handle.createQuery(HASHED)
                .bind("after", after)
                .bind("upTo", upTo)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /**
     * Returns the names of what the entries after one position and up to another are of, their registers and their records,
     * each with the newest of its entries.
     */
    static Map<String, Long> changed(Handle handle, long after, long upTo) {
        Map<String, Long> changed = new HashMap<>();
        handle.createQuery(CHANGED)
                .bind("after", after)
                .bind("upTo", upTo)
                .map((row, context) ->
                        new Changed(row.getString("register"), row.getString("key"), row.getLong("number")))
                .forEach(one -> {
                    changed.merge(one.register(), one.number(), Math::max);
                    changed.merge(record(one.register(), one.key()), one.number(), Math::max);
                });
        return changed;
    }

    private record Changed(String register, String key, long number) {}

    /** Returns the name of a record, which no register has. */
    static String record(String register, String key) {
        return register + "/" + key;
    }

    static void insert(Handle handle, List<Entry> entries) {
        handle.createUpdate(INSERT)
                .bindArray(
                        "numbers",
                        Long.class,
                        entries.stream().map(Entry::number).toArray())
                .bindArray("registers", String.class, texts(entries, Entry::register))
                .bindArray("keys", String.class, texts(entries, Entry::key))
                .bindArray("hashes", String.class, texts(entries, Entry::hash))
                .bindArray("chains", String.class, texts(entries, Entry::chain))
                .bindArray(
                        "recordedAts",
                        String.class,
                        texts(entries, entry -> entry.recordedAt().toString()))
                .bindArray("actors", String.class, texts(entries, Entry::actor))
                .bindArray("reasons", String.class, texts(entries, Entry::reason))
                .bindArray("reasonSalts", String.class, texts(entries, Entry::reasonSalt))
                .bindArray("reasonHashes", String.class, texts(entries, Entry::reasonHash))
                .execute();
    }

    /** Removes the reason of an entry; the newest entry of the log must be the redaction that states this. */
    static void redactReason(Handle handle, long number) {
        handle.createQuery("select redact_reason(:number)")
                .bind("number", number)
                .mapToMap()
                .one();
    }

    private static @Nullable Object[] texts(List<Entry> entries, Function<Entry, @Nullable String> text) {
        return entries.stream().map(text).toArray();
    }

    /** Reads the columns of an entry, with the hashes in hexadecimal. */
    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getString("register"),
                row.getString("key"),
                row.getString("hash"),
                row.getString("chain"),
                instant(row),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("reason_salt"),
                row.getString("reason_hash"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }
}
