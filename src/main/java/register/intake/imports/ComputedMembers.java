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

/** Removes from a published record what the service computed and added, leaving the original item. */
final class ComputedMembers {
    /** The members that every record has beside its item. */
    private static final List<String> BESIDE = List.of("entry", "links", "citation", "related", "removed");

    private final JavaType item;
    private final JavaType computed;

    ComputedMembers(Class<?> item, Class<?> computed) {
        this.item = Json.mapper().constructType(item);
        this.computed = Json.mapper().constructType(computed);
    }

    /** Returns the item within a published record; an item on its own is returned unchanged. */
    ObjectNode of(ObjectNode published) {
        ObjectNode said = published.deepCopy();
        said.remove(BESIDE);
        strip(said, item, computed);
        return said;
    }

    /** Removes the computed members, also from each row of a list, and keeps those of the item. */
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
