package register;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;

/** Requests for the operations of an API document, each with something in it that is seldom sent; the same for the same seed. */
final class FuzzedRequests {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get");

    private static final List<String> HEADERS = List.of(
            "Accept",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Content-Type",
            "Content-Encoding",
            "Accept-Encoding",
            "Authorization",
            "Cookie",
            "Range",
            "If-Modified-Since",
            "X-CSRF-Token",
            "Accept-Language",
            "Origin",
            "Expect",
            "X-Forwarded-For",
            "X-HTTP-Method-Override",
            "Accept-Charset",
            "Host");

    private static final List<String> SUFFIXES = List.of(
            ".json",
            ".csv",
            ".xlsx",
            ".ndjson",
            ".html",
            ".atom",
            ".ics",
            ".svg",
            ".csv-metadata.json",
            ".yaml",
            ".",
            ".x");

    private static final String FORM = "application/x-www-form-urlencoded";

    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, List<String>> references;
    private final Map<String, List<JsonNode>> bodies;
    private final List<Operation> described;
    private final GeneratedBodies generated;
    private final List<String> tokens;
    private final RandomGenerator random;
    private final HostileValues values;

    /**
     * Creates them.
     *
     * @param references by the path of an operation: what can stand in place of its parameter
     * @param bodies by the path of an operation: one that it takes
     * @param besides by the method and path of what the document does not describe: its parameters, or the fields of its form
     * @param tokens that are sent, with different roles
     */
    FuzzedRequests(
            CommittedDocument document,
            Map<String, List<String>> references,
            Map<String, List<JsonNode>> bodies,
            Map<String, List<String>> besides,
            List<String> tokens,
            RandomGenerator random) {
        this.references = references;
        this.bodies = bodies;
        this.tokens = tokens;
        this.random = random;
        this.values = new HostileValues(random);
        this.generated = new GeneratedBodies(document, random);
        for (String path : CommittedDocument.names(document.paths())) {
            for (String method : CommittedDocument.names(document.paths().path(path))) {
                operations.add(Operation.of(path, method, document));
            }
        }
        this.described = List.copyOf(operations);
        besides.forEach((route, parameters) -> operations.add(Operation.besides(route, parameters)));
    }

    /** An operation of the document: the names and possible values of its parameters, and the types of body that it takes. */
    private record Operation(
            String method,
            String path,
            Map<String, List<String>> parameters,
            List<String> types,
            @Nullable JsonNode schema) {
        static Operation of(String path, String method, CommittedDocument document) {
            JsonNode said = document.paths().path(path).path(method);
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            for (JsonNode one : said.path("parameters")) {
                JsonNode parameter = document.referred(one);
                if (parameter.path("in").asText().equals("query")) {
                    parameters.put(parameter.path("name").asText(), known(parameter));
                }
            }
            JsonNode content = document.referred(said.path("requestBody")).path("content");
            JsonNode schema = content.at("/application~1json/schema");
            return new Operation(
                    method.toUpperCase(Locale.ROOT),
                    path,
                    parameters,
                    CommittedDocument.names(content),
                    schema.has("$ref") ? schema : null);
        }

        /**
         * One that the document does not describe: a page, a feed or a form.
         *
         * @param route its method and path
         */
        static Operation besides(String route, List<String> parameters) {
            Map<String, List<String>> named = new LinkedHashMap<>();
            parameters.forEach(name -> named.put(name, List.of()));
            String method = StringUtils.substringBefore(route, " ");
            List<String> types = method.equals("GET") ? List.of() : List.of(FORM);
            return new Operation(method, StringUtils.substringAfter(route, " "), named, types, null);
        }

        boolean isForm() {
            return types.contains(FORM);
        }

        private static List<String> known(JsonNode parameter) {
            List<String> known = new ArrayList<>();
            JsonNode schema = parameter.path("schema");
            for (JsonNode from : List.of(schema.path("enum"), schema.at("/items/enum"), schema.path("examples"))) {
                from.forEach(value -> known.add(value.asText()));
            }
            if (parameter.has("example")) {
                known.add(parameter.path("example").asText());
            }
            return known;
        }
    }

    /**
     * A request.
     *
     * @param path of the operation that it is for; empty if it is for none
     * @param text a letter for each of its bytes (ISO 8859-1)
     */
    record Fuzzed(String method, String path, String text) {
        byte[] bytes() {
            return text.getBytes(ISO_8859_1);
        }

        /** Its beginning, to be read by people. */
        String inWords() {
            return text.substring(0, Math.min(text.length(), 900));
        }
    }

    Fuzzed next() {
        Operation operation = values.oneOf(operations);
        boolean isOtherMethod = random.nextInt(20) == 0;
        String method = isOtherMethod ? values.oneOf(METHODS) : operation.method();
        String suffix = operation.method().equals("GET") && random.nextInt(6) == 0 ? values.oneOf(SUFFIXES) : "";
        Map<String, String> headers = headers(operation);
        byte[] body = operation.types().isEmpty() && random.nextInt(10) > 0 ? new byte[0] : body(operation);
        String path = path(operation);
        String target = path + suffix + (operation.isForm() ? "" : query(operation));
        // A hostile reference may be another address.
        boolean isFor = !isOtherMethod
                && described.contains(operation)
                && suffix.isEmpty()
                && path.matches("(/[A-Za-z0-9-]+)+|/")
                && path.split("/").length == operation.path().split("/").length;
        return new Fuzzed(
                method, isFor ? operation.path() : "", new String(bytes(method, target, headers, body), ISO_8859_1));
    }

