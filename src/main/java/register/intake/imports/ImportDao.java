package register.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.values.Json;

/** Reads and writes uploaded files, their state and their outcomes. */
final class ImportDao {
    private static final String COLUMNS =
            "id, name, actor, register, mode, overriding, settings, request, received, state, done, total, report, digest,"
                    + " problem, first_entry, last_entry, length(file) as bytes";

    private static final String INSERT = """
            insert into import (id, name, actor, key, register, mode, overriding, settings, file, request, received, state)
            values (:id, :name, :actor, :key, :register, :mode, :overriding, cast(:settings as jsonb), :file, :request,
                :received, 'checking')
            """;

    private static final String FIND = "select " + COLUMNS + " from import where id = :id";

    private static final String OF_KEY = "select " + COLUMNS + " from import where actor = :actor and key = :key";

    private static final String RECENT = "select " + COLUMNS + " from import order by received desc, id limit 100";

    private static final String SIZE = "select length(file) from import where id = :id";

    private static final String PART_OF_FILE =
            "select substring(file from :from for :length) as part from import where id = :id";

    private static final int PART = 4 << 20;

    private static final String BEGIN = "update import set state = :state, done = 0, problem = null where id = :id";

    private static final String PROGRESS = "update import set done = :done, total = :total where id = :id";

    private static final String CHECKED = """
            update import set state = 'checked', done = total, report = cast(:report as jsonb), digest = :digest
            where id = :id
            """;

    private static final String APPLIED = """
            update import set state = 'applied', done = total, first_entry = :first, last_entry = :last where id = :id
            """;

    private static final String FAILED = """
            update import set state = :state, problem = :problem where id = :id and state <> 'applied'
            """;

    private static final String UNREAD = """
            update import set state = 'failed', report = cast(:report as jsonb), digest = null, problem = :problem
            where id = :id and state <> 'applied'
            """;

    private static final String SAY = """
            update import set settings = cast(:settings as jsonb), state = 'checking', done = 0,
                total = null, report = null, digest = null, problem = null
            where id = :id and state <> 'applied'
            """;

    private static final String INSERT_OUTCOMES = """
            insert into import_outcome (import, place, kind, outcome)
            select :id, place, kind, outcome::jsonb from unnest(:places, :kinds, :outcomes) as o (place, kind, outcome)
            """;

    private static final String OUTCOMES = """
            select place, outcome from import_outcome
            where import = :id and place > :after and (cast(:kind as text) is null or kind = :kind)
                and (not :noted or outcome -> 'notes' is not null)
            order by place limit :limit
            """;

    private static final String ASKING = """
            select place, outcome from import_outcome
            where import = :id and place > :after and outcome -> 'choices' is not null
            order by place limit :limit
            """;

    private ImportDao() {}

