package register.api.reading;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What is reckoned beside the items of a register: from the item alone, or from other records as they were at the same
 * position.
 */
public interface Reckoning<T, R> {
    /** Reckons it for items that are seen from a position and a day. */
    Function<T, R> from(Vantage vantage);

    /**
     * The number of the newest entry, up to a position, of all that is read beside the item itself; 0 where nothing is. As
     * long as it is the same, what is reckoned from an item is the same.
     */
    default long newest(long at) {
        return 0;
    }

    /** What a list of the register says beside its records, by member. */
    default Map<String, Object> ofList(Vantage vantage) {
        return Map.of();
    }

    /** What a citation says of the day; empty where nothing depends on it. */
    default String asOn(String day) {
        return "";
    }

    /** From the item and the day. */
    static <T, R> Reckoning<T, R> onDay(BiFunction<T, LocalDate, R> reckon) {
        return new Reckoning<>() {
            @Override
            public Function<T, R> from(Vantage vantage) {
                return item -> reckon.apply(item, vantage.on());
            }

            @Override
            public String asOn(String day) {
                return "status as on " + day;
            }
        };
    }

    /** From the item alone, the same on every day. */
    static <T, R> Reckoning<T, R> ofItem(Function<T, R> reckon) {
        return vantage -> reckon;
    }
}
