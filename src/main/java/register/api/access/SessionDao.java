package register.api.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** SQL statements on the table of sessions. */
final class SessionDao {
    private SessionDao() {}

    private static final String FIND = """
            select actor, roles, csrf, used_at from session
            where hash = :hash and created_at > :begun and used_at > :used
            """;

    private static final String INSERT = """
            insert into session (hash, actor, roles, csrf, created_at, used_at)
            values (:hash, :actor, :roles, :csrf, :now, :now)
            """;

    private static final String TOUCH = "update session set used_at = :now where hash = :hash and used_at < :now";

    private static final String DELETE = "delete from session where hash = :hash";

    private static final String DELETE_EXPIRED = "delete from session where created_at <= :begun or used_at <= :used";

    /** A valid session. */
    record Row(String actor, List<String> roles, String csrf, Instant usedAt) {}

    /** Returns the session, if it began after one instant and was last used after the other. */
    static Optional<Row> find(Handle handle, byte[] hash, Instant begun, Instant used) {
        return handle.createQuery(FIND)
                .bind("hash", hash)
                .bind("begun", utc(begun))
                .bind("used", utc(used))
                .map((row, context) -> row(row))
                .findOne();
    }

    static void insert(Handle handle, byte[] hash, String actor, List<String> roles, String csrf, Instant now) {
        handle.createUpdate(INSERT)
                .bind("hash", hash)
                .bind("actor", actor)
                .bindArray("roles", String.class, roles)
                .bind("csrf", csrf)
                .bind("now", utc(now))
                .execute();
    }

    static void touch(Handle handle, byte[] hash, Instant now) {
        handle.createUpdate(TOUCH).bind("hash", hash).bind("now", utc(now)).execute();
    }

    static void delete(Handle handle, byte[] hash) {
        handle.createUpdate(DELETE).bind("hash", hash).execute();
    }

    static void deleteExpired(Handle handle, Instant begun, Instant used) {
        handle.createUpdate(DELETE_EXPIRED)
                .bind("begun", utc(begun))
                .bind("used", utc(used))
                .execute();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("actor"),
                Arrays.asList((String[]) row.getArray("roles").getArray()),
                row.getString("csrf"),
                row.getObject("used_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
