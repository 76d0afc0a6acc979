package register.web.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A JSON schema, for the reference page. */
public record Schema(String name, String description, List<Member> members) {
    /**
     * A member of an object.
     *
     * @param schema of its value, by name; empty if there is none
     */
    public record Member(String name, String type, String schema, boolean isRequired, String description) {}

    static Schema of(String name, JsonNode schema, ApiDocument document) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(member -> required.add(member.asText()));
        List<Member> members = new ArrayList<>();
        schema.path("properties")
                .properties()
                .forEach(member -> members.add(new Member(
                        member.getKey(),
                        type(member.getValue()),
                        document.schemaName(member.getValue()),
                        required.contains(member.getKey()),
                        member.getValue().path("description").asText())));
        return new Schema(name, schema.path("description").asText(), members);
    }

    private static String type(JsonNode schema) {
        if (schema.has("enum")) {
            List<String> words = new ArrayList<>();
            schema.path("enum").forEach(word -> words.add(word.asText()));
            return "one of " + String.join(", ", words);
        }
        if (schema.has("items")) {
            String of = type(schema.path("items"));
            return of.isEmpty() ? "list of" : "list of " + of;
        }
        if (schema.has("$ref")) {
            return "";
        }
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.path(0).asText() : type.asText("any");
        String format = schema.path("format").asText();
        return format.isEmpty() ? name : name + " (" + format + ")";
    }
}
