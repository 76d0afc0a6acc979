package register.web.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import register.registers.RegisterDefinitions;

/** The OpenAPI document, prepared for the reference page: by tag, operation and schema. */
public final class ApiDocument {
    private final JsonNode document;
    private final String base;
    private final ApiExamples examples;

    private ApiDocument(JsonNode document, String base, ApiExamples examples) {
        this.document = document;
        this.base = base;
        this.examples = examples;
    }

    /**
     * Reads a document in YAML.
     *
     * @param base the public base URL of the service
     * @param definitions the registers that it describes
     */
    public static ApiDocument of(byte[] yaml, String base, RegisterDefinitions definitions) {
        try {
            return new ApiDocument(new YAMLMapper().readTree(yaml), base, new ApiExamples(definitions));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String base() {
        return base;
    }

    ApiExamples examples() {
        return examples;
    }

    /** A tag of the document, with its operations and schemas. */
    public record Subject(String name, String description, List<Operation> operations, List<Schema> schemas) {}

    /** Returns the tags, in the document's order. */
    List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        document.path("tags").forEach(tag -> subjects.add(subject(tag)));
        return subjects;
    }

    private Subject subject(JsonNode tag) {
        String name = tag.path("name").asText();
        List<Operation> operations = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().path("tags").path(0).asText().equals(name)) {
                        operations.add(Operation.of(operation.getKey(), path.getKey(), operation.getValue(), this));
                        collect(operation.getValue(), named);
                    }
                }));
        return new Subject(
                name,
                tag.path("description").asText(),
                operations,
                named.stream()
                        .map(schema -> Schema.of(schema, schema(schema), this))
                        .toList());
    }

    /** Collects the names of all schemas that are referenced below a node, directly or indirectly. */
    private void collect(JsonNode node, Set<String> named) {
        node.findValuesAsText("$ref").forEach(reference -> {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (!reference.startsWith("#/components/schemas/")) {
                collect(document.at(reference.substring(1)), named);
            } else if (named.add(name)) {
                collect(schema(name), named);
            }
        });
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    /** Resolves a reference; any other node is returned unchanged. */
    JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    /** Returns the name of the schema of a node, or of its list elements; empty if it has none. */
    String schemaName(JsonNode schema) {
        JsonNode one = schema.has("items") ? schema.path("items") : schema;
        String reference = one.path("$ref").asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
