package register.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.api.http.Format;
import register.api.http.Formats;
import register.api.http.StrictParameters;

/** What every address can answer and be asked beside what is its own: formats, validators, redirects, refusals. */
public final class Answers {
    private Answers() {}

    /** Adds what operations refer to. */
    public static void define(Components components) {
        components
                .addParameters(StrictParameters.BOM, bom())
                .addParameters("If-None-Match", ifNoneMatch())
                .addHeaders("ETag", header("Changes whenever the answer does (strong)."))
                .addHeaders("Cache-Control", header("Whether the response is permanent, or may change."))
                .addHeaders("Link", header("Links to related addresses, by relation (RFC 8288)."))
                .addHeaders("Location", header("The address to use instead."))
                .addHeaders("Retry-After", header("The number of seconds to wait before you try again."))
                .addResponses("NotModified", answer("You have it already.", "ETag", "Cache-Control"))
                .addResponses("Moved", answer("The reference has another spelling here.", "Location", "Cache-Control"))
                .addResponses(
                        "AtPosition", answer("The position that the day ended with.", "Location", "Cache-Control"))
                .addResponses(
                        "Canonical", answer("The parameters have another spelling here.", "Location", "Cache-Control"))
                .addResponses("BadRequest", refusal("A parameter is unknown, repeated or cannot be read."))
                .addResponses("NotFound", refusal("It does not exist, or the log has no such entry yet."))
                .addResponses("NotAcceptable", refusal("The answer cannot be given in that format."))
                .addResponses("OtherTag", refusal("The answer has another tag than those in If-Match."))
                .addResponses(
                        "TooMany",
                        refusal("You have too many requests of this kind at the same time.")
                                .headers(headers("Cache-Control", "Retry-After")))
                .addResponses("Failed", refusal("The service failed. The response has a reference for the failure."))
                .addResponses(
                        "Unavailable",
                        refusal("The database did not answer in time.")
                                .headers(headers("Cache-Control", "Retry-After")));
    }

    /**
     * Completes an operation that answers with this body.
     *
     * @param beside the types that another method of ours answers the address with
     * @param formats that the service has
     */
    public static void complete(Operation operation, MediaType json, List<String> beside, Formats formats) {
        Content produced =
                Objects.requireNonNull(operation.getResponses().get("default")).getContent();
        beside.forEach(type -> produced.addMediaType(type, new MediaType()));
        Set<String> asked = names(operation);
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(
                "200",
                answer(operation.getSummary() + ".", "ETag", "Cache-Control", "Link")
                        .content(content(produced.keySet(), json, formats)));
        boolean isOfRecord = asked.contains("reference") || (asked.contains("at") && hasPathParameter(operation));
        if (isOfRecord) {
            refer(responses, "301", "Moved");
        }
        if (asked.contains("asAt")) {
            refer(responses, "303", "AtPosition");
        } else if (parameters(operation).anyMatch(parameter -> "query".equals(parameter.getIn()))) {
            refer(responses, "303", "Canonical");
        }
        refer(responses, "304", "NotModified");
        refer(responses, "400", "BadRequest");
        if (asked.contains("at") || hasPathParameter(operation)) {
            refer(responses, "404", "NotFound");
        }
        refer(responses, "406", "NotAcceptable");
        if (isOfRecord && !operation.getOperationId().endsWith("History")) {
            refer(responses, "410", Refused.GONE.word());
        }
        refer(responses, "412", "OtherTag");
        if (isExpensive(operation, produced)) {
            refer(responses, "429", "TooMany");
        }
        refer(responses, "500", "Failed");
        refer(responses, "503", "Unavailable");
        operation.responses(responses);
        if (produced.containsKey(Format.CSV.type().toString())) {
            operation.addParametersItem(new Parameter().$ref(StrictParameters.BOM));
        }
        operation.addParametersItem(new Parameter().$ref("If-None-Match"));
    }

