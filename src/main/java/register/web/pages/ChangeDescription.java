package register.web.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import register.api.reading.FieldDifference;
import register.api.reading.ValueWording;
import register.api.tables.Field;

/**
 * A change of one field in words: its label, and its values before and after.
 *
 * @param label of the field on its page
 */
public record ChangeDescription(String label, String before, String after) {
    /** Describes differences with the labels of fields, by name. */
    public static List<ChangeDescription> of(List<FieldDifference> differences, Map<String, String> labels) {
        return differences.stream()
                .map(difference -> new ChangeDescription(
                        label(difference.field(), labels),
                        ValueWording.of(difference.before()),
                        ValueWording.of(difference.after())))
                .toList();
    }

    /** Returns the labels of fields, by name. */
    public static Map<String, String> labels(List<? extends Field<?>> fields) {
        return fields.stream().collect(Collectors.toMap(Field::name, Field::label, (one, other) -> one));
    }

    private static String label(String field, Map<String, String> labels) {
        String exact = labels.get(field);
        if (exact != null) {
            return exact;
        }
        return labels.keySet().stream()
                .filter(name -> name.startsWith(field + "."))
                .findFirst()
                .map(name -> labels.getOrDefault(name, field))
                .orElseGet(() -> DisplayText.sentence(field.replace('.', ' ')));
    }
}
