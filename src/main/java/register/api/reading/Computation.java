package register.api.reading;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What is calculated beside the items of a register: from the item alone, or from other records as they were at the same
 * position.
 */
public interface Computation<T, R> {
    /** Calculates it for items that are seen from a position and a day. */
    Function<T, R> from(Snapshot snapshot);

    /**
     * The number of the newest entry, up to a position, of all that is read beside the item itself; 0 where nothing is. As
     * long as it is the same, what is calculated from an item is the same.
     */
    default long newest(long at) {
        return 0;
    }

    /** What a list of the register says beside its records, by member. */
    default Map<String, Object> ofList(Snapshot snapshot) {
        return Map.of();
    }

    /** What a citation says of the day; empty where nothing depends on it. */
    default String asOn(String day) {
        return "";
    }

    /** From the item and the day. */
    static <T, R> Computation<T, R> onDay(BiFunction<T, LocalDate, R> compute) {
        return new Computation<>() {
            @Override
            public Function<T, R> from(Snapshot snapshot) {
                return item -> compute.apply(item, snapshot.on());
            }

            @Override
            public String asOn(String day) {
                return "status as on " + day;
            }
        };
    }

    /** From the item alone, the same on every day. */
    static <T, R> Computation<T, R> ofItem(Function<T, R> compute) {
        return snapshot -> compute;
    }
}
