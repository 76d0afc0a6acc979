package register.api.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import register.values.Json;

/** Selects members of a row's JSON by the names of fields. */
final class Members {
    private Members() {}

    /** Returns an object with the members that the fields name, each in the same place as in the whole row. */
    static <R> ObjectNode of(R row, List<Field<R>> fields) {
        ObjectNode whole = Json.mapper().valueToTree(row);
        ObjectNode narrowed = Json.mapper().createObjectNode();
        fields.forEach(field -> copy(whole, narrowed, field.name()));
        return narrowed;
    }

    private static void copy(ObjectNode from, ObjectNode to, String name) {
        int point = name.indexOf('.');
        String member = point < 0 ? name : name.substring(0, point);
        JsonNode value = from.get(member);
        if (value instanceof ObjectNode inner && point >= 0) {
            ObjectNode part = to.get(member) instanceof ObjectNode begun ? begun : to.objectNode();
            copy(inner, part, name.substring(point + 1));
            if (!part.isEmpty()) {
                to.set(member, part);
            }
        } else if (value != null) {
            to.set(member, value);
        }
    }
}
