package register.intake.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import register.intake.drafts.ImportSettings;

/** Reads and writes saved mappings. */
final class MappingDao {
    private static final String FIND = "select name, settings, actor, saved_at from mapping where name = :name";

    private static final String ALL = "select name, settings, actor, saved_at from mapping order by name";

    private static final String SAVE = """
            insert into mapping (name, settings, actor, saved_at)
            values (:name, cast(:settings as jsonb), :actor, :savedAt)
            on conflict (name) do update
            set settings = excluded.settings, actor = excluded.actor, saved_at = excluded.saved_at
            """;

    /** Matches a text as it is escaped within a JSON string. */
    private static final String FORGET = """
            delete from mapping where exists (
                select from unnest(:texts) as removed (said)
                where position(lower(trim(both '"' from to_jsonb(said)::text)) in lower(settings::text)) > 0)
            """;

    private MappingDao() {}

    static void forget(Handle handle, Collection<String> texts) {
        handle.createUpdate(FORGET)
                .bindArray("texts", String.class, texts.toArray())
                .execute();
    }

    static Optional<Mappings.Mapping> find(Handle handle, String name) {
        return handle.createQuery(FIND)
                .bind("name", name)
                .map((row, context) -> mapping(row))
                .findOne();
    }

    static List<Mappings.Mapping> all(Handle handle) {
        return handle.createQuery(ALL).map((row, context) -> mapping(row)).list();
    }

    static void save(Handle handle, Mappings.Mapping mapping) {
        handle.createUpdate(SAVE)
                .bind("name", mapping.name())
                .bind("settings", ImportDao.json(mapping.settings()))
                .bind("actor", mapping.actor())
                .bind("savedAt", mapping.savedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    static int delete(Handle handle, String name) {
        return handle.createUpdate("delete from mapping where name = :name")
                .bind("name", name)
                .execute();
    }

    private static Mappings.Mapping mapping(ResultSet row) throws SQLException {
        return new Mappings.Mapping(
                row.getString("name"),
                ImportDao.read(row.getString("settings"), ImportSettings.class),
                row.getString("actor"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
