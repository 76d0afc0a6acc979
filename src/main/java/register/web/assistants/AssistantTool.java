package register.web.assistants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;

/**
 * A tool that assistants can call: what it is for, its arguments, and the address that it asks.
 *
 * @param properties the JSON schemas of its arguments, by name
 * @param required the names of the arguments that it needs
 * @param request makes the request of the arguments
 */
record AssistantTool(
        String name,
        String title,
        String description,
        Map<String, Object> properties,
        List<String> required,
        Function<ToolArguments, Request> request) {

    /**
     * What is asked.
     *
     * @param body to send there as JSON; null to read it
     */
    record Request(Address address, @Nullable String body) {
        static Request of(Address address) {
            return new Request(address, null);
        }
    }

    /** Returns a tool without arguments, to add some. */
    static AssistantTool of(String name, String title, String description, Function<ToolArguments, Request> request) {
        return new AssistantTool(name, title, description, Map.of(), List.of(), request);
    }

    /** Returns the same with an argument that it needs. */
    AssistantTool needing(String argument, Map<String, Object> schema) {
        AssistantTool with = with(argument, schema);
        return new AssistantTool(
                name,
                title,
                description,
                with.properties,
                Stream.concat(required.stream(), Stream.of(argument)).toList(),
                request);
    }

    /** Returns the same with an argument that can be left out. */
    AssistantTool with(String argument, Map<String, Object> schema) {
        Map<String, Object> more = new LinkedHashMap<>(properties);
        more.put(argument, schema);
        return new AssistantTool(name, title, description, more, required, request);
    }

    /** Returns the JSON schema of the arguments. */
    Map<String, Object> schema() {
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }
}
