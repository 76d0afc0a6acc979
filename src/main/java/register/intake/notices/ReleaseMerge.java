package register.intake.notices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges the releases of one procurement into a compiled release, by the merge routine of OCDS 1.1.
 *
 * <p>The last value by date counts, and null removes it. Objects are merged member by member, and lists of objects with an
 * {@code id} entry by entry; every other list is replaced as a whole.
 */
public final class ReleaseMerge {
    /** Lists that the schemas of OCDS and of its UK extension declare {@code wholeListMerge}. */
    private static final Set<String> WHOLE = Set.of(
            "additionalIdentifiers",
            "additionalClassifications",
            "rationaleClassifications",
            "terminationRationaleClassifications");

    /** Members of a release that the schema declares {@code omitWhenMerged}, or that the routine sets itself. */
    private static final Set<String> OWN = Set.of("id", "date", "tag", "ocid");

    private ReleaseMerge() {}

    /** Merges releases of one ocid that are in the order of their dates. */
    public static ObjectNode merge(List<ObjectNode> releases) {
        ObjectNode compiled = JsonNodeFactory.instance.objectNode();
        for (ObjectNode release : releases) {
            release.properties().forEach(member -> {
                if (!OWN.contains(member.getKey())) {
                    set(compiled, member.getKey(), member.getValue());
                }
            });
        }
        ObjectNode last = releases.get(releases.size() - 1);
        String ocid = last.path("ocid").asText();
        String date = last.path("date").asText();
        compiled.put("ocid", ocid);
        compiled.put("date", date);
        compiled.put("id", ocid + "-" + date);
        compiled.putArray("tag").add("compiled");
        return compiled;
    }

    private static void set(ObjectNode target, String name, JsonNode value) {
        if (value.isNull()) {
            target.remove(name);
            return;
        }
        JsonNode before = target.path(name);
        if (value.isObject()) {
            ObjectNode merged = before instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
            value.properties().forEach(member -> set(merged, member.getKey(), member.getValue()));
            if (merged.isEmpty() && !value.isEmpty()) {
                target.remove(name);
            } else {
                target.set(name, merged);
            }
        } else if (value instanceof ArrayNode list && !WHOLE.contains(name) && hasIds(list) && hasIds(before)) {
            target.set(name, byId(before, list));
        } else {
            target.set(name, copy(value));
        }
    }

    private static boolean hasIds(JsonNode list) {
        for (JsonNode entry : list) {
            if (!entry.isObject()
                    || !entry.path("id").isValueNode()
                    || entry.path("id").isNull()) {
                return false;
            }
        }
        return true;
    }

    /** Merges entry by entry: entries keep the order in which they came first. */
    private static ArrayNode byId(JsonNode before, ArrayNode list) {
        Map<String, ObjectNode> merged = new LinkedHashMap<>();
        for (JsonNode part : List.of(before, list)) {
            for (JsonNode entry : part) {
                ObjectNode target =
                        merged.computeIfAbsent(entry.path("id").asText(), id -> JsonNodeFactory.instance.objectNode());
                entry.properties().forEach(member -> set(target, member.getKey(), member.getValue()));
            }
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        merged.values().forEach(array::add);
        return array;
    }

    /** Returns a list without what is null in it, and with its own entries merged where they have the same id. */
    private static JsonNode copy(JsonNode value) {
        if (value instanceof ArrayNode list && !list.isEmpty() && hasIds(list)) {
            return byId(JsonNodeFactory.instance.arrayNode(), list);
        }
        if (value instanceof ArrayNode list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            list.forEach(entry -> array.add(entry.isObject() ? object(entry) : entry.deepCopy()));
            return array;
        }
        return value.deepCopy();
    }

    private static ObjectNode object(JsonNode entry) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        entry.properties().forEach(member -> set(object, member.getKey(), member.getValue()));
        return object;
    }
}
