package register.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import register.values.Json;

/**
 * The statements that read and write the table of one register.
 *
 * <p>Every register has the same first columns, so the statements differ in nothing but the table's name, which {@link
 * Register} keeps to small letters; they are complete once this is constructed.
 */
final class RecordDao<T> {
    private final String newest;
    private final String current;
    private final String asAt;
    private final String list;
    private final String count;
    private final String history;
    private final String said;
    private final String insert;
    private final String notTheFold;
    private final RowMapper<Recorded<T>> mapper;

    RecordDao(Register<T> register) {
        String recorded = """
                select e.number, e.register, e.key, encode(e.hash, 'hex') as hash, encode(e.chain, 'hex') as chain,
                    e.recorded_at, e.actor, e.reason, r.item
                from %s r join entry e on e.number = r.entry
                """.formatted(register.name());
        newest = """
                select entry from %s where key = :key and superseded_by is null
                """.formatted(register.name());
        current = recorded + """
                where r.key = :key and r.superseded_by is null
                """;
        asAt = recorded + """
                where r.key = :key and r.entry <= :at
                order by r.entry desc limit 1
                """;
        list = recorded + """
                where r.key > :after and r.entry <= :at and (r.superseded_by is null or r.superseded_by > :at)
                order by r.key limit :limit
                """;
        history = recorded + """
                where r.key = :key and r.entry <= :at
                order by r.entry limit :limit
                """;
        count = """
                select count(*) from %s where entry <= :at and (superseded_by is null or superseded_by > :at)
                """.formatted(register.name());
        said = """
                select entry, encode(salt, 'hex') as salt, item from %s where entry = any(:numbers)
                """.formatted(register.name());
        insert = """
                insert into %s (entry, key, salt, item) values (:entry, :key, :salt, :item::jsonb)
                """.formatted(register.name());
        notTheFold = """
                select entry from (
                    select r.entry, r.superseded_by,
                        lead(r.entry) over (partition by r.key order by r.entry) as next,
                        e.register, e.key = r.key as same_key
                    from %1$s r left join entry e on e.number = r.entry) as row
                where superseded_by is distinct from next or register is distinct from '%1$s'
                    or same_key is not true
                order by entry limit 1
                """.formatted(register.name());
        mapper = (row, context) -> {
            Entry entry = LogDao.entry(row);
            try {
                return new Recorded<>(entry, Json.mapper().readValue(row.getString("item"), register.type()));
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException("entry " + entry.number() + " cannot be read", unreadable);
            }
        };
    }

    /** The number of the entry that is a key's record now. */
    Optional<Long> newest(Handle handle, String key) {
        return handle.createQuery(newest)
                .bind("key", key)
                .map((row, context) -> row.getLong(1))
                .findOne();
    }

    Optional<Recorded<T>> current(Handle handle, String key) {
        return handle.createQuery(current).bind("key", key).map(mapper).findOne();
    }

    Optional<Recorded<T>> asAt(Handle handle, String key, long at) {
        return handle.createQuery(asAt)
                .bind("key", key)
                .bind("at", at)
                .map(mapper)
                .findOne();
    }

    List<Recorded<T>> list(Handle handle, long at, String after, int limit) {
        return handle.createQuery(list)
                .bind("at", at)
                .bind("after", after)
                .bind("limit", limit)
                .map(mapper)
                .list();
    }

    List<Recorded<T>> history(Handle handle, String key, long at, int limit) {
        return handle.createQuery(history)
                .bind("key", key)
                .bind("at", at)
                .bind("limit", limit)
                .map(mapper)
                .list();
    }

    long count(Handle handle, long at) {
        return handle.createQuery(count).bind("at", at).mapTo(Long.class).one();
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
        return handle.createQuery(said)
                .bindArray("numbers", Long.class, (Object[]) numbers)
                .map((row, context) -> new Salted(row.getLong("entry"), row.getString("salt"), row.getString("item")))
                .list();
    }

    void insert(Handle handle, List<Entry> entries, List<Salted> salted) {
        PreparedBatch batch = handle.prepareBatch(insert);
        for (int i = 0; i < entries.size(); i++) {
            batch.bind("entry", entries.get(i).number())
                    .bind("key", entries.get(i).key())
                    .bind("salt", HexFormat.of().parseHex(salted.get(i).salt()))
                    .bind("item", salted.get(i).item())
                    .add();
        }
        batch.execute();
    }

    /** The first entry whose row is not what the log makes of it: superseded wrongly, or of another register or key. */
    Optional<Long> notTheFold(Handle handle) {
        return handle.createQuery(notTheFold).mapTo(Long.class).findOne();
    }

    /** The JSON of an item and the salt of its hash, in hexadecimal. */
    record Salted(long entry, String salt, String item) {}
}
