package register.api.reading;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Calculates the derived values of a register's items: from the item alone, or from other records as they were at the
 * same position.
 */
public interface Computation<T, R> {
    /** Returns a function that calculates them for items as of a snapshot. */
    Function<T, R> from(Snapshot snapshot);

    /**
     * Returns the number of the newest entry, up to a position, of everything read besides the item; 0 if nothing is.
     * As long as it is the same, an item's derived values are the same.
     */
    default long newest(long at) {
        return 0;
    }

    /** Returns the additional members of a list of the register, by name. */
    default Map<String, Object> ofList(Snapshot snapshot) {
        return Map.of();
    }

    /** Returns what a citation states about the day; empty where nothing depends on it. */
    default String asOn(String day) {
        return "";
    }

    /** Returns a computation from the item and the day. */
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

    /** Returns a computation from the item alone, the same on every day. */
    static <T, R> Computation<T, R> ofItem(Function<T, R> compute) {
        return snapshot -> compute;
    }
}
