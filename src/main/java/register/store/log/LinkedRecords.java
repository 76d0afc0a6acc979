package register.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * The records of one register by key, each read in one statement together with the items that mention it and the redactions
 * of its entry. Most records have neither, so that several statements would mostly wait for each other.
 */
public final class LinkedRecords<T> {
    private static final int RECORD_ITSELF = 0;
    private static final int REDACTION = 1;
    private static final int FIRST_MENTIONING = 2;

    private static final String CURRENT = """
            (select * from %s where key = :key and superseded_by is null)
            """;

    private static final String STOOD = """
            (select * from %s where key = :key and entry <= :at order by entry desc limit 1)
            """;

    /** Each row has its place among the others; what it does not need is null. */
    private static final String RECORD = """
            with one as materialized (
                select %1$s, greatest(e.number, :at) as newest
                from %2$s as r join entry e on e.number = r.entry where r.superseded_by is distinct from r.entry
            )
            select 0 as place, one.* from one
            union all
            select 1, %1$s, null from redaction r join entry e on e.number = r.entry
            where r.key = (select cast(number as text) from one) and r.superseded_by is distinct from r.entry
            """;

    /** Filters by mention first: in the order of the entries, the database would scan the whole table. */
    private static final String MENTIONING = """
            (select %2$d as place, entry, superseded_by, item from %1$s
                where mentions @> array[cast(:mentioned as text)] offset 0)
            """;

    /** Those that do not mention the record any more come last in their register, and without their items. */
    private static final String MENTIONED = """
            union all
            select place, entry, null, null, null, null, null, null, null, null, null, item, newest
            from (
                select place, entry, case when stands then item end as item,
                    row_number() over (partition by place order by stands desc, entry) as nth,
                    max(greatest(entry, case when not stands then superseded_by end)) over (partition by place) as newest
                from (
                    select place, entry, superseded_by, item,
                        superseded_by is null or superseded_by > up_to as stands
                    from (%s) as mentioning cross join (select newest as up_to from one) as one
                    where entry <= up_to
                ) as mentioning
            ) as mentioning
            where nth <= :limit
            """;

    private static final String ORDER = " order by place, number";

    private final HandleSource handles;
    private final Register<T> register;
    private final List<Register<?>> mentioning;
    private final String current;
    private final String stood;

    LinkedRecords(HandleSource handles, Register<T> register, List<Register<?>> mentioning) {
        this.handles = handles;
        this.register = register;
        this.mentioning = List.copyOf(mentioning);
        String mentioned = mentioning.isEmpty()
                ? ""
                : MENTIONED.formatted(mentioning.stream()
                        .map(one -> MENTIONING.formatted(one.name(), FIRST_MENTIONING + mentioning.indexOf(one)))
                        .collect(Collectors.joining("union all")));
        this.current = sql(CURRENT, mentioned);
        this.stood = sql(STOOD, mentioned);
    }

    private String sql(String one, String mentioned) {
        return KeptPlan.sql(RECORD.formatted(Records.COLUMNS, one.formatted(register.name())) + mentioned + ORDER);
    }

    /**
     * Returns the current record, with what was said of it up to a position, or up to its own entry if that is newer.
     *
     * @param limit of the items of each register that mention it
     */
    public Optional<LinkedRecord<T>> find(String key, long upTo, int limit) {
        return handles.current(handle -> find(handle, current, key, upTo, limit));
    }

    /** Returns the record as it was at a position. */
    public Optional<LinkedRecord<T>> findAt(String key, long at, int limit) {
        return handles.at(at, handle -> find(handle, stood, key, at, limit));
    }

    private Optional<LinkedRecord<T>> find(Handle handle, String sql, String key, long at, int limit) {
        Query query = KeptPlan.query(handle, sql);
        // Where no register mentions records.
        query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        return query.bind("key", key)
                .bind("at", at)
                .bind("mentioned", register.path() + "/" + key)
                .bind("limit", limit)
                .scanResultSet((rows, context) -> read(rows.get()));
    }

    private Optional<LinkedRecord<T>> read(ResultSet row) throws SQLException {
        @Nullable RecordedItem<T> recorded = null;
        List<RecordedItem<Redaction>> redactions = new ArrayList<>();
        List<Mentions.Mentioning> mentions = new ArrayList<>();
        long newest = 0;
        while (row.next()) {
            int place = row.getInt("place");
            if (place == RECORD_ITSELF) {
                recorded = Records.read(register, row);
            } else if (place == REDACTION) {
                redactions.add(Records.read(Redaction.REGISTER, row));
            } else {
                newest = Math.max(newest, row.getLong("newest"));
                @Nullable String item = row.getString("item");
                if (item != null) {
                    mentions.add(Mentions.read(mentioning.get(place - FIRST_MENTIONING), item));
                }
            }
        }
        return recorded == null
                ? Optional.empty()
                : Optional.of(new LinkedRecord<>(recorded, mentions, newest, redactions));
    }
}
