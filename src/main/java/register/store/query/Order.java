package register.store.query;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * A sort key of records; records without a value come last.
 *
 * @param name of the field it sorts by
 * @param type in SQL, for the sort key that a page begins after
 * @param value of a row, {@code r}, on the day that answers are calculated on
 * @param isIndexed whether an index on the value and the key has the rows in this order
 */
public record Order(String name, String type, Function<LocalDate, Sql> value, boolean isIndexed) {
    /** Sorts by a column that is indexed together with the key. */
    public static Order by(String name, String type, String column) {
        return new Order(name, type, on -> Sql.of(column), true);
    }

    /** Sorts by a value computed for the day. */
    public static Order computed(String name, String type, Function<LocalDate, Sql> value) {
        return new Order(name, type, value, false);
    }
}
