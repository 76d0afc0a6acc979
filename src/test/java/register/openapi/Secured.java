package register.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.access.Role;
import register.api.http.Format;
import register.api.http.Formats;
import register.api.http.PrivateResponseFilter;
import register.api.http.StrictParameters;

/** What is said of operations that are not for everybody: how to show who one is, and how one is refused. */
public final class Secured {
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
                                .name(PrivateResponseFilter.SESSION)
                                .description("A browser that is signed in at `/sign-in`. With each change, send "
                                        + "`csrf` of `/account`, in the header `X-CSRF-Token`."))
                .addHeaders("WWW-Authenticate", header("Bearer, and what is wrong with the token (RFC 6750)."))
                .addHeaders("Made", header("The address of what was made or changed."));
        for (Refused refused : Refused.values()) {
            components.addResponses(
                    refused.word(), Answers.refusal(refused.description()).headers(headers(refused.headers())));
        }
    }

    /** Completes an operation that is not for everybody; schemas are drawn by the function. */
    public static void complete(
            Operation operation, Signed signed, Formats formats, Function<JavaType, Schema<?>> schemas) {
        Set<String> produced = produced(operation);
        ApiResponses responses = new ApiResponses();
        for (String status : signed.statuses()) {
            ApiResponse answer = new ApiResponse().description(operation.getSummary() + ".");
            if (!signed.headers().isEmpty()) {
                answer.headers(headers(signed.headers()));
            }
            if (signed.answered() != null) {
                answer.content(
                        Answers.content(produced, new MediaType().schema(schemas.apply(signed.answered())), formats));
            }
            responses.addApiResponse(status, answer);
        }
        if (Answers.hasDates(operation)) {
            responses.addApiResponse("303", new ApiResponse().$ref("Canonical"));
        }
        refuse(responses, signed);
        operation.responses(responses);
        require(operation, signed.roles());
        if (produced.contains(Format.CSV.type().toString())) {
            operation.addParametersItem(new Parameter().$ref(StrictParameters.BOM));
        }
        if (signed.asked() != null) {
            Content content = new Content();
            for (String type : consumed(operation.getRequestBody())) {
                content.addMediaType(type, new MediaType().schema(signed.asked().apply(schemas)));
            }
            operation.requestBody(new RequestBody().required(true).content(content));
        }
    }

    private static void refuse(ApiResponses responses, Signed signed) {
        Map<String, String> refusals = new TreeMap<>(Map.of("406", "NotAcceptable", "500", "Failed"));
        Refused.ALWAYS.forEach(refused -> refusals.put(refused.status(), refused.word()));
        signed.refusals().forEach(refused -> refusals.put(refused.status(), refused.word()));
        refusals.forEach((status, word) -> responses.addApiResponse(status, new ApiResponse().$ref(word)));
    }

    /** Either way to show who one is will do, with any of the roles. */
    private static void require(Operation operation, List<Role> roles) {
        for (String scheme : List.of("bearer", "session")) {
            if (roles.isEmpty()) {
                operation.addSecurityItem(new SecurityRequirement().addList(scheme));
            }
            roles.forEach(role -> operation.addSecurityItem(new SecurityRequirement().addList(scheme, role.word())));
        }
        if (!roles.isEmpty()) {
            String words = roles.stream().map(role -> "`" + role.word() + "`").collect(Collectors.joining(" or "));
            String said = operation.getDescription() == null ? "" : operation.getDescription() + " ";
            operation.setDescription(said + "You need the role " + words + ".");
        }
    }

    private static Set<String> produced(Operation operation) {
        Content content =
                Objects.requireNonNull(operation.getResponses().get("default")).getContent();
        return content == null ? Set.of() : content.keySet();
    }

    private static Collection<String> consumed(@Nullable RequestBody body) {
        return body == null ? List.of(Format.JSON_TYPE) : body.getContent().keySet();
    }

    private static Map<String, Header> headers(List<String> names) {
        Map<String, Header> headers = new LinkedHashMap<>();
        names.forEach(name -> headers.put(name, new Header().$ref(name.equals("Location") ? "Made" : name)));
        return headers;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(Answers.string());
    }
}
