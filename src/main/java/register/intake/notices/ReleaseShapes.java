package register.intake.notices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives the members of a release the shape that OCDS says: programs write a list as an object of its entries, {@code {"0": …}},
 * one entry as an object, and an object as a list of one.
 */
final class ReleaseShapes {
    private static final Set<String> LISTS = Set.of(
            "parties",
            "awards",
            "contracts",
            "suppliers",
            "items",
            "lots",
            "documents",
            "amendments",
            "additionalIdentifiers",
            "additionalClassifications",
            "agreedMetrics",
            "metrics",
            "observations",
            "performanceFailures");

    private static final Set<String> OBJECTS = Set.of(
            "buyer",
            "tender",
            "planning",
            "value",
            "period",
            "contractPeriod",
            "implementation",
            "identifier",
            "classification",
            "legalBasis",
            "renewal");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private ReleaseShapes() {}

    /** Changes the members of an object, and all within them, that have another shape. */
    static void mend(ObjectNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = member.getValue();
            if (LISTS.contains(member.getKey()) && value.isObject()) {
                value = object.arrayNode().addAll(entries(value));
                member.setValue(value);
            } else if (OBJECTS.contains(member.getKey())
                    && value.size() == 1
                    && value.path(0).isObject()) {
                value = value.get(0);
                member.setValue(value);
            }
            mendWithin(value);
        }
    }

    private static void mendWithin(JsonNode value) {
        if (value instanceof ObjectNode inner) {
            mend(inner);
        } else if (value instanceof ArrayNode list) {
            list.forEach(ReleaseShapes::mendWithin);
        }
    }

    /**
     * Returns the entries of a list that may be written as an object: of its entries, by their numbers or ids, or as its only
     * entry.
     */
    static List<JsonNode> entries(JsonNode list) {
        List<JsonNode> entries = new ArrayList<>();
        if (list.isObject() && !isOfEntries((ObjectNode) list)) {
            entries.add(list);
        } else {
            list.forEach(entries::add);
        }
        return entries;
    }

    private static boolean isOfEntries(ObjectNode object) {
        return !object.isEmpty()
                && object.properties().stream()
                        .allMatch(member -> member.getValue().isObject()
                                && !OBJECTS.contains(member.getKey())
                                && (NUMBER.matcher(member.getKey()).matches()
                                        || member.getValue().has("id")
                                        || member.getValue().has("ocid")));
    }
}
