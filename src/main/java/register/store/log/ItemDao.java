package register.store.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The statements that write items into the tables of their registers, and those that the log is verified with. */
final class ItemDao {
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

    private static final String GENERATED = """
            select format('select entry from %1$I where entry > :after and entry <= :upTo'
                    ' and row(%2$s) is distinct from row(%3$s) order by entry limit 1',
                relname, string_agg(quote_ident(attname), ', ' order by attnum),
                string_agg(pg_get_expr(adbin, adrelid), ', ' order by attnum))
            from pg_class join pg_attribute on attrelid = pg_class.oid
                join pg_attrdef on adrelid = attrelid and adnum = attnum
            where pg_class.oid = cast(:table as regclass) and attgenerated = 's'
            group by relname
            """;

    private static final String REDACTED_BY = """
            select key::bigint as entry, entry as by from redaction
            where key = any(:keys) and superseded_by is null
            """;

    private static final String REDACT = "select redact(:register, :entry, cast(:item as jsonb), decode(:salt, 'hex'))";

    /** Few enough to be generated anew within the time that a statement has. */
    private static final int GENERATED_STRIDE = 10_000;

    private ItemDao() {}

    /** The JSON of an item and the salt of its hash, in hexadecimal. */
    record Salted(long entry, String salt, String item) {}

    /** Returns the number of the newest redaction of each entry that has one, by the entry's number. */
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

    /**
     * Replaces the item of an entry by what is left of it; the newest entry of the log must be the redaction that
     * states this.
     */
    static void redact(Handle handle, String register, Salted left) {
        handle.createQuery(REDACT)
                .bind("register", register)
                .bind("entry", left.entry())
                .bind("item", left.item())
                .bind("salt", left.salt())
                .mapToMap()
                .one();
    }

    /** Returns how many records a register has at a position. */
    static long count(Handle handle, Register<?> register, long at) {
        return handle.createQuery(COUNT.formatted(register.name()))
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    /** Returns the items of entries of any register, with their salts, by entry number. */
    static Map<Long, Salted> said(Handle handle, Collection<Register<?>> registers, List<Entry> entries) {
        Map<Long, Salted> said = new HashMap<>();
        for (Register<?> register : registers) {
            Long[] numbers = entries.stream()
                    .filter(entry -> entry.register().equals(register.name()))
                    .map(Entry::number)
                    .toArray(Long[]::new);
            if (numbers.length > 0) {
                said(handle, register, numbers).forEach(salted -> said.put(salted.entry(), salted));
            }
        }
        return said;
    }

    private static List<Salted> said(Handle handle, Register<?> register, Long[] numbers) {
        return handle.createQuery(SAID.formatted(register.name()))
                .bindArray("numbers", Long.class, (Object[]) numbers)
                .map((row, context) -> new Salted(row.getLong("entry"), row.getString("salt"), row.getString("item")))
                .list();
    }

    /** Adds the rows of some entries of a register. */
    static void insert(Handle handle, Register<?> register, List<Entry> entries, List<Salted> salted) {
        handle.createUpdate(INSERT.formatted(register.name()))
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

    /**
     * Returns the first entry whose row differs from what the log implies: superseded wrongly, or of another register
     * or key.
     */
    static Optional<Long> notTheFold(Handle handle, Register<?> register) {
        return handle.createQuery(NOT_THE_FOLD.formatted(register.name()))
                .mapTo(Long.class)
                .findOne();
    }

    /** Returns the first entry whose generated columns are not what its item generates now. */
    static Optional<Long> notGenerated(Handle handle, Register<?> register) {
        Optional<String> query = handle.createQuery(GENERATED)
                .bind("table", register.name())
                .mapTo(String.class)
                .findOne();
        if (query.isEmpty()) {
            return Optional.empty();
        }
        long head = LogDao.head(handle).number();
        for (long after = 0; after < head; after += GENERATED_STRIDE) {
            Optional<Long> entry = handle.createQuery(query.get().replace("?", "??"))
                    .bind("after", after)
                    .bind("upTo", after + GENERATED_STRIDE)
                    .mapTo(Long.class)
                    .findOne();
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }
}
