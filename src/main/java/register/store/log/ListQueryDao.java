package register.store.log;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import register.store.query.Aggregate;
import register.store.query.AggregateCondition;
import register.store.query.Grouping;
import register.store.query.ListQuery;
import register.store.query.Sort;
import register.store.query.SortKey;
import register.store.query.Sql;

/**
 * The statements that answer what is asked of one register.
 *
 * <p>They are put together from pieces that features declare as constants; the values of readers are always bound.
 */
final class ListQueryDao<T> {
    /**
     * A plan that is right for one reader's words is wrong for another's, so these statements are planned each time; the
     * driver would otherwise have the server keep one.
     */
    private static final StatementCustomizer PLANNED_EACH_TIME = new StatementCustomizer() {
        @Override
        public void beforeExecution(java.sql.PreparedStatement statement, StatementContext context)
                throws SQLException {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    };

    private final Register<T> register;
    private final RecordDao<T> records;

    ListQueryDao(Register<T> register) {
        this.register = register;
        this.records = new RecordDao<>(register);
    }

    /**
     * So many records after a place, each with the place it is at.
     *
     * @param isOfFew whether so few records answer the question that they are best all found and then sorted; the server
     *     may take them to be many, and walk the whole register in the order asked for until it has met enough of them
     */
    List<PositionedRecord<T>> page(
            Handle handle, ListQuery question, @Nullable SortKey after, int limit, boolean isOfFew) {
        List<PositionedRecord<T>> page = new ArrayList<>();
        Sort sort = question.sort();
        List<Sort.Part> parts = sort.parts();
        for (Sort.Part part : parts.subList(parts.indexOf(sort.part(after)), parts.size())) {
            if (page.size() < limit) {
                @Nullable SortKey within = after != null && sort.part(after) == part ? after : null;
                page.addAll(part(handle, question, part, within, limit - page.size(), isOfFew));
            }
        }
        return page;
    }

    private List<PositionedRecord<T>> part(
            Handle handle, ListQuery question, Sort.Part part, @Nullable SortKey after, int limit, boolean isOfFew) {
        Sort sort = question.sort();
        List<Sql> places = sort.values(question.on());
        Sql select = Sql.of("select r.entry");
        StringBuilder columns = new StringBuilder(RecordDao.COLUMNS);
        for (int i = 0; i < places.size(); i++) {
            select = select.then(", cast(").then(places.get(i)).then("as text) as place" + i);
            columns.append(", page.place").append(i);
        }
        List<Sql> conditions = new ArrayList<>();
        conditions.add(question.where());
        conditions.addAll(sort.within(part, question.on()));
        if (after != null) {
            conditions.add(sort.after(after, question.on()));
        }
        Sql rows = Sql.of("from " + register.name() + " r where").then(Sql.joined("and", conditions));
        if (isOfFew) {
            rows = Sql.of("from (select r.*").then(rows).then("offset 0) r");
        }
        Sql order = Sql.of("order by").then(sort.order(question.on(), part));
        // First which rows, and then what they say: nothing is read of the rows that only had to be sorted.
        Sql sql = Sql.of("select " + columns + " from (")
                .then(select)
                .then(rows)
                .then(order)
                .then("limit ?) as page join " + register.name() + " r on r.entry = page.entry", limit)
                .then("join entry e on e.number = r.entry")
                .then(order);
        return query(handle, sql)
                .map((row, context) -> {
                    RecordedItem<T> recorded = records.map(row);
                    List<@Nullable String> values = new ArrayList<>();
                    for (int i = 0; i < places.size(); i++) {
                        values.add(row.getString("place" + i));
                    }
                    return new PositionedRecord<>(
                            recorded, new SortKey(values, recorded.entry().key()));
                })
                .list();
    }

    /** So many of the records that answer, those with the highest rank first. */
    List<RecordedItem<T>> ranked(Handle handle, ListQuery question, Sql rank, int limit) {
        Sql sql = Sql.of("select " + RecordDao.COLUMNS)
                .then("from " + register.name() + " r join entry e on e.number = r.entry where")
                .then(question.where())
                .then("order by")
                .then(rank)
                .then("desc, r.key limit ?", limit);
        return query(handle, sql).map((row, context) -> records.map(row)).list();
    }

    long count(Handle handle, ListQuery question) {
        Sql sql = Sql.of("select count(*) from " + register.name() + " r where").then(question.where());
        return query(handle, sql).mapTo(Long.class).one();
    }

    /** How many more records answer a question at its position than did at an earlier one. */
    long countSince(Handle handle, ListQuery question, long earlier) {
        Sql came = Sql.of(
                "r.entry > ? and r.entry <= ? and (r.superseded_by is null or r.superseded_by > ?)",
                earlier,
                question.at(),
                question.at());
        Sql went = Sql.of(
                "r.entry <= ? and r.superseded_by > ? and r.superseded_by <= ?", earlier, earlier, question.at());
        Sql sql = Sql.of("select (")
                .then(counting(question, came))
                .then(") - (")
                .then(counting(question, went))
                .then(")");
        return query(handle, sql).mapTo(Long.class).one();
    }

    private Sql counting(ListQuery question, Sql rows) {
        List<Sql> all = new ArrayList<>(List.of(rows));
        all.addAll(question.conditions());
        return Sql.of("select count(*) from " + register.name() + " r where").then(Sql.joined("and", all));
    }

    /** The records by group, most first; each figure is added up over those that say it. */
    List<Group> groups(Handle handle, ListQuery question, Grouping grouping, List<Aggregate> figures) {
        Sql under = Sql.of("select").then(grouping.value().apply(question.on())).then("as counted_under");
        return figures.stream().anyMatch(figure -> figure.guard() != null)
                ? guarded(handle, under, question, figures)
                : query(handle, unguarded(under, question, figures))
                        .map((row, context) -> group(row, figures))
                        .list();
    }

    /** The columns that are added up stand beside the value, so that an index which has all of them is enough. */
    private Sql unguarded(Sql under, ListQuery question, List<Aggregate> figures) {
        StringBuilder added = new StringBuilder();
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < figures.size(); i++) {
            added.append(", count(figure%1$d) as said%1$d, sum(figure%1$d) as sum%1$d".formatted(i));
            columns.append(", ")
                    .append(figures.get(i).column())
                    .append(" as figure")
                    .append(i);
        }
        return Sql.of("select cast(counted_under as text) collate \"C\" as value, count(*) as records" + added
                        + " from (")
                .then(under.then(columns + " from " + register.name() + " r where"))
                .then(question.where())
                .then(") as said group by 1 order by 2 desc, 1 asc nulls last");
    }

