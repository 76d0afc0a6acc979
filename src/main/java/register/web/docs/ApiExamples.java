package register.web.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;

/** The values of path and query parameters in the commands of the API reference: of the bundled data, or variables for the reader to set. */
final class ApiExamples {
    private final Map<String, String> parts = new LinkedHashMap<>(Map.of(
            "/entries/{number}", "/entries/1",
            "/exemptions/{exemption}", "/exemptions/foia-21",
            "/problems/{problem}", "/problems/unknown-parameter",
            "/quarters/{quarter}", "/quarters/$QUARTER",
            "/mappings/{name}", "/mappings/finance",
            "/imports/{id}", "/imports/$IMPORT",
            "/tokens/{id}", "/tokens/$TOKEN_ID"));

    private final Map<String, String> groupings = new LinkedHashMap<>();
    private final String register;

    ApiExamples(RegisterDefinitions definitions) {
        for (RegisterDefinition<?, ?> one : definitions.all()) {
            String path = "/" + one.path();
            parts.put(path + "/{reference}", path + "/" + one.words().example());
            groupings.put(path + "/summary", one.words().grouping());
        }
        register = definitions.all().get(0).path();
    }

    /** A path with an example for each of its parts. */
    String path(String path) {
        return parts.entrySet().stream()
                .filter(part -> path.startsWith(part.getKey()))
                .findFirst()
                .map(part -> part.getValue() + path.substring(part.getKey().length()))
                .orElse(path);
    }

    /** A value of a parameter of an address. */
    String parameter(String name, String path) {
        return switch (name) {
            case "q" -> "telephony";
            case "register" -> register;
            case "reason" -> "Corrected+after+review";
            case "groupBy" -> groupings.getOrDefault(path, "…");
            default -> "…";
        };
    }
}
