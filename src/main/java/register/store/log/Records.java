package register.store.log;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import register.values.Json;

/**
 * The records of one register by key: the newest entry of each, now or at a position of the log, and the earlier ones.
 *
 * <p>Every register has the same first columns, so the statements differ only in the table's name, which {@link
 * Register} restricts to small letters; nothing else is ever inserted into them.
 */
public final class Records<T> {
    /**
     * The columns that {@link #read} reads: those of the entry, {@code e}, and the item of the register's row, {@code
     * r}.
     */
    static final String COLUMNS = """
            e.number, e.register, e.key, encode(e.hash, 'hex') as hash, encode(e.chain, 'hex') as chain,
                e.recorded_at, e.actor, e.reason, encode(e.reason_salt, 'hex') as reason_salt,
                encode(e.reason_hash, 'hex') as reason_hash, r.item
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

    /** Includes the rows without an item (withdrawn or removed), which are marked as superseded by themselves. */
    private static final String STOOD = "select " + COLUMNS + ", r.superseded_by = r.entry as says_nothing " + """
            from %s r join entry e on e.number = r.entry
            where r.entry <= :at and r.key
            """;

    private static final String STANDING = STOOD + "= :key order by r.entry desc limit 1";

    private static final String HISTORY = STOOD + "= :key order by r.entry";

    private static final String HISTORIES = STOOD + "= any(:keys) order by r.entry";

    private static final String CURRENT_OF = RECORDED + """
            where r.key = any(:keys) and r.superseded_by is null
            """;

    private static final String NEAREST = "select distinct on (r.key) " + COLUMNS + """
            from %s r join entry e on e.number = r.entry
            where r.key = any(:keys) and r.superseded_by is distinct from r.entry
            order by r.key, r.entry > :at, case when r.entry > :at then r.entry else -r.entry end
            """;

    private static final String FIRST_AFTER = """
            select r.key, min(r.entry) as first from %s r where r.key = any(:keys)
            group by r.key having min(r.entry) > :at
            """;

    private static final String SAID_BY = RECORDED + """
            where r.entry = :entry and r.superseded_by is distinct from r.entry
            """;

    /** The items of some entries, {@code :entries}, in no order; without those that were removed. */
    static final String ITEMS_OF = RECORDED + """
            where r.entry = any(:entries) and r.superseded_by is distinct from r.entry
            """;

    private static final String SUPERSEDED = "select " + COLUMNS + ", r.superseded_by " + """
            from %s r join entry e on e.number = r.entry
            where r.superseded_by = any(:entries) and r.superseded_by <> r.entry
            """;

    private final HandleSource handles;
    private final Register<T> register;
    private final String newest;
    private final RowMapper<RecordedItem<T>> recorded;

    Records(HandleSource handles, Register<T> register) {
        this.handles = handles;
        this.register = register;
        this.newest = NEWEST.formatted(register.name());
        this.recorded = mapper(register);
    }

    /** Returns a mapper that reads {@link #COLUMNS}. */
    static <T> RowMapper<RecordedItem<T>> mapper(Register<T> register) {
        return (row, context) -> read(register, row);
    }

    /** Reads {@link #COLUMNS}. */
    static <T> RecordedItem<T> read(Register<T> register, ResultSet row) throws SQLException {
        Entry entry = LogDao.entry(row);
        try {
            // Read as bytes, the form it is sent in: most of the time of a long list is spent on its items.
            return new RecordedItem<>(entry, Json.mapper().readValue(row.getBytes("item"), register.type()));
        } catch (IOException unreadable) {
            throw new IllegalStateException("entry " + entry.number() + " cannot be read", unreadable);
        }
    }

    /** Returns the number of the entry that holds the current record of a key. */
    public Optional<Long> newest(String key) {
        return handles.current(handle ->
                handle.createQuery(newest).bind("key", key).mapTo(Long.class).findOne());
    }

    /** Returns the current record. */
    public Optional<RecordedItem<T>> find(String key) {
        return handles.current(handle -> handle.createQuery(CURRENT.formatted(register.name()))
                .bind("key", key)
                .map(recorded)
                .findOne());
    }

    /** Returns the record as it was at a position. */
    public Optional<RecordedItem<T>> find(String key, long at) {
        return standing(key, at).flatMap(RecordedItem::of);
    }

    /**
     * Returns the state of a key at a position, also where no item is left; empty where nothing had been recorded under
     * it.
     */
    public Optional<RecordState<T>> standing(String key, long at) {
        return handles.at(
                at,
                handle -> handle.createQuery(STANDING.formatted(register.name()))
                        .bind("key", key)
                        .bind("at", at)
                        .map((row, context) -> state(row))
                        .findOne());
    }

    /** Returns all states of a key up to a position, oldest first. */
    public List<RecordState<T>> history(String key, long at) {
        return handles.at(
                at,
                handle -> handle.createQuery(HISTORY.formatted(register.name()))
                        .bind("key", key)
                        .bind("at", at)
                        .map((row, context) -> state(row))
                        .list());
    }

    /** Returns all states of some keys up to a position, oldest first, without regard to the key. */
    public List<RecordState<T>> histories(Collection<String> keys, long at) {
        return handles.at(
                at,
                handle -> handle.createQuery(HISTORIES.formatted(register.name()))
                        .bindArray("keys", String.class, keys.toArray())
                        .bind("at", at)
                        .map((row, context) -> state(row))
                        .list());
    }

    private RecordState<T> state(ResultSet row) throws SQLException {
        boolean saysNothing = row.getBoolean("says_nothing");
        return new RecordState<>(
                LogDao.entry(row), saysNothing ? null : read(register, row).item());
    }

    /** Returns the current records of some keys, by key. */
    public Map<String, RecordedItem<T>> current(Collection<String> keys) {
        return handles.current(handle -> byKey(handle.createQuery(CURRENT_OF.formatted(register.name()))
                .bindArray("keys", String.class, keys.toArray())
                .map(recorded)));
    }

    /**
     * Returns for each key the last item up to a position or, where there was none by then, the first after it; by key.
     */
    public Map<String, RecordedItem<T>> nearest(Collection<String> keys, long at) {
        return handles.current(handle -> byKey(handle.createQuery(NEAREST.formatted(register.name()))
                .bindArray("keys", String.class, keys.toArray())
                .bind("at", at)
                .map(recorded)));
    }

    /** Returns the number of the first entry of those of some keys that had none up to a position; by key. */
    public Map<String, Long> firstAfter(Collection<String> keys, long at) {
        Map<String, Long> first = new HashMap<>();
        return handles.current(handle -> {
            handle.createQuery(FIRST_AFTER.formatted(register.name()))
                    .bindArray("keys", String.class, keys.toArray())
                    .bind("at", at)
                    .map((row, context) -> Map.entry(row.getString("key"), row.getLong("first")))
                    .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
            return first;
        });
    }

    private static <T> Map<String, RecordedItem<T>> byKey(Iterable<RecordedItem<T>> items) {
        Map<String, RecordedItem<T>> byKey = new HashMap<>();
        items.forEach(item -> byKey.put(item.entry().key(), item));
        return byKey;
    }

    /** Returns the item of one entry, unless it was removed. */
    public Optional<RecordedItem<T>> saidBy(long entry) {
        return handles.at(
                entry,
                handle -> handle.createQuery(SAID_BY.formatted(register.name()))
                        .bind("entry", entry)
                        .map(recorded)
                        .findOne());
    }

    /**
     * Returns what some entries superseded, by the superseding entry's number; entries that superseded nothing are left
     * out.
     */
    public Map<Long, RecordedItem<T>> supersededBy(Collection<Long> entries) {
        Map<Long, RecordedItem<T>> before = new HashMap<>();
        return handles.current(handle -> {
            handle.createQuery(SUPERSEDED.formatted(register.name()))
                    .bindArray("entries", Long.class, entries.toArray())
                    .map((row, context) -> Map.entry(row.getLong("superseded_by"), read(register, row)))
                    .forEach(superseded -> before.put(superseded.getKey(), superseded.getValue()));
            return before;
        });
    }
}
