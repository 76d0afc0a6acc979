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
 * One field that an entry said otherwise than the entry of the same key before it.
 *
 * @param field by name, {@code period.end}; a list is one field
 * @param before what it was; null where it was not said
 * @param after what it is; null where it is no longer said
 */
public record FieldDifference(
        String field, @Nullable JsonNode before, @Nullable JsonNode after) {
    /** Every field that differs between two items, in the order of the newer one. */
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
     * By name and in JSON, for a download: a history as CSV has always said it so, and its permanent addresses answer the
     * same bytes for good. What people read is worded by {@link ValueWording}.
     */
    @Override
    public String toString() {
        return "%s: %s → %s".formatted(field, json(before), json(after));
    }

    /** As JSON, with every figure written out. */
    private static String json(@Nullable JsonNode said) {
        try {
            return said == null ? "not said" : Json.mapper().writeValueAsString(said);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can be written", impossible);
        }
    }
}
