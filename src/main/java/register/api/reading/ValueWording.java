package register.api.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;

/** Words the values of items for people, wherever an old and a new value are shown. */
public final class ValueWording {
    private ValueWording() {}

    /** Returns the value of a member in words, or the words for none. */
    public static String of(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "not said" : words(value);
    }

    private static String words(JsonNode value) {
        if (value instanceof ArrayNode rows) {
            return rows.isEmpty()
                    ? "none"
                    : StreamSupport.stream(rows.spliterator(), false)
                            .map(ValueWording::words)
                            .collect(Collectors.joining("; "));
        }
        if (value instanceof ObjectNode object) {
            return object.properties().stream()
                    .map(member -> words(member.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        String text = value.asText();
        return PartialDate.read(text).map(PartialDate::inWords).orElse(text);
    }
}
