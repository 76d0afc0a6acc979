package register.api.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import register.api.tables.Field;
import register.values.PartialDate;
import register.values.Word;

/**
 * The differences, between a day and another, of the values of a record that are calculated from the day, such as the
 * status of a contract.
 *
 * <p>No register has to name these values: they are those of the fields that differ and that change when the same item is
 * calculated for other days, among them the first and the last that there can be.
 */
final class DayDifferences<T, R> {
    private static final List<LocalDate> EXTREMES = List.of(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));

    private final List<Field<RecordView<T, R>>> fields;
    private final Computation<T, R> computation;

    DayDifferences(List<Field<RecordView<T, R>>> fields, Computation<T, R> computation) {
        this.fields = fields;
        this.computation = computation;
    }

    /**
     * Returns the values of today that are different, in words, by the labels of their fields; empty for none.
     *
     * @param then the item and the values calculated from it that a page shows, with its snapshot
     * @param item of today
     */
    Map<String, String> between(T then, R computed, Snapshot from, T item, Snapshot today) {
        if (computation.asOn("").isEmpty()) {
            return Map.of();
        }
        R computedToday = computation.from(today).apply(item);
        if (computedToday.equals(computed)) {
            return Map.of();
        }
        RecordView<T, R> before = view(then, computed);
        RecordView<T, R> after = view(item, computedToday);
        List<Field<RecordView<T, R>>> different = fields.stream()
                .filter(field ->
                        isDifferent(field.value().apply(before), field.value().apply(after)))
                .toList();
        List<RecordView<T, R>> otherDays = different.isEmpty() ? List.of() : otherDays(then, from, item, today);
        Map<String, String> differences = new LinkedHashMap<>();
        for (Field<RecordView<T, R>> field : different) {
            if (otherDays.stream().anyMatch(other -> isOnDay(field, other, other.item() == then ? before : after))) {
                differences.put(field.label(), inWords(field.value().apply(after)));
            }
        }
        return differences;
    }

    /** Returns whether two values are different; lists are left out, since they are not said in a few words. */
    private static boolean isDifferent(@Nullable Object before, @Nullable Object after) {
        return !Objects.equals(before, after) && !(before instanceof Collection) && !(after instanceof Collection);
    }

    private boolean isOnDay(Field<RecordView<T, R>> field, RecordView<T, R> other, RecordView<T, R> same) {
        return isDifferent(field.value().apply(other), field.value().apply(same));
    }

    /** Returns both items as they are calculated for other days from the same position. */
    private List<RecordView<T, R>> otherDays(T then, Snapshot from, T item, Snapshot today) {
        List<RecordView<T, R>> views = new ArrayList<>(otherDays(then, from, today.on()));
        if (!item.equals(then)) {
            views.addAll(otherDays(item, today, from.on()));
        }
        return views;
    }

    private List<RecordView<T, R>> otherDays(T item, Snapshot snapshot, LocalDate other) {
        return Stream.concat(Stream.of(other), EXTREMES.stream())
                .map(day -> view(item, computation.from(snapshot.on(day)).apply(item)))
                .toList();
    }

    private RecordView<T, R> view(T item, R computed) {
        return new RecordView<>(item, computed, EntryStamp.NONE, Map.of(), "", List.of(), List.of());
    }

    private static String inWords(@Nullable Object value) {
        if (value instanceof Word word) {
            return StringUtils.capitalize(word.inWords());
        }
        return value instanceof PartialDate date ? date.inWords() : value == null ? "" : value.toString();
    }
}