    static void insert(Handle handle, ImportJob import_, @Nullable String key, UploadedFile file) {
        try (InputStream content = file.open()) {
            insert(handle, import_, key, content, Math.toIntExact(file.size()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static void insert(Handle handle, ImportJob import_, @Nullable String key, InputStream content, int size) {
        handle.createUpdate(INSERT)
                .bind("id", import_.id())
                .bind("name", import_.name())
                .bind("actor", import_.actor())
                .bind("key", key)
                .bind("register", import_.register())
                .bind("mode", import_.mode().word())
                .bind("overriding", import_.overriding())
                .bind("settings", json(import_.settings()))
                .bind("file", (place, statement, context) -> statement.setBinaryStream(place, content, size))
                .bind("request", import_.request())
                .bind("received", import_.received().atOffset(ZoneOffset.UTC))
                .execute();
    }

    static Optional<ImportJob> find(Handle handle, String id) {
        return handle.createQuery(FIND)
                .bind("id", id)
                .map((row, context) -> received(row))
                .findOne();
    }

    static Optional<ImportJob> ofKey(Handle handle, String actor, String key) {
        return handle.createQuery(OF_KEY)
                .bind("actor", actor)
                .bind("key", key)
                .map((row, context) -> received(row))
                .findOne();
    }

    static List<ImportJob> recent(Handle handle) {
        return handle.createQuery(RECENT).map((row, context) -> received(row)).list();
    }

    /** Writes a file, read in parts: the driver needs several times the size of what it reads at once. */
    static void write(Handle handle, String id, OutputStream out) throws IOException {
        int size = handle.createQuery(SIZE).bind("id", id).mapTo(Integer.class).one();
        for (int from = 0; from < size; from += PART) {
            out.write(handle.createQuery(PART_OF_FILE)
                    .bind("id", id)
                    .bind("from", from + 1)
                    .bind("length", PART)
                    .map((row, context) -> row.getBytes("part"))
                    .one());
        }
    }

    static void begin(Handle handle, String id, ImportJob.State state) {
        handle.createUpdate(BEGIN).bind("id", id).bind("state", state.word()).execute();
    }

    static void progress(Handle handle, String id, long done, long total) {
        handle.createUpdate(PROGRESS)
                .bind("id", id)
                .bind("done", done)
                .bind("total", total)
                .execute();
    }

    static void checked(Handle handle, String id, ImportReport report, String digest) {
        handle.createUpdate(CHECKED)
                .bind("id", id)
                .bind("report", json(report))
                .bind("digest", digest)
                .execute();
    }

    static void applied(Handle handle, String id, @Nullable Long first, @Nullable Long last) {
        handle.createUpdate(APPLIED)
                .bind("id", id)
                .bind("first", first)
                .bind("last", last)
                .execute();
    }

    static void failed(Handle handle, String id, ImportJob.State state, String problem) {
        handle.createUpdate(FAILED)
                .bind("id", id)
                .bind("state", state.word())
                .bind("problem", problem)
                .execute();
    }

    /** Stores how the columns of a file were read, of which no record can be read yet. */
    static void unread(Handle handle, String id, ImportReport report, String problem) {
        handle.createUpdate(UNREAD)
                .bind("id", id)
                .bind("report", json(report))
                .bind("problem", problem)
                .execute();
    }

    /** Stores other settings of a file, with which it is read again. */
    static void say(Handle handle, String id, ImportSettings settings) {
        handle.createUpdate(SAY).bind("id", id).bind("settings", json(settings)).execute();
    }

    static void outcomes(Handle handle, String id, int place, List<ImportOutcome> outcomes) {
        Integer[] places = new Integer[outcomes.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place + i;
        }
        handle.createUpdate(INSERT_OUTCOMES)
                .bind("id", id)
                .bindArray("places", Integer.class, (Object[]) places)
                .bindArray(
                        "kinds",
                        String.class,
                        outcomes.stream().map(one -> one.outcome().word()).toArray())
                .bindArray(
                        "outcomes",
                        String.class,
                        outcomes.stream().map(ImportDao::json).toArray())
                .execute();
    }

    static void forgetOutcomes(Handle handle, String id) {
        handle.createUpdate("delete from import_outcome where import = :id")
                .bind("id", id)
                .execute();
    }

    static List<NumberedOutcome> outcomes(
            Handle handle, String id, @Nullable String kind, boolean noted, long after, int limit) {
        return handle.createQuery(OUTCOMES)
                .bind("id", id)
                .bind("kind", kind)
                .bind("noted", noted)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) ->
                        new NumberedOutcome(row.getLong("place"), read(row.getString("outcome"), ImportOutcome.class)))
                .list();
    }

    /** Returns the outcomes about which a person can choose, from after a position. */
    static List<NumberedOutcome> asking(Handle handle, String id, long after, int limit) {
        return handle.createQuery(ASKING)
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) ->
                        new NumberedOutcome(row.getLong("place"), read(row.getString("outcome"), ImportOutcome.class)))
                .list();
    }

    static int discard(Handle handle, String id) {
        return handle.createUpdate("delete from import where id = :id")
                .bind("id", id)
                .execute();
    }

    /**
     * Deletes the uploads received before a moment, including those that were applied, whose entries are in the log.
     */
    static void discardBefore(Handle handle, Instant moment) {
        handle.createUpdate("""
                delete from import where received < :moment and id is distinct from
                    (select id from import where actor = 'notices' order by received desc limit 1)""").bind("moment", moment.atOffset(ZoneOffset.UTC)).execute();
    }

    static void discardAll(Handle handle) {
        handle.execute("delete from import");
    }

    private static ImportJob received(ResultSet row) throws SQLException {
        String report = row.getString("report");
        return new ImportJob(
                row.getString("id"),
                row.getString("name"),
                row.getString("actor"),
                row.getString("register"),
                ImportMode.valueOf(row.getString("mode").toUpperCase(java.util.Locale.ROOT)),
                row.getString("overriding"),
                read(row.getString("settings"), ImportSettings.class),
                row.getBytes("request"),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                ImportJob.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                row.getLong("done"),
                row.getObject("total", Long.class),
                report == null ? null : read(report, ImportReport.class),
                row.getString("digest"),
                row.getString("problem"),
                row.getObject("first_entry", Long.class),
                row.getObject("last_entry", Long.class),
                row.getLong("bytes"));
    }

    static <V> V read(String json, Class<V> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was written can be read", impossible);
        }
    }

    static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a report can always be written", impossible);
        }
    }
}
