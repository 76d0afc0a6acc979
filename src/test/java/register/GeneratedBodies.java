package register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** JSON documents that the schemas of an API document allow, whether or not they make sense to the register. */
final class GeneratedBodies {
    private static final int DEEPEST = 6;
    private static final int MOST_ITEMS = 3;

    private static final List<String> TEXTS = List.of(
            "COV 12765",
            "COV 9001",
            "Telephones",
            "a",
            "-",
            "0",
            "Zoë O'Neill & Sons \"Limited\"",
            "日本語",
            "=1+1",
            "A".repeat(600),
            " padded ",
            "two\nlines",
            "/description",
            "reference",
            "title",
            "2018",
            "2016/17",
            "40(2)",
            "1",
            "value.annual",
            "https://example.gov.uk/a?b=c#d");

    private static final Map<String, List<String>> BY_FORMAT = Map.of(
            "date", List.of("2026-08-18", "2024-02-29", "1000-01-01", "9999-12-31"),
            "date-time", List.of("2026-08-18T09:00:00Z", "2026-08-18T09:00:00.123456+01:00"),
            "uri", List.of("https://example.gov.uk/", "http://[::1]/a%20b", "urn:a:b"),
            "duration", List.of("P2Y", "P0D", "PT4H", "P12M"));

    private static final List<String> NUMBERS =
            List.of("0", "1", "-1", "0.01", "100", "398", "7000.50", "999999999999999", "1e3", "2147483647");

    private final CommittedDocument document;
    private final RandomGenerator random;

    GeneratedBodies(CommittedDocument document, RandomGenerator random) {
        this.document = document;
        this.random = random;
    }

    /** Returns a document of a schema; the same for the same sequence of random numbers. */
    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode given, int depth) {
        JsonNode schema = document.referred(given);
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            case "integer" -> JsonNodeFactory.instance.numberNode(random.nextInt(-2, 500));
            case "number" -> JsonNodeFactory.instance.numberNode(new BigDecimal(oneOf(NUMBERS)));
            case "null" -> JsonNodeFactory.instance.nullNode();
            default ->
                JsonNodeFactory.instance.textNode(
                        oneOf(BY_FORMAT.getOrDefault(schema.path("format").asText(), TEXTS)));
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.get(random.nextInt(type.size())).asText()
                : type.asText(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            boolean isRequired = schema.path("required").toString().contains("\"" + member.getKey() + "\"");
            if (isRequired ? random.nextInt(20) > 0 : depth < DEEPEST && random.nextInt(3) == 0) {
                object.set(member.getKey(), of(member.getValue(), depth + 1));
            }
        }
        JsonNode others = schema.path("additionalProperties");
        for (int i = others.isObject() ? random.nextInt(MOST_ITEMS) : 0; i > 0 && depth < DEEPEST; i--) {
            object.set(oneOf(TEXTS), of(others, depth + 1));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int i = depth < DEEPEST ? random.nextInt(MOST_ITEMS + 1) : 0; i > 0; i--) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
