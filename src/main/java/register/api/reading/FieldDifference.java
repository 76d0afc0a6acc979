package register.api.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.values.Json;

/**
 * One field whose value an entry changed from that of the previous entry of the same key.
 *
 * @param field by name, {@code period.end}; a list is one field
 * @param before the old value; null where there was none
 * @param after the new value; null where there is none any more
 */
public record FieldDifference(
        String field, @Nullable JsonNode before, @Nullable JsonNode after) {
    /** Returns every field that differs between two items, in the order of the newer one. */
    public static List<FieldDifference> between(Object before, Object after) {
        List<FieldDifference> differences = new ArrayList<>();
        collect("", Json.mapper().valueToTree(before), Json.mapper().valueToTree(after), differences);
        return List.copyOf(differences);
    }

    private static void collect(String prefix, ObjectNode before, ObjectNode after, List<FieldDifference> differences) {
        Set<String> names = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(names::add);
        before.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode was = before.get(name);
            JsonNode is = after.get(name);
            if (was instanceof ObjectNode inner && is instanceof ObjectNode innerNow) {
                collect(prefix + name + ".", inner, innerNow, differences);
            } else if (was == null || !was.equals(is)) {
                differences.add(new FieldDifference(prefix + name, was, is));
            }
        }
    }

    /**
     * Returns the name and the values in JSON, for a download: a history in CSV has always had this form, and its
     * permanent addresses must always return the same bytes. The wording for people is {@link ItemWording}.
     */
    @Override
    public String toString() {
        return inJson("not said");
    }

    /**
     * Returns the name and the values in JSON.
     *
     * @param nothing what stands for a value that was not there, or is not there any more
     */
    public String inJson(String nothing) {
        return "%s: %s → %s".formatted(field, json(before, nothing), json(after, nothing));
    }

    /** Returns a value as JSON, with every digit of a number written out. */
    private static String json(@Nullable JsonNode value, String nothing) {
        try {
            return value == null ? nothing : Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can be written", impossible);
        }
    }
}
