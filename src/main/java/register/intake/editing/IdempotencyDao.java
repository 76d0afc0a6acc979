package register.intake.editing;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads and writes the entries that idempotent requests led to. */
final class IdempotencyDao {
    private static final String FIND = """
            select request, entry from answered where actor = :actor and key = :key
            """;

    private static final String INSERT = """
            insert into answered (actor, key, request, entry) values (:actor, :key, :request, :entry)
            """;

    private IdempotencyDao() {}

    /** The SHA-256 of a request under an idempotency key, and the entry that it led to. */
    @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest alone
    record Answered(byte[] request, long entry) {}

    static Optional<Answered> find(Handle handle, String actor, String key) {
        return handle.createQuery(FIND)
                .bind("actor", actor)
                .bind("key", key)
                .map((row, context) -> new Answered(row.getBytes("request"), row.getLong("entry")))
                .findOne();
    }

    static void insert(Handle handle, String actor, String key, byte[] request, long entry) {
        handle.createUpdate(INSERT)
                .bind("actor", actor)
                .bind("key", key)
                .bind("request", request)
                .bind("entry", entry)
                .execute();
    }
}
