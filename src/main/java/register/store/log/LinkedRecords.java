package register.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
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
    private static final int NEWEST_MENTION = 2;
    private static final int FIRST_MENTIONING = 3;

    private static final String CURRENT = "r.superseded_by is null";

    private static final String STOOD = "r.entry <= :at order by r.entry desc limit 1";

    /** Each row has its place among the others; what it does not need is null. */
    private static final String RECORD = """
            with one as materialized (
                select %1$s, r.superseded_by from %2$s r join entry e on e.number = r.entry
                where r.key = :key and %3$s
            ), seen as materialized (
                select number, greatest(number, :at) as at from one where superseded_by is distinct from number
            )
            select 0 as place, one.* from one join seen on seen.number = one.number
            union all
            select 1, %1$s, r.superseded_by
            from seen join redaction r on r.key = cast(seen.number as text) join entry e on e.number = r.entry
            where r.superseded_by is distinct from r.entry
            """;

    /** Filters by mention first: in the order of the entries, the database would scan the whole table. */
    private static final String MENTIONED = """
            union all
            select 2, max(greatest(entry, case when superseded_by <= at then superseded_by end)),
                null, null, null, null, null, null, null, null, null
            from (
                select r.entry, r.superseded_by, seen.at
                from seen join %1$s r on r.mentions @> array[cast(:mentioned as text)] offset 0
            ) as mentioning
            where entry <= at
            union all
            (select %2$d, entry, null, null, null, null, null, null, null, item, null
            from (
                select r.entry, r.superseded_by, r.item, seen.at
                from seen join %1$s r on r.mentions @> array[cast(:mentioned as text)] offset 0
            ) as mentioning
            where entry <= at and (superseded_by is null or superseded_by > at)
            order by entry limit :limit)
            """;

    private final Jdbi jdbi;
    private final Register<T> register;
    private final List<Register<?>> mentioning;
    private final String current;
    private final String stood;

    LinkedRecords(Jdbi jdbi, Register<T> register, List<Register<?>> mentioning) {
        this.jdbi = jdbi;
        this.register = register;
        this.mentioning = List.copyOf(mentioning);
        String mentioned = mentioning.stream()
                .map(one -> MENTIONED.formatted(one.name(), FIRST_MENTIONING + mentioning.indexOf(one)))
                .collect(Collectors.joining("", "", "order by place, number"));
        this.current = RECORD.formatted(Records.COLUMNS, register.name(), CURRENT) + mentioned;
        this.stood = RECORD.formatted(Records.COLUMNS, register.name(), STOOD) + mentioned;
    }

    /**
     * Returns the current record, with what was said of it up to a position, or up to its own entry if that is newer.
     *
     * @param limit of the items of each register that mention it
     */
    public Optional<LinkedRecord<T>> find(String key, long upTo, int limit) {
        return find(current, key, upTo, limit);
    }

    /** Returns the record as it was at a position. */
    public Optional<LinkedRecord<T>> findAt(String key, long at, int limit) {
        return find(stood, key, at, limit);
    }

    private Optional<LinkedRecord<T>> find(String sql, String key, long at, int limit) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql);
            // Where no register mentions records.
            query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            return query.bind("key", key)
                    .bind("at", at)
                    .bind("mentioned", register.path() + "/" + key)
                    .bind("limit", limit)
                    .scanResultSet((rows, context) -> read(rows.get()));
        });
    }

    private Optional<LinkedRecord<T>> read(ResultSet row) throws SQLException {
        @Nullable RecordedItem<T> recorded = null;
        List<RecordedItem<Redaction>> redactions = new ArrayList<>();
        List<Mentions.Mentioning> mentions = new ArrayList<>();
        long newest = 0;
        while (row.next()) {
            int place = row.getInt("place");
            switch (place) {
                case RECORD_ITSELF -> recorded = Records.read(register, row);
                case REDACTION -> redactions.add(Records.read(Redaction.REGISTER, row));
                case NEWEST_MENTION -> newest = Math.max(newest, row.getLong("number"));
                default -> mentions.add(Mentions.read(mentioning.get(place - FIRST_MENTIONING), row.getString("item")));
            }
        }
        return recorded == null
                ? Optional.empty()
                : Optional.of(new LinkedRecord<>(recorded, mentions, newest, redactions));
    }
}