    private String path(Operation operation) {
        String path = operation.path();
        int start = path.indexOf('{');
        if (start < 0) {
            return path;
        }
        List<String> known = references.getOrDefault(path, List.of("1"));
        String value = random.nextInt(4) == 0 ? values.oneOf(HostileValues.IN_ADDRESSES) : values.oneOf(known);
        return path.substring(0, start) + value + path.substring(path.indexOf('}') + 1);
    }

    private String query(Operation operation) {
        List<String> names = new ArrayList<>(operation.parameters().keySet());
        names.add("colour");
        List<String> given = new ArrayList<>();
        if (operation.parameters().containsKey("reason") && random.nextInt(8) > 0) {
            given.add("reason=A+test");
        }
        for (int i = random.nextInt(operation.isForm() ? names.size() + 1 : 4); i > 0; i--) {
            String name = random.nextInt(5) > 0
                    ? values.oneOf(names.subList(0, Math.max(1, names.size() - 1)))
                    : values.oneOf(names);
            List<String> known = operation.parameters().getOrDefault(name, List.of());
            boolean isKnown = !known.isEmpty() && random.nextBoolean();
            given.add(name + "=" + (isKnown ? values.oneOf(known) : values.oneOf(HostileValues.IN_ADDRESSES)));
        }
        return given.isEmpty() ? "" : "?" + String.join("&", given);
    }

    private Map<String, String> headers(Operation operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", "localhost");
        String token = values.oneOf(tokens);
        if (!token.isEmpty()) {
            headers.put("Authorization", token);
        }
        if (!operation.types().isEmpty()) {
            headers.put("Content-Type", values.oneOf(operation.types()));
        }
        if (!operation.method().equals("GET")) {
            headers.put("If-Match", "*");
            headers.put("Idempotency-Key", "k" + random.nextInt(1000));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            headers.put(values.oneOf(HEADERS), values.oneOf(HostileValues.IN_HEADERS));
        }
        return headers;
    }

    /** A body that the operation takes, often with something in it replaced; or one of its schema, which may make no sense. */
    private byte[] body(Operation operation) {
        if (operation.isForm()) {
            return Strings.CS.removeStart(query(operation), "?").getBytes(UTF_8);
        }
        if (operation.schema() != null && random.nextInt(3) == 0) {
            JsonNode body = generated.of(operation.schema());
            return (random.nextBoolean() ? body.toString() : values.mutated(body)).getBytes(UTF_8);
        }
        List<JsonNode> all = bodies.get(operation.path());
        JsonNode known = all == null ? null : values.oneOf(all);
        if (known == null || known.isTextual()) {
            return (known == null ? "{}" : known.asText())
                    .replace(random.nextInt(3) == 0 ? "COV" : "\u0001", random.nextBoolean() ? "\u0000" : "\"")
                    .getBytes(UTF_8);
        }
        return (random.nextInt(5) == 0 ? known.toString() : values.mutated(known)).getBytes(UTF_8);
    }

    private byte[] bytes(String method, String target, Map<String, String> headers, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] sent = body;
        int framing = body.length == 0 ? 0 : random.nextInt(12);
        if (framing == 1) {
            headers.put("Content-Encoding", "gzip");
            sent = random.nextBoolean() ? gzip(body) : broken(gzip(body));
        } else if (framing == 2) {
            headers.put("Content-Encoding", "gzip");
        }
        String rest = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        String length = framing == 3 || framing == 4
                ? "Transfer-Encoding: chunked\r\n"
                : "Content-Length: " + length(sent, framing) + "\r\n";
        String head = method + " " + target + " HTTP/1.1\r\nConnection: close\r\n" + rest
                + (body.length == 0 && random.nextInt(5) > 0 ? "" : length) + "\r\n";
        bytes.writeBytes(head.getBytes(ISO_8859_1));
        if (framing == 3) {
            bytes.writeBytes((Integer.toHexString(sent.length) + "\r\n").getBytes(ISO_8859_1));
            bytes.writeBytes(sent);
            bytes.writeBytes("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
        } else if (framing == 4) {
            bytes.writeBytes("zz\r\nno chunk".getBytes(ISO_8859_1));
        } else {
            bytes.writeBytes(sent);
        }
        return bytes.toByteArray();
    }

    /** One body in twelve ends before it should. */
    private static int length(byte[] sent, int framing) {
        return framing == 5 ? sent.length + 10 : sent.length;
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private byte[] broken(byte[] gzip) {
        byte[] broken = gzip.clone();
        broken[10 + random.nextInt(broken.length - 10)] ^= 0x55;
        return broken;
    }
}
