package register.api.http;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.common.base.Suppliers;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.values.Resources;

/** The API document, as YAML and as JSON. */
@Hidden
@Path("/openapi")
public final class OpenApiResource {
    private static final Validator VERSION = new Validator("openapi", false);

    /** The profile in which answers are JSON only, as programs that are generated from the document read them. */
    private static final String JSON_ONLY = "json";

    private static final Pattern HERE = Pattern.compile("(?m)^- url: /$");

    private final byte[] yaml;
    private final Supplier<byte[]> json = Suppliers.memoize(() -> json(document()));
    private final Supplier<byte[]> jsonOnly = Suppliers.memoize(() -> json(narrowed(document())));

    /**
     * Creates a resource that returns a document.
     *
     * @param yaml the document, written in YAML
     * @param base that the public reaches the service at
     */
    public OpenApiResource(byte[] yaml, Address base) {
        String text = new String(yaml, StandardCharsets.UTF_8);
        this.yaml = HERE.matcher(text)
                .replaceFirst(Matcher.quoteReplacement("- url: " + base))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the document that is shipped with the service. */
    public static byte[] committed() {
        return Resources.bytes("/openapi/openapi.yaml");
    }

    @GET
    @Produces(Format.JSON_TYPE)
    public Response asJson(@QueryParam("profile") @Nullable String profile) {
        if (profile == null) {
            return HttpResponses.of(json.get(), VERSION, Map.of());
        }
        if (!profile.equals(JSON_ONLY)) {
            throw MALFORMED_PARAMETER.because("'profile' must be %s", JSON_ONLY).in("profile");
        }
        return HttpResponses.of(jsonOnly.get(), new Validator("openapi-" + JSON_ONLY, false), Map.of());
    }

    @GET
    @Produces(Format.YAML_TYPE)
    public Response asYaml() {
        return HttpResponses.of(yaml, VERSION, Map.of());
    }

    private JsonNode document() {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] json(JsonNode document) {
        try {
            return new JsonMapper().writeValueAsBytes(document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Removes from every body that can be JSON the other formats that it can have, and the parameters that generated clients
     * cannot use.
     */
    private static JsonNode narrowed(JsonNode node) {
        if (node.path("content") instanceof ObjectNode content) {
            Stream.of(Format.JSON_TYPE, Format.PROBLEM_TYPE)
                    .filter(content::has)
                    .findFirst()
                    .ifPresent(content::retain);
        }
        if (node.path("parameters") instanceof ArrayNode parameters) {
            parameters.removeIf(OpenApiResource::isForOthers);
        }
        node.forEach(OpenApiResource::narrowed);
        return node;
    }

    /**
     * Whether a parameter is not for generated clients: one of any names, beside which there is another for the same, and one
     * that leads to an address whose answer is of another type.
     */
    private static boolean isForOthers(JsonNode parameter) {
        boolean isOfQuery = parameter.path("in").asText().equals("query");
        return isOfQuery
                && (parameter.path("schema").has("additionalProperties")
                        || parameter.path("name").asText().equals("reference"));
    }
}
