package register.store.log;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import register.values.Json;

/**
 * The statements that read and write the table of one register.
 *
 * <p>Every register has the same first columns, so the statements differ in nothing but the table's name, which {@link
 * Register} keeps to small letters; nothing else is ever put into them.
 */
final class RecordDao<T> {
    /** What {@link #map} reads: the entry, {@code e}, and the item of the register's row, {@code r}. */
    static final String COLUMNS = """
            e.number, e.register, e.key, encode(e.hash, 'hex') as hash, encode(e.chain, 'hex') as chain,
                e.recorded_at, e.actor, e.reason, r.item
            """;

    private static final String RECORDED = "select " + COLUMNS + """
            from %s r join entry e on e.number = r.entry
            """;

    private static final String NEWEST = """
            select entry from %s where key = :key and superseded_by is null
            """;

    private static final String CURRENT = RECORDED + """
            where r.key = :key and r.superseded_by is null
            """;

    /** With the rows that say nothing, which are superseded by themselves. */
    private static final String STOOD = "select " + COLUMNS + ", r.superseded_by = r.entry as says_nothing " + """
            from %s r join entry e on e.number = r.entry
            where r.key = :key and r.entry <= :at
            """;

    private static final String STANDING = STOOD + "order by r.entry desc limit 1";

    private static final String HISTORY = STOOD + "order by r.entry";

    private static final String CURRENT_OF = RECORDED + """
            where r.key = any(:keys) and r.superseded_by is null
            """;

    private static final String NEAREST = "select distinct on (r.key) " + COLUMNS + """
            from %s r join entry e on e.number = r.entry
            where r.key = any(:keys) and r.superseded_by is distinct from r.entry
            order by r.key, r.entry > :at, case when r.entry > :at then r.entry else -r.entry end
            """;

    private static final String SAID_BY = RECORDED + """
            where r.entry = :entry and r.superseded_by is distinct from r.entry
            """;

    private static final String SUPERSEDED = "select " + COLUMNS + ", r.superseded_by " + """
            from %s r join entry e on e.number = r.entry
            where r.superseded_by = any(:entries) and r.superseded_by <> r.entry
            """;

    private static final String COUNT = """
            select count(*) from %s where entry <= :at and (superseded_by is null or superseded_by > :at)
            """;

    private static final String SAID = """
            select entry, encode(salt, 'hex') as salt, item from %s where entry = any(:numbers)
            """;

    private static final String INSERT = """
            insert into %s (entry, key, salt, item)
            select entry, key, decode(salt, 'hex'), item::jsonb
            from unnest(:entries, :keys, :salts, :items) as said (entry, key, salt, item)
            """;

    private static final String NOT_THE_FOLD = """
            select entry from (
                select r.entry, r.superseded_by,
                    lead(r.entry) over (partition by r.key order by r.entry) as next,
                    lag(r.entry) over (partition by r.key order by r.entry) as previous,
                    (r.item ->> 'withdrawn')::bigint as withdrawn, r.item = '{}' as is_removed,
                    e.register, e.key = r.key as same_key
                from %1$s r left join entry e on e.number = r.entry) as row
            where superseded_by is distinct from case when withdrawn is not null or is_removed then entry else next end
                or withdrawn is distinct from case when withdrawn is not null then previous end
                or register is distinct from '%1$s' or same_key is not true
            order by entry limit 1
            """;

    private static final String REDACTED_BY = """
            select key::bigint as entry, entry as by from redaction
            where key = any(:keys) and superseded_by is null
            """;

    private static final String REDACT = "select redact(:register, :entry, cast(:item as jsonb), decode(:salt, 'hex'))";

    private final String table;
    private final String newest;
    private final RowMapper<RecordedItem<T>> mapper = (row, context) -> map(row);
    private final Register<T> register;

    RecordDao(Register<T> register) {
        this.register = register;
        table = register.name();
        newest = NEWEST.formatted(table);
    }

    /** Reads {@link #COLUMNS}. */
    RecordedItem<T> map(ResultSet row) throws SQLException {
        Entry entry = LogDao.entry(row);
        try {
            // As bytes, which it is sent as and read from: most of the time of a long list goes into its items.
            return new RecordedItem<>(entry, Json.mapper().readValue(row.getBytes("item"), register.type()));
        } catch (IOException unreadable) {
            throw new IllegalStateException("entry " + entry.number() + " cannot be read", unreadable);
        }
    }

    /** The number of the entry that is a key's record now. */
    Optional<Long> newest(Handle handle, String key) {
        return handle.createQuery(newest)
                .bind("key", key)
                .map((row, context) -> row.getLong(1))
                .findOne();
    }

    Optional<RecordedItem<T>> current(Handle handle, String key) {
        return handle.createQuery(CURRENT.formatted(table))
                .bind("key", key)
                .map(mapper)
                .findOne();
    }

    /** What stood under a key at a position, be it nothing that is left. */
    Optional<RecordState<T>> standing(Handle handle, String key, long at) {
        return handle.createQuery(STANDING.formatted(table))
                .bind("key", key)
                .bind("at", at)
                .map((row, context) -> standing(row))
                .findOne();
    }

