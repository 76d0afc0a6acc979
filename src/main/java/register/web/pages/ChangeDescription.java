package register.web.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import register.api.reading.FieldDifference;
import register.api.reading.ValueWording;
import register.api.tables.Field;

/**
 * A field that says something else than before, in words.
 *
 * @param label of the field, as its page has it
 */
public record ChangeDescription(String label, String before, String after) {
    /** Differences by the labels of a catalogue of fields. */
    public static List<ChangeDescription> of(List<FieldDifference> differences, Map<String, String> labels) {
        return differences.stream()
                .map(difference -> new ChangeDescription(
                        label(difference.field(), labels),
                        ValueWording.of(difference.before()),
                        ValueWording.of(difference.after())))
                .toList();
    }

    /** The labels of fields, by their names. */
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
