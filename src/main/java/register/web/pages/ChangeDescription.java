package register.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import register.api.reading.FieldDifference;
import register.api.tables.Field;
import register.values.PartialDate;

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
                        label(difference.field(), labels), said(difference.before()), said(difference.after())))
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

    /** What a member says; where there is none, that. */
    public static String said(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "not said" : words(value);
    }

    private static String words(JsonNode value) {
        if (value instanceof ArrayNode rows) {
            return rows.isEmpty()
                    ? "none"
                    : StreamSupport.stream(rows.spliterator(), false)
                            .map(ChangeDescription::words)
                            .collect(Collectors.joining("; "));
        }
        if (value instanceof ObjectNode object) {
            return object.properties().stream()
                    .map(member -> words(member.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value.isBoolean()) {
            return DisplayText.of(value.booleanValue());
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        String text = value.asText();
        return PartialDate.read(text).map(PartialDate::inWords).orElse(text);
    }
}
