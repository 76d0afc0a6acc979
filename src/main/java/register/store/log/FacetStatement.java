package register.store.log;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.store.query.Grouping;
import register.store.query.ListQuery;
import register.store.query.Sql;

/**
 * The SQL statement that counts records by several groupings in one scan, and the mapping of its rows.
 *
 * <p>Sets of values are counted whole and taken apart afterwards: few sets differ, and each record has one row in the scan.
 *
 * @param table of the register
 */
record FacetStatement(String table, List<Grouping> groupings) {
    /** How many records have the same values of one grouping. */
    record Tally(int grouping, List<@Nullable String> values, long records) {}

    /** Returns the statement that counts the records matching a query. */
    Sql sql(ListQuery question) {
        return counted("count(*)", rows(question, "1", question.where()));
    }

    /** Returns the statement that counts how many more records there are at the position of a query than at an earlier one. */
    Sql since(ListQuery question, long earlier) {
        Sql came = rows(question, "1", question.cameSince(earlier));
        Sql went = rows(question, "-1", question.wentSince(earlier));
        return counted("sum(sign)", came.then("union all").then(went));
    }

    private Sql counted(String records, Sql rows) {
        StringBuilder number = new StringBuilder();
        StringBuilder columns = new StringBuilder();
        List<String> sets = new ArrayList<>();
        for (int i = 0; i < groupings.size(); i++) {
            number.append(" when grouping(value%1$d) = 0 then %1$d".formatted(i));
            columns.append(", value").append(i);
            sets.add("(value" + i + ")");
        }
        return Sql.of("select case" + number + " end" + columns + ", " + records + " from (")
                .then(rows)
                .then(") as said group by grouping sets (" + String.join(", ", sets) + ")");
    }

    private Sql rows(ListQuery question, String sign, Sql condition) {
        Sql select = Sql.of("select " + sign + " as sign");
        for (int i = 0; i < groupings.size(); i++) {
            Grouping grouping = groupings.get(i);
            select = select.then(", cast(")
                    .then(grouping.value().apply(question.on()))
                    .then((grouping.isSet() ? "as text[])" : "as text)") + " as value" + i);
        }
        return select.then("from " + table + " r where").then(condition);
    }

    /** Reads one row of the result. */
    Tally read(ResultSet row) throws SQLException {
        int grouping = row.getInt(1);
        int column = grouping + 2;
        List<@Nullable String> values = groupings.get(grouping).isSet()
                ? set(row.getArray(column))
                : Collections.singletonList(row.getString(column));
        return new Tally(grouping, values, row.getLong(groupings.size() + 2));
    }

    /** Returns the values of a set; a set without values is counted as having none. */
    private static List<@Nullable String> set(@Nullable Array array) throws SQLException {
        @Nullable String[] values = array == null ? new String[0] : (@Nullable String[]) array.getArray();
        return values.length == 0 ? Collections.singletonList(null) : Arrays.asList(values);
    }

    /** Returns the groups of each grouping, largest first. */
    List<List<Group>> groups(List<Tally> tallies) {
        List<Map<@Nullable String, Long>> counted = new ArrayList<>();
        groupings.forEach(grouping -> counted.add(new HashMap<>()));
        for (Tally tally : tallies) {
            Map<@Nullable String, Long> into = counted.get(tally.grouping());
            tally.values().forEach(value -> into.merge(value, tally.records(), Long::sum));
        }
        return counted.stream().map(FacetStatement::sorted).toList();
    }

    private static List<Group> sorted(Map<@Nullable String, Long> counted) {
        return counted.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue(), List.of()))
                .sorted(Group.LARGEST_FIRST)
                .toList();
    }
}
