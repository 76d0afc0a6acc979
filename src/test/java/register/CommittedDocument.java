package register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The API document as it is committed, to hold answers against. */
final class CommittedDocument {
    static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;
    private final Map<String, Schema> closed = new HashMap<>();

    private CommittedDocument(JsonNode document) {
        this.document = document;
    }

    static CommittedDocument read() {
        try {
            return new CommittedDocument(
                    new YAMLMapper().readTree(Files.readString(Path.of("openapi", "openapi.yaml"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One that a service answers with. */
    static CommittedDocument of(JsonNode document) {
        return new CommittedDocument(document);
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    JsonNode paths() {
        return document.path("paths");
    }

    static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** What is wrong with an answer where the members that the schemas name are all that there may be. */
    List<Error> faults(String schema, String answer) {
        return closed.computeIfAbsent(schema, this::closed).validate(answer, InputFormat.JSON);
    }

    private Schema closed(String schema) {
        ObjectNode shapes = document.deepCopy().withObject("/components/schemas");
        for (JsonNode shape : shapes) {
            if (shape.has("properties") && !shape.has("additionalProperties")) {
                ((ObjectNode) shape).put("additionalProperties", false);
            }
        }
        String text = new ObjectMapper()
                .createObjectNode()
                .put("$ref", schema)
                .set("$defs", shapes)
                .toString()
                .replace(SCHEMAS, "#/$defs/");
        SchemaRegistryConfig strict =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(strict))
                .getSchema(text, InputFormat.JSON);
    }

    /** What is otherwise in an answer than the document says of the operation: status, headers, type or body. */
    List<String> faults(String method, String path, HttpResponse<String> answer) {
        JsonNode operation = paths().path(path).path(method.toLowerCase(Locale.ROOT));
        JsonNode said = referred(operation.path("responses").path(Integer.toString(answer.statusCode())));
        if (said.isMissingNode()) {
            return List.of("nothing is said of " + answer.statusCode() + ": " + answer.body());
        }
        List<String> faults = new ArrayList<>();
        for (String header : names(said.path("headers"))) {
            if (answer.headers().firstValue(header).isEmpty()) {
                faults.add("it has no " + header);
            }
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode content = said.path("content").path(type);
        if (said.has("content") ? content.isMissingNode() : !answer.body().isEmpty()) {
            faults.add("nothing is said of " + type + ": " + answer.body());
        }
        String schema = content.at("/schema/$ref").asText();
        if (!schema.isEmpty()) {
            faults(schema, answer.body()).forEach(fault -> faults.add(fault.toString()));
        }
        return faults;
    }

    /** What is otherwise in an answer than the document says of the operation: its status, its media type, or its JSON. */
    List<String> faults(String method, String path, int status, String type, String body) {
        JsonNode operation = paths().path(path).path(method.toLowerCase(Locale.ROOT));
        JsonNode said = referred(operation.path("responses").path(Integer.toString(status)));
        if (said.isMissingNode()) {
            return List.of("nothing is said of " + status);
        }
        // A 304 may repeat the type of what the client has.
        boolean isSaid = said.has("content") ? said.path("content").has(type) : type.isEmpty() || status == 304;
        if (!isSaid) {
            return List.of("nothing is said of " + status + " as '" + type + "'");
        }
        String schema = said.path("content").path(type).at("/schema/$ref").asText();
        return schema.isEmpty() || body.isEmpty() || !type.contains("json")
                ? List.of()
                : faults(schema, body).stream()
                        .map(fault -> fault.getMessage() + " in " + status)
                        .toList();
    }

    /** What a reference of the document leads to; what is none, itself. */
    JsonNode referred(JsonNode one) {
        return one.has("$ref") ? document.at(one.path("$ref").asText().substring(1)) : one;
    }
}