    /** Whether it can be refused where a client asks for much at once: a search, a comparison, a summary or a whole list. */
    private static boolean isExpensive(Operation operation, Content produced) {
        return names(operation).contains("q")
                || names(operation).contains("measures")
                || (produced.containsKey(Format.CSV.type().toString())
                        && names(operation).contains("limit"));
    }

    /** Adds that an operation is answered with a chart too. */
    public static void draw(Operation operation, String chart) {
        Objects.requireNonNull(operation.getResponses().get("200"))
                .getContent()
                .addMediaType(
                        Format.SVG_TYPE,
                        new MediaType()
                                .schema(string().description(chart
                                        + " 404 if there is none. With the suffix `.svg`, `width=narrow` draws it for a"
                                        + " phone.")));
    }

    static Content content(Collection<String> types, MediaType json, Formats formats) {
        Map<String, String> descriptions = formats.all().stream()
                .filter(format -> !format.description().isEmpty())
                .collect(Collectors.toMap(format -> bare(format.type().toString()), Format::description));
        Content content = new Content();
        for (String type : types) {
            String bare = bare(type);
            String format = descriptions.get(bare);
            content.addMediaType(bare, format == null ? json : new MediaType().schema(string().description(format)));
        }
        return content;
    }

    /** Says of an operation of lists, which names no types, that it is answered in every format of those. */
    public static void answerAsList(Operation operation, Formats formats) {
        Content produced =
                Objects.requireNonNull(operation.getResponses().get("default")).getContent();
        if (produced != null && produced.remove("*/*") != null) {
            formats.ofLists()
                    .forEach(format -> produced.addMediaType(format.type().toString(), new MediaType()));
        }
    }

    /** A type without its parameters. */
    private static String bare(String type) {
        return type.split(";", 2)[0];
    }

    private static Parameter bom() {
        Schema<Object> truth = new JsonSchema();
        truth.addType("boolean");
        truth.setDefault(false);
        return new Parameter()
                .in("query")
                .name(StrictParameters.BOM)
                .description("Whether a CSV file begins with a byte order mark, which some spreadsheets need.")
                .schema(truth);
    }

    private static Parameter ifNoneMatch() {
        return new Parameter()
                .in("header")
                .name("If-None-Match")
                .description("The ETag of an answer that the reader has: the response is 304 if nothing has changed.")
                .schema(string());
    }

    private static ApiResponse answer(String description, String... headers) {
        return new ApiResponse().description(description).headers(headers(headers));
    }

    static ApiResponse refusal(String description) {
        Schema<?> problem = new JsonSchema().$ref("#/components/schemas/Problem");
        Content content = new Content()
                .addMediaType(Format.PROBLEM_TYPE, new MediaType().schema(problem))
                .addMediaType("text/html", new MediaType().schema(string().description("The same as a page.")));
        return answer(description, "Cache-Control").content(content);
    }

    private static Map<String, Header> headers(String... names) {
        Map<String, Header> headers = new LinkedHashMap<>();
        for (String name : names) {
            headers.put(name, new Header().$ref(name));
        }
        return headers;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(string());
    }

    static Schema<Object> string() {
        Schema<Object> string = new JsonSchema();
        string.addType("string");
        return string;
    }

    private static void refer(ApiResponses responses, String status, String name) {
        responses.addApiResponse(status, new ApiResponse().$ref(name));
    }

    private static Set<String> names(Operation operation) {
        return parameters(operation).map(Parameter::getName).collect(Collectors.toSet());
    }

    /** Whether a day is asked for, which may be written as a moment too: that leads to the day. */
    static boolean hasDates(Operation operation) {
        return parameters(operation)
                .anyMatch(parameter -> "query".equals(parameter.getIn())
                        && parameter.getSchema() != null
                        && "date".equals(parameter.getSchema().getFormat()));
    }

    private static boolean hasPathParameter(Operation operation) {
        return parameters(operation).anyMatch(parameter -> parameter.getIn().equals("path"));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.empty() : operation.getParameters().stream();
    }
}
