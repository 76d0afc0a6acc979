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
import org.jspecify.annotations.Nullable;

/** SQL statements on the table of script tokens. */
final class ScriptTokenDao {
    private ScriptTokenDao() {}

    private static final String FIND = """
            select id, name, roles, created_by, created_at, expires_at, revoked_at, used_at
            from token where hash = :hash
            """;

    private static final String ALL = """
            select id, name, roles, created_by, created_at, expires_at, revoked_at, used_at
            from token order by created_at desc, id
            """;

    private static final String INSERT = """
            insert into token (id, hash, name, roles, created_by, created_at, expires_at)
            values (:id, :hash, :name, :roles, :createdBy, :createdAt, :expiresAt)
            """;

    private static final String REVOKE = "update token set revoked_at = :now where id = :id and revoked_at is null";

    private static final String EXISTS = "select exists (select from token where id = :id)";

    private static final String TOUCH = "update token set used_at = :now where id = :id";

    static Optional<ScriptToken> find(Handle handle, byte[] hash) {
        return handle.createQuery(FIND)
                .bind("hash", hash)
                .map((row, context) -> token(row))
                .findOne();
    }

    static List<ScriptToken> all(Handle handle) {
        return handle.createQuery(ALL).map((row, context) -> token(row)).list();
    }

    static void insert(Handle handle, ScriptToken token, byte[] hash) {
        handle.createUpdate(INSERT)
                .bind("id", token.id())
                .bind("hash", hash)
                .bind("name", token.name())
                .bindArray(
                        "roles",
                        String.class,
                        token.roles().stream().map(Role::word).toList())
                .bind("createdBy", token.createdBy())
                .bind("createdAt", utc(token.createdAt()))
                .bind("expiresAt", utc(token.expiresAt()))
                .execute();
    }

    /** Revokes a token and returns whether it exists; the time of the first revocation is kept. */
    static boolean revoke(Handle handle, String id, Instant now) {
        handle.createUpdate(REVOKE).bind("id", id).bind("now", utc(now)).execute();
        return handle.createQuery(EXISTS).bind("id", id).mapTo(Boolean.class).one();
    }

    static void touch(Handle handle, String id, Instant now) {
        handle.createUpdate(TOUCH).bind("id", id).bind("now", utc(now)).execute();
    }

    private static ScriptToken token(ResultSet row) throws SQLException {
        List<String> roles = Arrays.asList((String[]) row.getArray("roles").getArray());
        return new ScriptToken(
                row.getString("id"),
                row.getString("name"),
                List.copyOf(Role.among(roles)),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"),
                instant(row, "used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
