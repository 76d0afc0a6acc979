package register.web.site;

import static register.values.problem.Problem.UNKNOWN_ADDRESS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import register.api.http.HttpResponses;
import register.api.http.ListFormats;
import register.api.http.Validator;
import register.api.reading.Permalinks;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.Rows;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.values.problem.Problem;

/** The catalogue of problem types, to which the type of every problem document links (RFC 9457 section 3.1.1). */
@Path("/problems")
@Tag(name = "problems", description = "The errors of the service, and what to do about each.")
@ListFormats
public final class ProblemsResource {
    /** The public fields of a problem type. */
    public static final List<Field<Kind>> FIELDS = List.of(
            Field.<Kind>of("title", "Problem", "What went wrong.", Kind::title).leadingTo(Kind::type),
            Field.<Kind>of("status", "Status", "The status of the answer (RFC 9110 section 15).", Kind::status)
                    .typed(Datatype.INTEGER),
            Field.of("remedy", "What to do", "What to do about the problem.", Kind::remedy),
            Field.<Kind>of("type", "Type", "The type in problem documents (RFC 9457).", Kind::type)
                    .typed(Datatype.ADDRESS));

    /** The validator of the catalogue, which changes only with a new build of the service. */
    private static final Validator VERSION = new Validator("problems", false);

    private final Permalinks permalinks;

    public ProblemsResource(Permalinks permalinks) {
        this.permalinks = permalinks;
    }

    /** A problem type as it is published. */
    @Schema(name = "ProblemKind")
    public record Kind(String type, String title, int status, String remedy) {}

    @GET
    @Operation(
            operationId = "listProblems",
            summary = "All errors, with what to do about each",
            description = "The type of every problem document (RFC 9457) leads to one of these.")
    public Response all() {
        List<Kind> kinds = Arrays.stream(Problem.values()).map(this::kind).toList();
        String self = permalinks.address("problems").toString();
        return HttpResponses.of(
                new Table<>("Problems", FIELDS, Rows.of(kinds), Map.of(), Map.of("self", self)), VERSION, Map.of());
    }

    @GET
    @Path("{problem}")
    @Operation(
            operationId = "getProblem",
            summary = "One error",
            description = "The title and status of the error, and what to do about it.")
    public Response one(
            @Parameter(description = "The last part of the type, such as `malformed-date`.") @PathParam("problem")
                    String slug) {
        Problem problem = Problem.named(slug)
                .orElseThrow(() -> UNKNOWN_ADDRESS.because("there is no problem called '%s'; see /problems", slug));
        return HttpResponses.of(new SingleRow<>(problem.title(), FIELDS, kind(problem), Map.of()), VERSION, Map.of());
    }

    private Kind kind(Problem problem) {
        String type = permalinks.address("problems", problem.slug()).toString();
        return new Kind(type, problem.title(), problem.status(), problem.remedy());
    }
}
