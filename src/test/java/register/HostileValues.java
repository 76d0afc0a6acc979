package register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import register.values.Json;

/** Values that programs seldom expect: in addresses, in headers, and in the place of any part of a JSON document. */
final class HostileValues {
    /** As they stand in an address, encoded or not. */
    static final List<String> IN_ADDRESSES = List.of(
            "",
            "%20",
            "0",
            "-1",
            "1",
            "2147483648",
            "99999999999999999999",
            "1e400",
            "1e-400",
            "NaN",
            "Infinity",
            "0x10",
            "1.5",
            "%2B1",
            "%00",
            "a%00b",
            "%",
            "%zz",
            "%E2%80%AEtxt",
            "%ED%A0%80",
            "%C0%AF",
            "%FF",
            "%F0%9F%92%A9",
            "%0D%0A",
            "a".repeat(3000),
            "a,".repeat(600),
            ",",
            ",,",
            ";",
            "'%20or%201=1--",
            "%22",
            "%5C",
            "%3Cscript%3E",
            "..",
            "..%2F..%2Fetc",
            ".",
            "*",
            "%25",
            "_",
            "2025-02-30",
            "2025-13-01",
            "9999-12-31",
            "10000-01-01",
            "-0001-01-01",
            "0000-01-01",
            "2025-08-18",
            "2025-08",
            "2025",
            "2025-W01",
            "true",
            "false",
            "null",
            "[]",
            "%7B%7D",
            "a%09b",
            "%E2%80%8B",
            "e%CC%81",
            "%EF%BB%BF",
            "COV-12765",
            "telephone",
            "-title",
            "title,-title",
            "2025-08-18T00:00:00Z",
            "1/2",
            "{reference}",
            "%C5%BF",
            "%C4%B0",
            "1-1",
            "396",
            "397",
            "FOIA",
            "EIR",
            "supplier",
            "supplier,status");

    /** As they stand in a header, after its name. */
    static final List<String> IN_HEADERS = List.of(
            "",
            "*",
            "\"1-1\"",
            "W/\"1\"",
            "\"",
            "\"a",
            "a",
            "\"a\",\"b\"",
            "a/b;q=2",
            "text/",
            "/",
            ";;;",
            "*/*;q=0",
            "text/html",
            "application/json;q=x",
            "application/json",
            "text/csv",
            "application/x-ndjson",
            "application/problem+json",
            "application/xml",
            "image/svg+xml",
            "\u0080\u00ff",
            "a\tb",
            "x".repeat(5000),
            "-1",
            "0",
            "1e400",
            "gzip",
            "Bearer",
            "Bearer ",
            "Bearer x",
            "Basic eDp5",
            "bytes=0-1",
            "Mon, 30 Nov 2026 07:00:00 GMT",
            "\"\u00fc\"",
            "text/html,application/xhtml+xml,*/*;q=0.8",
            "application/json; charset=nonsense",
            "multipart/form-data");

    private static final List<String> IN_JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "1e999999999",
            "-1e-999999999",
            "1" + "0".repeat(1200),
            "0." + "0".repeat(1000) + "1",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\u202etxt\"",
            "\"\\u200b\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"\":1}",
            "\"" + "a".repeat(70_000) + "\"",
            "\"2025-02-30\"",
            "\"9999-12-31\"",
            "\"-0001-01-01\"",
            "\"+999999999-01-01\"",
            "\"<script>\"",
            "\"'--\"",
            "\"COV 12765\"",
            "\"../..\"",
            "\"javascript:alert(1)\"",
            "\"https://[::1\"",
            "\"1e5\"",
            "\"\\ud83d\\udca9\"",
            "123456789012345678901234567890.12",
            "\"\\r\\nSet-Cookie: a=b\"",
            "\"${jndi:ldap://a}\"",
            "\"#{1+1}\"",
            "[".repeat(2000) + "]".repeat(2000),
            "{\"a\":".repeat(1200) + "1" + "}".repeat(1200));

    /** Whole bodies that are not the JSON they are said to be. */
    private static final List<String> NOT_JSON = List.of(
            "",
            " ",
            "{",
            "}",
            "[",
            "nul",
            "\"",
            "{\"a\":1,}",
            "{\"a\":1}{\"a\":2}",
            "\u0000",
            "\uFEFF{}",
            "// {}",
            "{a:1}",
            "'a'",
            "NaN",
            "<xml/>",
            "a=b&c=%zz",
            "\u00ff\u00fe",
            "[1",
            "{\"title\":\"a\",\"title\":\"b\"}",
            "-",
            "1e",
            "\\");

    private final RandomGenerator random;

    HostileValues(RandomGenerator random) {
        this.random = random;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A JSON document with one or two of its parts replaced, left out or added; now and then not JSON at all. */
    String mutated(JsonNode document) {
        if (random.nextInt(12) == 0) {
            return oneOf(NOT_JSON);
        }
        String mark = "\"" + "replaced here" + "\"";
        JsonNode copy = document.deepCopy();
        List<Runnable> changes = new ArrayList<>();
        collect(copy, changes);
        if (changes.isEmpty()) {
            return oneOf(IN_JSON);
        }
        oneOf(changes).run();
        return copy.toString().replace(mark, oneOf(IN_JSON));
    }

    private static void collect(JsonNode node, List<Runnable> changes) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                changes.add(() -> object.put(member.getKey(), "replaced here"));
                changes.add(() -> object.remove(member.getKey()));
                collect(member.getValue(), changes);
            }
            changes.add(() -> object.put("colour", "replaced here"));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                changes.add(
                        () -> array.set(index, Json.mapper().getNodeFactory().textNode("replaced here")));
                changes.add(() -> array.add(array.get(index).deepCopy()));
                collect(array.get(i), changes);
            }
        }
    }
}
