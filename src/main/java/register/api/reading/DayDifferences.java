package register.api.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import register.api.tables.Field;
import register.values.Json;
import register.values.PartialDate;
import register.values.Word;

/**
 * The differences, between a day and another, of the values of a record that are calculated from the day, such as the
 * status of a contract.
 *
 * <p>No register has to name these values: they are those that change when the same item is calculated for the first and
 * for the last day that there can be.
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
        Set<String> onDay = new TreeSet<>(onDay(then, from, today));
        if (!item.equals(then)) {
            onDay.addAll(onDay(item, today, from));
        }
        Map<String, String> differences = new LinkedHashMap<>();
        for (Field<RecordView<T, R>> field : fields) {
            if (onDay.contains(field.name())) {
                Object before = field.value().apply(view(then, computed));
                Object after = field.value().apply(view(item, computedToday));
                if (!Objects.equals(before, after)) {
                    differences.put(field.label(), inWords(after));
                }
            }
        }
        return differences;
    }

    /** Returns the names of the values that depend on the day. */
    private Set<String> onDay(T item, Snapshot snapshot, Snapshot other) {
        List<Map<String, String>> calculated = Stream.concat(EXTREMES.stream(), Stream.of(snapshot.on(), other.on()))
                .map(day -> members(computation.from(snapshot.on(day)).apply(item)))
                .toList();
        Set<String> names = new TreeSet<>();
        calculated.forEach(one -> names.addAll(one.keySet()));
        names.removeIf(name -> calculated.stream()
                        .map(one -> one.getOrDefault(name, ""))
                        .distinct()
                        .count()
                == 1);
        return names;
    }

    /** Returns the members of an object that are no lists, by their path. */
    private static Map<String, String> members(Object computed) {
        Map<String, String> members = new TreeMap<>();
        addMembers("", Json.mapper().valueToTree(computed), members);
        return members;
    }

    private static void addMembers(String path, JsonNode node, Map<String, String> members) {
        node.properties().forEach(member -> {
            String name = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            if (member.getValue().isValueNode()) {
                members.put(name, member.getValue().asText());
            } else if (member.getValue().isObject()) {
                addMembers(name, member.getValue(), members);
            }
        });
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
