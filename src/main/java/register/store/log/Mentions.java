package register.store.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import register.values.Json;

/**
 * The records that mention another record, found by the column {@code mentions} of their tables: the path of the
 * mentioned record's register, a slash and its key.
 */
public final class Mentions {
    /** Filters by mention first: in the order of the entries, the database would scan the whole table. */
    private static final String FIRST = """
            (select entry, superseded_by, item from %1$s where mentions @> array[cast(:mentioned as text)] offset 0)
            """;

    private static final String EVENTS = """
            select max(greatest(entry, case when superseded_by <= :at then superseded_by end)) as number
            from""" + FIRST + """
            as mentioning where entry <= :at
            """;

    private static final String MENTIONING = """
            (select %2$d as register, entry, item from""" + FIRST + """
            as mentioning
            where entry <= :at and (superseded_by is null or superseded_by > :at)
            order by entry limit :limit)
            """;

    /** What began to be mentioned by an entry, or ceased to be. */
    private static final String CHANGED = """
            select unnest(mentions) as mentioned, entry as number from %1$s where entry > :after and entry <= :upTo
            union all
            select unnest(mentions), superseded_by from %1$s where superseded_by > :after and superseded_by <= :upTo
            """;

    private final HandleSource handles;
    private final List<Register<?>> registers;
    private final RecentChanges changes;
    private final String newest;
    private final String mentioning;

    Mentions(HandleSource handles, List<Register<?>> registers) {
        this.handles = handles;
        this.registers = List.copyOf(registers);
        this.changes = new RecentChanges(this::changed);
        this.newest = registers.stream()
                .map(register -> EVENTS.formatted(register.name()))
                .collect(Collectors.joining(" union all ", "select coalesce(max(number), 0) from (", ") as event"));
        this.mentioning = registers.stream()
                .map(register -> MENTIONING.formatted(register.name(), registers.indexOf(register)))
                .collect(Collectors.joining(
                        " union all ", "select * from (", ") as mentioning order by register, entry"));
    }

    /** An item that mentions the record, and its register. */
    public record Mentioning(Register<?> register, Object item) {}

    /**
     * Returns the number of the newest entry, up to a position, that added or ended a mention of it; 0 if there is
     * none.
     */
    public long newest(String mentioned, long at) {
        return handles.at(
                at,
                handle -> handle.createQuery(newest)
                        .bind("mentioned", mentioned)
                        .bind("at", at)
                        .mapTo(Long.class)
                        .one());
    }

    /**
     * Whether an entry after one position and up to another added or ended a mention of it; also true where that is not known
     * without a query.
     */
    public boolean mayHaveChanged(String mentioned, long after, long upTo) {
        return changes.mayHaveChanged(mentioned, after, upTo);
    }

    void forget() {
        changes.forget();
    }

    private Map<String, Long> changed(long after, long upTo) {
        Map<String, Long> changed = new HashMap<>();
        if (registers.isEmpty()) {
            return changed;
        }
        String sql = registers.stream()
                .map(register -> CHANGED.formatted(register.name()))
                .collect(Collectors.joining(" union all "));
        return handles.at(upTo, handle -> {
            handle.createQuery(sql)
                    .bind("after", after)
                    .bind("upTo", upTo)
                    .map((row, context) -> Map.entry(row.getString("mentioned"), row.getLong("number")))
                    .forEach(one -> changed.merge(one.getKey(), one.getValue(), Math::max));
            return changed;
        });
    }

    /**
     * Returns the items that mention it at a position, register by register, oldest first, with a limit for each
     * register.
     */
    public List<Mentioning> of(String mentioned, long at, int limit) {
        return handles.at(
                at,
                handle -> handle.createQuery(mentioning)
                        .bind("mentioned", mentioned)
                        .bind("at", at)
                        .bind("limit", limit)
                        .map((row, context) -> read(registers.get(row.getInt("register")), row.getString("item")))
                        .list());
    }

    /** Reads an item as one of its register. */
    static Mentioning read(Register<?> register, String item) {
        try {
            return new Mentioning(register, Json.mapper().readValue(item, register.type()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(
                    "an item of the register " + register.name() + " cannot be read", unreadable);
        }
    }
}
