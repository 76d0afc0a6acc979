package register.intake.imports;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import register.values.Json;

/** Takes from a record as it was published what the service says beside the item, so that what was said is left. */
final class ComputedMembers {
    /** What stands beside every item. */
    private static final List<String> BESIDE = List.of("entry", "links", "citation", "related", "removed");

    private final JavaType item;
    private final JavaType computed;

    ComputedMembers(Class<?> item, Class<?> computed) {
        this.item = Json.mapper().constructType(item);
        this.computed = Json.mapper().constructType(computed);
    }

    /** The item within what was published; an item by itself stays as it is. */
    ObjectNode of(ObjectNode published) {
        ObjectNode said = published.deepCopy();
        said.remove(BESIDE);
        strip(said, item, computed);
        return said;
    }

    /** Removes the members that are calculated, row by row where they stand in lists, and keeps those of the item. */
    private static void strip(JsonNode node, JavaType said, JavaType beside) {
        if (node instanceof ArrayNode rows && said.isCollectionLikeType() && beside.isCollectionLikeType()) {
            rows.forEach(row -> strip(row, said.getContentType(), beside.getContentType()));
        }
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        Map<String, JavaType> own = members(said);
        members(beside).forEach((name, type) -> {
            JavaType ofItem = own.get(name);
            if (ofItem == null) {
                object.remove(name);
            } else if (object.has(name)) {
                strip(object.get(name), ofItem, type);
            }
        });
    }

    private static Map<String, JavaType> members(JavaType type) {
        Map<String, JavaType> members = new LinkedHashMap<>();
        if (type.isContainerType() || type.isPrimitive()) {
            return members;
        }
        BeanDescription description = Json.mapper().getSerializationConfig().introspect(type);
        for (BeanPropertyDefinition property : description.findProperties()) {
            members.put(property.getName(), property.getPrimaryType());
        }
        return members;
    }
}
