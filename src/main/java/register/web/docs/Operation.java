package register.web.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An operation of the API, for the reference page.
 *
 * @param id the anchor on its page
 * @param method {@code GET}
 * @param path with its parameters in braces
 * @param needs whether it requires signing in
 * @param body the name of the request body's schema; empty if there is no body, or it is not JSON
 * @param curl a command that calls it, to copy
 * @param open the URL that calls it in a browser; empty if there is none
 */
public record Operation(
        String id,
        String method,
        String path,
        String summary,
        String description,
        boolean needs,
        List<Parameter> parameters,
        String body,
        List<Answer> answers,
        CurlCommand curl,
        String open) {

    /**
     * A parameter in the path, the query or the headers.
     *
     * @param example of its value; empty if the document has none
     */
    public record Parameter(
            String name, String in, boolean isRequired, String type, String description, String example) {}

    /**
     * A response with its status.
     *
     * @param schema the name of its JSON schema; empty if there is none
     */
    public record Answer(String status, String description, String schema) {}

    /** Reads one operation of the document. */
    static Operation of(String method, String path, JsonNode operation, ApiDocument document) {
        List<Parameter> parameters = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> parameters.add(parameter(document.resolve(parameter))));
        List<Answer> answers = new ArrayList<>();
        operation.path("responses").properties().forEach(answer -> answers.add(answer(answer, document)));
        boolean needs = operation.path("security").size() > 0 && !method.isEmpty();
        String body = document.schemaName(operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
        String example = document.examples().path(path);
        String query = query(parameters, path, document.examples());
        String asked = document.base() + example + query;
        return new Operation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                operation.path("description").asText(),
                needs,
                parameters,
                body,
                answers,
                CurlCommand.of(method, asked, parameters, operation, needs),
                method.equals("get") && !needs ? opened(example, query) : "");
    }

    /**
     * Returns the URL with a suffix for JSON, as a browser prefers HTML; only the start page has no such suffix. There is none
     * for a path with a part that only the reader can know.
     */
    private static String opened(String path, String query) {
        if (path.equals("/")) {
            return path;
        }
        if (path.contains("$")) {
            return "";
        }
        return (path.lastIndexOf('.') > path.lastIndexOf('/') ? path : path + ".json") + query;
    }

    private static Parameter parameter(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        List<String> words = new ArrayList<>();
        schema.path("enum").forEach(word -> words.add(word.asText()));
        String type = words.isEmpty() ? typed(schema) : "one of " + String.join(", ", words);
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                type,
                parameter.path("description").asText(),
                parameter.path("example").asText());
    }

    private static String typed(JsonNode schema) {
        String format = schema.path("format").asText();
        String type = schema.path("type").asText("string");
        return switch (format) {
            case "date" -> "a day, 2026-04-01";
            case "int64", "int32" -> "a whole number";
            default -> type.equals("boolean") ? "true or false" : type.equals("string") ? "text" : type;
        };
    }

    private static Answer answer(Map.Entry<String, JsonNode> answer, ApiDocument document) {
        JsonNode response = document.resolve(answer.getValue());
        JsonNode content = response.path("content");
        JsonNode json = content.has("application/json")
                ? content.path("application/json")
                : content.path("application/problem+json");
        return new Answer(
                answer.getKey(), response.path("description").asText(), document.schemaName(json.path("schema")));
    }

    /** Returns the required query parameters, and those with an example in the document. */
    private static String query(List<Parameter> parameters, String path, ApiExamples examples) {
        List<String> said = parameters.stream()
                .filter(parameter -> parameter.in().equals("query"))
                .filter(parameter ->
                        parameter.isRequired() || !parameter.example().isEmpty())
                .map(parameter -> parameter.name() + "=" + said(parameter, path, examples))
                .toList();
        return said.isEmpty() ? "" : "?" + String.join("&", said);
    }

    private static String said(Parameter parameter, String path, ApiExamples examples) {
        return parameter.example().isEmpty() ? examples.parameter(parameter.name(), path) : parameter.example();
    }
}
