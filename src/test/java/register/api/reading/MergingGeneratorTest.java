package register.api.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.values.Json;

class MergingGeneratorTest {
    private static final int SAMPLES = 3000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1,'b':'x'}                    | {}                           | {'a':1,'b':'x'}",
                "{'a':1}                            | null                         | {'a':1}",
                "{'a':1}                            | {'b':2}                      | {'a':1,'b':2}",
                "{'a':{'x':1},'b':2}                | {'a':{'y':3}}                | {'a':{'x':1,'y':3},'b':2}",
                "{'a':[{'x':1},{'x':2},{'x':3}]}    | {'a':[{},{'y':5}]}           | {'a':[{'x':1},{'x':2,'y':5},{'x':3}]}",
                "{'a':1,'b':2}                      | {'a':{'x':[1]}}              | {'a':{'x':[1]},'b':2}",
                "{'a':{'x':{'z':[1]}},'b':2}        | {'a':5,'c':6}                | {'a':5,'b':2,'c':6}",
                "{'a':[1,{'x':[2]}],'b':[{'c':1}]}  | {'a':{'k':7}}                | {'a':{'k':7},'b':[{'c':1}]}",
                "{'a':[[1],[2]]}                    | {'a':[[8],[9,10]]}           | {'a':[[8],[9]]}",
                "{'a':1.500,'b':0.00}               | {'d':2.50}                   | {'a':1.5,'b':0,'d':2.5}",
                "{'a':null,'b':true}                | {'a':false}                  | {'a':false,'b':true}"
            })
    void mergesMembers(String item, String more, String merged) throws IOException {
        assertEquals(json(merged), written(tree(item), tree(more)));
    }

    @Test
    void mergesAsTreesDo() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < SAMPLES; i++) {
            ObjectNode item = object(random, 4);
            ObjectNode more = object(random, 4);
            assertEquals(Json.mapper().writeValueAsString(merged(item, more)), written(item, more), item + " " + more);
        }
    }

    @Test
    void leavesTheObjectOpen() throws IOException {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = Json.mapper().createGenerator(written)) {
            Json.mapper().writeValue(new MergingGenerator(json, tree("{'b':2}")), Map.of("a", 1));
            json.writeNumberField("c", 3);
            json.writeEndObject();
        }
        assertEquals(json("{'a':1,'b':2,'c':3}"), written.toString());
    }

    private static String written(JsonNode item, JsonNode more) throws IOException {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = Json.mapper().createGenerator(written)) {
            Json.mapper().writeValue(new MergingGenerator(json, more), item);
            json.writeEndObject();
        }
        return written.toString();
    }

    private static String json(String withApostrophes) {
        return withApostrophes.replace('\'', '"');
    }

    private static JsonNode tree(String withApostrophes) throws IOException {
        return Json.mapper().readTree(json(withApostrophes));
    }

    /** What the generator writes, made as a tree. */
    private static JsonNode merged(JsonNode said, @Nullable JsonNode more) {
        if (more == null) {
            return said;
        }
        if (said instanceof ObjectNode object && more.isObject()) {
            ObjectNode merged = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(member ->
                            merged.set(member.getKey(), merged(member.getValue(), more.get(member.getKey()))));
            more.properties().stream()
                    .filter(member -> !object.has(member.getKey()))
                    .forEach(member -> merged.set(member.getKey(), member.getValue()));
            return merged;
        }
        if (said instanceof ArrayNode array && more.isArray()) {
            ArrayNode merged = JsonNodeFactory.instance.arrayNode();
            for (int row = 0; row < array.size(); row++) {
                merged.add(merged(array.get(row), more.get(row)));
            }
            return merged;
        }
        return more;
    }

    private static ObjectNode object(SplittableRandom random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.set(Character.toString('a' + random.nextInt(6)), value(random, depth - 1));
        }
        return object;
    }

    private static JsonNode value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> JsonNodeFactory.instance.textNode("é\"" + random.nextInt(9));
            case 1 -> JsonNodeFactory.instance.numberNode(random.nextInt(99));
            case 2 -> JsonNodeFactory.instance.numberNode(BigDecimal.valueOf(random.nextInt(9999), 2));
            case 3 -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            case 4 -> JsonNodeFactory.instance.nullNode();
            case 5 -> array(random, depth);
            default -> object(random, depth);
        };
    }

    private static ArrayNode array(SplittableRandom random, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(random, depth - 1));
        }
        return array;
    }
}