    /** The whole rows stand beside the value, and what the guards look at beside them. */
    private List<Group> guarded(Handle handle, Sql under, ListQuery question, List<Aggregate> figures) {
        StringBuilder added = new StringBuilder();
        StringBuilder beside = new StringBuilder();
        for (int i = 0; i < figures.size(); i++) {
            Aggregate figure = figures.get(i);
            added.append(", count(%1$s) as said%2$d, sum(%1$s) as sum%2$d".formatted(figure.column(), i));
            AggregateCondition guard = figure.guard();
            if (guard != null) {
                beside.append(", " + guard.beside().formatted("r.in_words") + " as " + guard.besideName());
                added.append(", array[(" + String.join(")::text, (", guard.facts()) + ")::text] as facts" + i);
            }
        }
        Sql sql = Sql.of("select r.in_words as value, count(*) as records" + added + " from (select r.*" + beside
                        + " from (select r.*, cast(r.counted_under as text) collate \"C\" as in_words from (")
                .then(under.then(", r.* from " + register.name() + " r where"))
                .then(question.where())
                .then(") r) r) r group by 1 order by 2 desc, 1 asc nulls last");
        return query(handle, sql).map((row, context) -> group(row, figures)).list();
    }

    private static Group group(ResultSet row, List<Aggregate> figures) throws SQLException {
        List<Group.Added> added = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            long said = row.getLong("said" + i);
            @Nullable BigDecimal sum = row.getBigDecimal("sum" + i);
            Aggregate figure = figures.get(i);
            List<@Nullable String> facts = figure.guard() == null
                    ? List.of()
                    : Arrays.asList(
                            (@Nullable String[]) row.getArray("facts" + i).getArray());
            added.add(Group.Added.of(said, sum == null ? null : sum.movePointLeft(figure.decimals()), facts));
        }
        return new Group(row.getString("value"), row.getLong("records"), added);
    }

    /** The different texts that an expression over the rows of some entries has. */
    Set<String> texts(Handle handle, String expression, long after, long upTo) {
        Sql sql = Sql.of(
                "select distinct " + expression + " from " + register.name() + " r where r.entry > ? and r.entry <= ?",
                after,
                upTo);
        return new HashSet<>(query(handle, sql).mapTo(String.class).list());
    }

    /** The number of the register's newest entry up to a position, 0 where it has none. */
    long newest(Handle handle, long at) {
        Sql sql = Sql.of("select coalesce(max(entry), 0) from " + register.name() + " where entry <= ?", at);
        return query(handle, sql).mapTo(Long.class).one();
    }

    /** What some of the texts say about words, by their place from 0: those that a condition holds of. */
    static Map<Integer, String> excerpts(Handle handle, Sql condition, Sql words, List<String> texts) {
        Sql sql = Sql.of("select t.place - 1 as place, ts_headline('english', t.said,")
                .then(words)
                .then(", 'StartSel=\"\", StopSel=\"\", MaxWords=30, MinWords=12') as excerpt")
                .then("from unnest(cast(? as text[])) with ordinality as t (said, place) where", (Object)
                        texts.toArray(String[]::new))
                .then(condition)
                .then("order by t.place");
        Map<Integer, String> excerpts = new LinkedHashMap<>();
        query(handle, sql)
                .map((row, context) -> Map.entry(row.getInt("place"), row.getString("excerpt")))
                .forEach(excerpt -> excerpts.put(excerpt.getKey(), excerpt.getValue()));
        return excerpts;
    }

    private static Query query(Handle handle, Sql sql) {
        Query query = handle.createQuery(sql.text()).addCustomizer(PLANNED_EACH_TIME);
        for (int i = 0; i < sql.values().size(); i++) {
            query.bind(i, sql.values().get(i));
        }
        return query;
    }
}
