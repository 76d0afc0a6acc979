package register.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.store.query.ListQuery;
import register.store.query.Sort;
import register.store.query.SortKey;
import register.store.query.Sql;

/**
 * The statement that finds the entries of one page of a list, in order, with the values that they are sorted by. It reads no
 * items, so that nothing is read of rows that only have to be sorted.
 */
final class PageStatement {
    private static final String VALUE = "value";

    private final String register;
    private final ListQuery question;

    /** Whether the matching rows are found before they are sorted. */
    private final boolean isSortedLast;

    private final Sort sort;
    private final List<Sql> values;

    /** An entry of the page. */
    record Row(long entry, SortKey place) {}

    /**
     * Creates the statement for a query.
     *
     * @param isOfFew whether all that matches is found and then sorted; otherwise the server may walk an index in the order
     *     of the list until it has found enough
     */
    PageStatement(String register, ListQuery question, boolean isOfFew) {
        this.register = register;
        this.question = question;
        // A computed value is computed once for each row, not wherever it is compared.
        this.isSortedLast = isOfFew || question.sort().isComputed();
        this.sort = isSortedLast ? question.sort().overColumns() : question.sort();
        this.values = sort.values(question.on());
    }

    /** Returns the statement for at most {@code limit} rows of a part, after a sort key and without the first of them. */
    Sql sql(Sort.Part part, @Nullable SortKey after, int limit, long skipped) {
        Sql select = Sql.of("select r.entry, r.key");
        int number = 0;
        for (Sql value : values) {
            select = select.then(", cast(").then(value).then("as text) as " + VALUE + number);
            number++;
        }
        List<Sql> conditions = new ArrayList<>(sort.within(part, question.on()));
        if (after != null) {
            conditions.add(sort.after(after, question.on()));
        }
        if (!isSortedLast) {
            conditions.add(0, question.where());
        }
        Sql rows = select.then(isSortedLast ? found() : Sql.of("from " + register + " r"));
        if (!conditions.isEmpty()) {
            rows = rows.then("where").then(Sql.joined("and", conditions));
        }
        return rows.then("order by").then(sort.order(question.on(), part)).then("limit ? offset ?", limit, skipped);
    }

    /** Returns the rows that match, with the values that they are sorted by. */
    private Sql found() {
        Sql select = Sql.of("from (select r.entry, r.key");
        int number = 0;
        for (Sql value : question.sort().values(question.on())) {
            select = select.then(",").then(value).then("as sorted" + number);
            number++;
        }
        return select.then("from " + register + " r where")
                .then(question.where())
                .then("offset 0) r");
    }

    /** Reads a row of the statement. */
    Row read(ResultSet row) throws SQLException {
        List<@Nullable String> read = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            read.add(row.getString(VALUE + i));
        }
        return new Row(row.getLong("entry"), new SortKey(read, row.getString("key")));
    }
}
