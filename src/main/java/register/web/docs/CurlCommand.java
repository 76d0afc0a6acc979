package register.web.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A curl command that calls an operation, to copy into a terminal.
 *
 * @param variables what only the reader can know: from the variable's name in the command to its meaning
 */
public record CurlCommand(String text, Map<String, String> variables) {
    private static final Map<String, String> MEANINGS = meanings();

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("TOKEN", "A token for scripts. Ask the administrator of the service to create one under Tokens.");
        meanings.put("TOKEN_ID", "The `id` of a token, from `GET /tokens`.");
        meanings.put("QUARTER", "The `quarter` of a quarter that is over, from `GET /quarters`.");
        meanings.put("IMPORT", "The `id` of a file, from the answer to `POST /imports`.");
        meanings.put("ETAG", "The `ETag` header from when you read the record, with its quotation marks.");
        return meanings;
    }

    /** The command for an address; what is between single quotes is not looked at for variables. */
    static CurlCommand of(
            String method, String address, List<Operation.Parameter> parameters, JsonNode operation, boolean needs) {
        StringBuilder curl = new StringBuilder("curl");
        if (!method.equals("get")) {
            curl.append(" -X ").append(method.toUpperCase(Locale.ROOT));
        }
        if (needs) {
            curl.append(" -H \"Authorization: Bearer $TOKEN\"");
        }
        if (isSaid("Idempotency-Key", parameters)) {
            curl.append(" -H \"Idempotency-Key: $(uuidgen)\"");
        }
        if (!method.equals("get")
                && parameters.stream().anyMatch(one -> one.name().equals("If-Match"))) {
            curl.append(" -H \"If-Match: $ETAG\"");
        }
        curl.append(sent(operation));
        if (method.equals("get")) {
            curl.append(" -H 'Accept: application/json'");
        }
        String quote = address.contains("$") ? "\"" : "'";
        return of(curl + " " + quote + address + quote);
    }

    private static CurlCommand of(String text) {
        Map<String, String> named = new LinkedHashMap<>();
        MEANINGS.forEach((name, what) -> {
            if (text.matches(".*\\$" + name + "\\b.*")) {
                named.put(name, what);
            }
        });
        return new CurlCommand(text, named);
    }

    private static boolean isSaid(String header, List<Operation.Parameter> parameters) {
        return parameters.stream().anyMatch(one -> one.name().equals(header) && one.isRequired());
    }

    /** Returns the options that send the first accepted media type, from a file of the reader. */
    private static String sent(JsonNode operation) {
        var types = operation.path("requestBody").path("content").fieldNames();
        if (!types.hasNext()) {
            return "";
        }
        String type = types.next();
        String file = type.startsWith("text/csv") ? "file.csv" : "file.json";
        return " -H 'Content-Type: " + type + "' --data-binary @" + file;
    }
}
