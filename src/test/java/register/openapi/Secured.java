package register.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import register.http.Format;
import register.http.Personal;

/** What is said of operations that are not for everybody: how to show who one is, and how one is refused. */
public final class Secured {
    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "BadRequest",
            "401", "NotSignedIn",
            "403", "Forbidden",
            "406", "NotAcceptable",
            "500", "Failed",
            "503", "Unavailable"));

    private Secured() {}

    /** Adds what operations refer to. */
    public static void define(Components components) {
        components
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An access token of the council's identity provider, or a token that was "
                                        + "made for a script (`crt_…`)."))
                .addSecuritySchemes(
                        "session",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name(Personal.SESSION)
                                .description("A browser that was signed in at `/sign-in`. What it changes brings back "
                                        + "`csrf` of `/account`, in the header `X-CSRF-Token`."))
                .addHeaders("WWW-Authenticate", header("Bearer, and what is wrong with the token (RFC 6750)."))
                .addResponses("NotSignedIn", refusal("Nobody is signed in, or the token is not accepted."))
                .addResponses("Forbidden", refusal("The role is missing, or the request is not from a page of ours."))
                .addResponses("TooLarge", refusal("The body is too large."))
                .addResponses("WrongType", refusal("The body is of another content type."))
                .addResponses("Invalid", refusal("What the body says is not valid."));
    }

    /** Says that an operation needs somebody to be signed in, and how it is refused; its own answers stay. */
    public static void require(Operation operation) {
        operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
        operation.addSecurityItem(new SecurityRequirement().addList("session"));
        REFUSALS.forEach((status, name) -> refer(operation, status, name));
    }

    /**
     * Completes an operation that answers to one person or program.
     *
     * @param status of the answer
     * @param answered null where it has no body
     * @param asked null where it takes no body
     */
    public static void complete(
            Operation operation, String status, @Nullable Schema<?> answered, @Nullable Schema<?> asked) {
        ApiResponse answer = new ApiResponse().description(operation.getSummary() + ".");
        if (answered != null) {
            answer.content(new Content()
                    .addMediaType(Format.JSON_TYPE, new MediaType().schema(answered))
                    .addMediaType("text/html", new MediaType().schema(string("A page for people."))));
        }
        operation.responses(new ApiResponses().addApiResponse(status, answer));
        require(operation);
        if (operation.getParameters() != null) {
            refer(operation, "404", "NotFound");
        }
        if (asked != null) {
            operation.requestBody(new RequestBody()
                    .required(true)
                    .content(new Content().addMediaType(Format.JSON_TYPE, new MediaType().schema(asked))));
            refer(operation, "413", "TooLarge");
            refer(operation, "415", "WrongType");
            refer(operation, "422", "Invalid");
        }
    }

    private static void refer(Operation operation, String status, String name) {
        operation.getResponses().addApiResponse(status, new ApiResponse().$ref(name));
    }

    private static ApiResponse refusal(String description) {
        Schema<?> problem = new JsonSchema().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(description)
                .headers(Map.of("WWW-Authenticate", new Header().$ref("WWW-Authenticate")))
                .content(new Content().addMediaType(Format.PROBLEM_TYPE, new MediaType().schema(problem)));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(string(null));
    }

    private static Schema<Object> string(@Nullable String description) {
        Schema<Object> string = new JsonSchema();
        string.addType("string");
        string.setDescription(description);
        return string;
    }
}
