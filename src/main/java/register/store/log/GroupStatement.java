package register.store.log;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.store.query.Aggregate;
import register.store.query.AggregateCondition;
import register.store.query.Grouping;
import register.store.query.ListQuery;
import register.store.query.Sql;

/**
 * The SQL statement that counts records by group and adds up figures of each group, and the mapping of its rows.
 *
 * @param table of the register
 * @param figures to add up over the records that have a value
 */
record GroupStatement(String table, List<Aggregate> figures) {
    /** Returns the statement that selects the groups of the records matching a query, largest first. */
    Sql sql(ListQuery question, Grouping grouping) {
        Sql under = Sql.of("select").then(grouping.each(question.on())).then("as counted_under");
        return figures.stream().anyMatch(figure -> figure.guard() != null)
                ? guarded(under, question)
                : unguarded(under, question);
    }

    /**
     * Returns the statement that selects how much more records and figures the groups have at the position of a query than at
     * an earlier one; the figures must have no guards.
     */
    Sql since(ListQuery question, Grouping grouping, long earlier) {
        StringBuilder added = new StringBuilder();
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < figures.size(); i++) {
            added.append(", sum(case when figure%1$d is not null then sign else 0 end) as said%1$d".formatted(i))
                    .append(", sum(sign * figure%1$d) as sum%1$d".formatted(i));
            columns.append(", ")
                    .append(figures.get(i).column())
                    .append(" as figure")
                    .append(i);
        }
        Sql value = grouping.each(question.on());
        Sql came = changed(value, "1 as sign" + columns, question.cameSince(earlier));
        Sql went = changed(value, "-1 as sign" + columns, question.wentSince(earlier));
        return Sql.of("select cast(counted_under as text) collate \"C\" as value, sum(sign) as records" + added
                        + " from (")
                .then(came)
                .then("union all")
                .then(went)
                .then(") as said group by 1");
    }

    private Sql changed(Sql value, String columns, Sql rows) {
        return Sql.of("select")
                .then(value)
                .then("as counted_under, " + columns + " from " + table + " r where")
                .then(rows);
    }

    /** Selects only the summed columns beside the grouping value, so that an index with all of them suffices. */
    private Sql unguarded(Sql under, ListQuery question) {
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
                .then(under.then(columns + " from " + table + " r where"))
                .then(question.where())
                .then(") as said group by 1 order by 2 desc, 1 asc nulls last");
    }

    /** Selects whole rows beside the grouping value, together with what the guards need. */
    private Sql guarded(Sql under, ListQuery question) {
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
        return Sql.of("select r.in_words as value, count(*) as records" + added + " from (select r.*" + beside
                        + " from (select r.*, cast(r.counted_under as text) collate \"C\" as in_words from (")
                .then(under.then(", r.* from " + table + " r where"))
                .then(question.where())
                .then(") r) r) r group by 1 order by 2 desc, 1 asc nulls last");
    }

    /** Reads one row of the changes since an earlier position. */
    Group readChange(ResultSet row) throws SQLException {
        List<Group.Added> added = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            @Nullable BigDecimal sum = row.getBigDecimal("sum" + i);
            added.add(Group.Added.change(row.getLong("said" + i), inUnits(sum, figures.get(i))));
        }
        return new Group(row.getString("value"), row.getLong("records"), added);
    }

    private static @Nullable BigDecimal inUnits(@Nullable BigDecimal sum, Aggregate figure) {
        return sum == null ? null : sum.movePointLeft(figure.decimals());
    }

    /** Reads one row of the result. */
    Group read(ResultSet row) throws SQLException {
        List<Group.Added> added = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            long said = row.getLong("said" + i);
            @Nullable BigDecimal sum = row.getBigDecimal("sum" + i);
            Aggregate figure = figures.get(i);
            List<@Nullable String> facts = figure.guard() == null
                    ? List.of()
                    : Arrays.asList(
                            (@Nullable String[]) row.getArray("facts" + i).getArray());
            added.add(Group.Added.of(said, inUnits(sum, figure), facts));
        }
        return new Group(row.getString("value"), row.getLong("records"), added);
    }
}
