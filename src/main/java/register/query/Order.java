package register.query;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * Something that records can be sorted by; where a record does not say it, the record comes last.
 *
 * @param name of the field it sorts by
 * @param type in SQL, for the place that a page begins after
 * @param value of a row, {@code r}, on the day that answers are reckoned on
 */
public record Order(String name, String type, Function<LocalDate, Sql> value) {
    /** By a column. */
    public static Order by(String name, String type, String column) {
        return new Order(name, type, on -> Sql.of(column));
    }
}
