package register.store.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
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

    private final Jdbi jdbi;
    private final List<Register<?>> registers;
    private final String newest;
    private final String mentioning;

    Mentions(Jdbi jdbi, List<Register<?>> registers) {
        this.jdbi = jdbi;
        this.registers = List.copyOf(registers);
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
        return jdbi.withHandle(handle -> handle.createQuery(newest)
                .bind("mentioned", mentioned)
                .bind("at", at)
                .mapTo(Long.class)
                .one());
    }

    /**
     * Returns the items that mention it at a position, register by register, oldest first, with a limit for each
     * register.
     */
    public List<Mentioning> of(String mentioned, long at, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(mentioning)
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
