package register.registers;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.reading.Computation;
import register.api.reading.Mention;
import register.api.reading.NotComputed;
import register.api.reading.Permalinks;
import register.api.reading.RecordView;
import register.api.tables.Field;
import register.store.log.Log;
import register.store.query.QuerySchema;

/**
 * How the public reads a register.
 *
 * @param fields that its records say, before the ones that every register has
 * @param filters what can be asked of it: filters, orders, groupings and figures
 * @param filtersOver the same with what only the log can tell, such as the names of dimensions
 * @param computed what stands beside its items
 * @param computation calculates that
 * @param mentions the records of whatever register that an item speaks of; null where it speaks of none
 * @param coverage the time that all of it covers, as ISO 8601 has an interval; empty where it covers none
 */
public record RegisterReading<T, R>(
        List<Field<RecordView<T, R>>> fields,
        QuerySchema filters,
        Function<OpenRegisters, QuerySchema> filtersOver,
        Class<R> computed,
        Function<OpenRegisters, Computation<T, R>> computation,
        @Nullable Function<Permalinks, Function<T, Stream<Mention>>> mentions,
        Function<Log, Optional<String>> coverage) {

    public RegisterReading {
        fields = List.copyOf(fields);
    }

    /** A register of which nothing is calculated. */
    public static <T> RegisterReading<T, NotComputed> of(
            List<Field<RecordView<T, NotComputed>>> fields, QuerySchema filters) {
        return of(fields, filters, NotComputed.class, open -> Computation.ofItem(item -> NotComputed.NOTHING));
    }

    /** A register with what is calculated beside its items. */
    public static <T, R> RegisterReading<T, R> of(
            List<Field<RecordView<T, R>>> fields,
            QuerySchema filters,
            Class<R> computed,
            Function<OpenRegisters, Computation<T, R>> computation) {
        return new RegisterReading<>(
                fields, filters, open -> filters, computed, computation, null, log -> Optional.empty());
    }

    /** The same with filters that only the log can tell. */
    public RegisterReading<T, R> filteredBy(Function<OpenRegisters, QuerySchema> other) {
        return new RegisterReading<>(fields, filters, other, computed, computation, mentions, coverage);
    }

    /** The same with the records that an item speaks of; the table of the register has the column {@code mentions}. */
    public RegisterReading<T, R> mentioning(Function<Permalinks, Function<T, Stream<Mention>>> other) {
        return new RegisterReading<>(fields, filters, filtersOver, computed, computation, other, coverage);
    }

    /** The same with the time that it covers. */
    public RegisterReading<T, R> covering(Function<Log, Optional<String>> other) {
        return new RegisterReading<>(fields, filters, filtersOver, computed, computation, mentions, other);
    }
}