    List<RecordState<T>> history(Handle handle, String key, long at) {
        return handle.createQuery(HISTORY.formatted(table))
                .bind("key", key)
                .bind("at", at)
                .map((row, context) -> standing(row))
                .list();
    }

    private RecordState<T> standing(ResultSet row) throws SQLException {
        boolean saysNothing = row.getBoolean("says_nothing");
        return saysNothing
                ? new RecordState<>(LogDao.entry(row), null)
                : new RecordState<>(LogDao.entry(row), map(row).item());
    }

    /** The records that some keys have now. */
    List<RecordedItem<T>> currentOf(Handle handle, Collection<String> keys) {
        return handle.createQuery(CURRENT_OF.formatted(table))
                .bindArray("keys", String.class, keys.toArray())
                .map(mapper)
                .list();
    }

    /** The same, by key. */
    Map<String, RecordedItem<T>> currentByKey(Handle handle, Collection<String> keys) {
        Map<String, RecordedItem<T>> byKey = new HashMap<>();
        currentOf(handle, keys).forEach(recorded -> byKey.put(recorded.entry().key(), recorded));
        return byKey;
    }

    /** What was said last of some keys by a position, or first after it where nothing was by then. */
    Map<String, RecordedItem<T>> nearest(Handle handle, Collection<String> keys, long at) {
        Map<String, RecordedItem<T>> byKey = new HashMap<>();
        handle.createQuery(NEAREST.formatted(table))
                .bindArray("keys", String.class, keys.toArray())
                .bind("at", at)
                .map(mapper)
                .forEach(recorded -> byKey.put(recorded.entry().key(), recorded));
        return byKey;
    }

    /** What one entry said, where it is left. */
    Optional<RecordedItem<T>> saidBy(Handle handle, long entry) {
        return handle.createQuery(SAID_BY.formatted(table))
                .bind("entry", entry)
                .map(mapper)
                .findOne();
    }

    /** The newest redaction of each of some entries that has one: its number, by that of the entry. */
    static Map<Long, Long> redactedBy(Handle handle, List<Entry> entries) {
        return handle.createQuery(REDACTED_BY)
                .bindArray(
                        "keys",
                        String.class,
                        entries.stream()
                                .map(entry -> Long.toString(entry.number()))
                                .toArray())
                .reduceRows(new HashMap<Long, Long>(), (map, row) -> {
                    map.put(row.getColumn("entry", Long.class), row.getColumn("by", Long.class));
                    return map;
                });
    }

    /** Leaves of what an entry of a register said this much; the newest entry of the log has to say so. */
    static void redact(Handle handle, String register, Salted left) {
        handle.createQuery(REDACT)
                .bind("register", register)
                .bind("entry", left.entry())
                .bind("item", left.item())
                .bind("salt", left.salt())
                .mapToMap()
                .one();
    }

    long count(Handle handle, long at) {
        return handle.createQuery(COUNT.formatted(table))
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    /** What entries of any register said, with the salt, by number. */
    static Map<Long, Salted> said(Handle handle, Collection<Register<?>> registers, List<Entry> entries) {
        Map<Long, Salted> said = new HashMap<>();
        for (Register<?> register : registers) {
            Long[] numbers = entries.stream()
                    .filter(entry -> entry.register().equals(register.name()))
                    .map(Entry::number)
                    .toArray(Long[]::new);
            if (numbers.length > 0) {
                new RecordDao<>(register).said(handle, numbers).forEach(salted -> said.put(salted.entry(), salted));
            }
        }
        return said;
    }

    private List<Salted> said(Handle handle, Long[] numbers) {
        return handle.createQuery(SAID.formatted(table))
                .bindArray("numbers", Long.class, (Object[]) numbers)
                .map((row, context) -> new Salted(row.getLong("entry"), row.getString("salt"), row.getString("item")))
                .list();
    }

    void insert(Handle handle, List<Entry> entries, List<Salted> salted) {
        handle.createUpdate(INSERT.formatted(table))
                .bindArray(
                        "entries",
                        Long.class,
                        entries.stream().map(Entry::number).toArray())
                .bindArray(
                        "keys", String.class, entries.stream().map(Entry::key).toArray())
                .bindArray(
                        "salts", String.class, salted.stream().map(Salted::salt).toArray())
                .bindArray(
                        "items", String.class, salted.stream().map(Salted::item).toArray())
                .execute();
    }

    /** What stood before some entries superseded it, by the numbers of those. */
    Map<Long, RecordedItem<T>> supersededBy(Handle handle, Collection<Long> entries) {
        Map<Long, RecordedItem<T>> before = new HashMap<>();
        handle.createQuery(SUPERSEDED.formatted(table))
                .bindArray("entries", Long.class, entries.toArray())
                .map((row, context) -> Map.entry(row.getLong("superseded_by"), map(row)))
                .forEach(superseded -> before.put(superseded.getKey(), superseded.getValue()));
        return before;
    }

    /** The first entry whose row is not what the log makes of it: superseded wrongly, or of another register or key. */
    Optional<Long> notTheFold(Handle handle) {
        return handle.createQuery(NOT_THE_FOLD.formatted(table))
                .mapTo(Long.class)
                .findOne();
    }

    /** The JSON of an item and the salt of its hash, in hexadecimal. */
    record Salted(long entry, String salt, String item) {}
}
