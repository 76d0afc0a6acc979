package register.store.log;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * A table beside the log whose rows are in a backup, in an order in which they can be restored.
 *
 * <p>Sessions, files sent for import and results of verifications are not: people sign in again, files are deleted after a week in
 * any case, and what is restored is verified anew.
 */
enum BackupTable {
    @JsonProperty("actor")
    ACTOR("do nothing"),
    @JsonProperty("token")
    TOKEN("(id) do update set revoked_at = excluded.revoked_at, used_at = excluded.used_at"),
    @JsonProperty("mapping")
    MAPPING("(name) do update set settings = excluded.settings, actor = excluded.actor, saved_at = excluded.saved_at"),
    @JsonProperty("answered")
    ANSWERED("do nothing");

    private static final int STRIDE = 1000;

    private final String conflict;

    BackupTable(String conflict) {
        this.conflict = conflict;
    }

    /** The name of the table. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Streams the rows inside a transaction, each as the JSON text of its columns. */
    Stream<String> rows(Handle handle) {
        return handle
                .createQuery("select to_jsonb(%1$s)::text from %1$s".formatted(table()))
                .setFetchSize(STRIDE)
                .mapTo(String.class)
                .stream();
    }

    /** Adds a row, or brings the row with its key up to date. */
    void restore(Handle handle, String columns) {
        handle.createUpdate("""
                        insert into %1$s select * from jsonb_populate_record(null::%1$s, cast(:columns as jsonb))
                        on conflict %2$s
                        """.formatted(table(), conflict))
                .bind("columns", columns)
                .execute();
    }
}
