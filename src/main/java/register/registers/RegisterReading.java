package register.registers;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.reading.Computation;
import register.api.reading.ItemWording;
import register.api.reading.Layouts;
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
 * @param fields the fields of its records, without those that every register has
 * @param filters the queries it takes: filters, orders, groupings and figures
 * @param filtersOver the same, with what is known only from the log, such as the names of dimensions
 * @param computed the type of the computed values of its items
 * @param computation calculates them
 * @param mentions the records of any register that an item refers to; null if it refers to none
 * @param coverage the time that the register covers, an ISO 8601 interval; empty if it covers none
 * @param layouts of its tables, besides their own
 * @param wording what the words for its values depend on besides the value
 */
public record RegisterReading<T, R>(
        List<Field<RecordView<T, R>>> fields,
        QuerySchema filters,
        Function<OpenRegisters, QuerySchema> filtersOver,
        Class<R> computed,
        Function<OpenRegisters, Computation<T, R>> computation,
        @Nullable Function<Permalinks, Function<T, Stream<Mention>>> mentions,
        Function<Log, Optional<String>> coverage,
        Function<OpenRegisters, Layouts<RecordView<T, R>>> layouts,
        Function<OpenRegisters, ItemWording.Context> wording) {

    public RegisterReading {
        fields = List.copyOf(fields);
    }

    /** Creates the reading of a register without computed values. */
    public static <T> RegisterReading<T, NotComputed> of(
            List<Field<RecordView<T, NotComputed>>> fields, QuerySchema filters) {
        return of(fields, filters, NotComputed.class, open -> Computation.ofItem(item -> NotComputed.NOTHING));
    }

    /** Creates the reading of a register with computed values. */
    public static <T, R> RegisterReading<T, R> of(
            List<Field<RecordView<T, R>>> fields,
            QuerySchema filters,
            Class<R> computed,
            Function<OpenRegisters, Computation<T, R>> computation) {
        return new RegisterReading<>(
                fields,
                filters,
                open -> filters,
                computed,
                computation,
                null,
                log -> Optional.empty(),
                open -> Layouts.none(),
                open -> (item, name, value, at) -> null);
    }

    /** Returns the same with filters that depend on the log. */
    public RegisterReading<T, R> filteredBy(Function<OpenRegisters, QuerySchema> other) {
        return new RegisterReading<>(
                fields, filters, other, computed, computation, mentions, coverage, layouts, wording);
    }

    /** Returns the same with the records that an item refers to; its table has the column {@code mentions}. */
    public RegisterReading<T, R> mentioning(Function<Permalinks, Function<T, Stream<Mention>>> other) {
        return new RegisterReading<>(
                fields, filters, filtersOver, computed, computation, other, coverage, layouts, wording);
    }

    /** Returns the same with the time that the register covers. */
    public RegisterReading<T, R> covering(Function<Log, Optional<String>> other) {
        return new RegisterReading<>(
                fields, filters, filtersOver, computed, computation, mentions, other, layouts, wording);
    }

    /** Returns the same with layouts of its tables, besides their own. */
    public RegisterReading<T, R> laidOut(Function<OpenRegisters, Layouts<RecordView<T, R>>> other) {
        return new RegisterReading<>(
                fields, filters, filtersOver, computed, computation, mentions, coverage, other, wording);
    }

    /** Returns the same with values whose words depend on others. */
    public RegisterReading<T, R> worded(Function<OpenRegisters, ItemWording.Context> other) {
        return new RegisterReading<>(
                fields, filters, filtersOver, computed, computation, mentions, coverage, layouts, other);
    }
}
