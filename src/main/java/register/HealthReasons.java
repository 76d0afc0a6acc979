package register;

import com.codahale.metrics.health.HealthCheck;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.health.HealthStateAggregator;
import io.dropwizard.health.HealthStatusChecker;
import io.dropwizard.health.response.HealthResponse;
import io.dropwizard.health.response.HealthResponseProvider;
import io.dropwizard.health.response.HealthResponseProviderFactory;
import io.dropwizard.health.response.JsonHealthResponseProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The answers of {@code /health-check}, which say of each part not only whether it is healthy but why. */
@JsonTypeName("reasons")
final class HealthReasons implements HealthResponseProviderFactory {
    private final Map<String, String> messages = new ConcurrentHashMap<>();

    /** Adds a check, in the place of one that already has its name, and runs it: its schedule begins with a pause. */
    void add(String name, HealthCheck check, Environment environment) {
        HealthCheck remembered = new HealthCheck() {
            @Override
            protected Result check() {
                Result result = check.execute();
                messages.put(name, message(result));
                return result;
            }
        };
        remembered.execute();
        environment.healthChecks().unregister(name);
        environment.healthChecks().register(name, remembered);
    }

    private static String message(HealthCheck.Result result) {
        boolean isSaid = result.getError() == null && result.getMessage() != null;
        return isSaid ? result.getMessage() : "it cannot be checked";
    }

    @Override
    public HealthResponseProvider build(HealthStatusChecker status, HealthStateAggregator states, ObjectMapper mapper) {
        HealthResponseProvider plain = new JsonHealthResponseProvider(status, states, mapper);
        return parameters -> {
            HealthResponse response = plain.healthResponse(parameters);
            return new HealthResponse(
                    response.isHealthy(),
                    withReasons(response.getMessage(), mapper),
                    response.getContentType(),
                    response.getStatus());
        };
    }

    private String withReasons(String states, ObjectMapper mapper) {
        try {
            JsonNode parts = mapper.readTree(states);
            for (JsonNode part : parts) {
                String message = messages.get(part.path("name").asText());
                if (part instanceof ObjectNode object && message != null) {
                    object.put("message", message);
                }
            }
            return mapper.writeValueAsString(parts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
