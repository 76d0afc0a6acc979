package register.foi.limits;

import static register.values.problem.Problem.DOES_NOT_COUNT;
import static register.values.problem.Problem.MISSING_PARAMETER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.http.HttpResponses;
import register.api.http.ListFormats;
import register.api.http.Validator;
import register.api.tables.SingleRow;

/** The endpoint that compares a cost estimate with the limit of section 12. */
@Path("/cost-estimates")
@Tag(name = "limits")
@ListFormats
public final class CostEstimatesResource {
    /** The validator of every answer: the rules change only with a release of the service. */
    private static final Validator VERSION = new Validator("cost", false);

    /** Activities that do not count, each with the reason. */
    private static final Map<String, String> OTHER_WORK = Map.of(
            "reading", "deciding whether an exemption applies comes after the information is extracted",
            "redacting", "removing exempt information is not extracting what was asked for",
            "consulting", "consulting others comes after the information is found");

    @GET
    @Operation(
            operationId = "getCostEstimate",
            summary = "Estimate what a request would cost, and compare it with the limit",
            description =
                    "In hours of the four activities that count (SI 2004/3244), at £25 each: `determining` whether"
                            + " the information is held, `locating`, `retrieving` and `extracting` it. Give at least one. The"
                            + " others count as none. Reading for exemptions, redacting and consulting do not count, and are"
                            + " refused.")
    public Response estimate(
            @Parameter(description = "Hours to find out whether it is held, such as `2` or `10.5`.", example = "2")
                    @QueryParam("determining")
                    @Nullable
                    Hours determining,
            @Parameter(description = "Hours to locate it.") @QueryParam("locating") @Nullable Hours locating,
            @Parameter(description = "Hours to retrieve it.") @QueryParam("retrieving") @Nullable Hours retrieving,
            @Parameter(description = "Hours to extract it.") @QueryParam("extracting") @Nullable Hours extracting,
            @Parameter(description = "Whose limit: `local` (£450) or `central` government's (£600).")
                    @QueryParam("authority")
                    @DefaultValue("local")
                    Authority authority,
            @Parameter(description = "The law it is answered under: `FOIA` or `EIR`, which have no cost limit.")
                    @QueryParam("regime")
                    @DefaultValue("FOIA")
                    AnswerLaw regime,
            @Parameter(hidden = true) @QueryParam("reading") @Nullable String reading,
            @Parameter(hidden = true) @QueryParam("redacting") @Nullable String redacting,
            @Parameter(hidden = true) @QueryParam("consulting") @Nullable String consulting) {
        refuse("reading", reading);
        refuse("redacting", redacting);
        refuse("consulting", consulting);
        if (Stream.of(determining, locating, retrieving, extracting).allMatch(hours -> hours == null)) {
            throw MISSING_PARAMETER
                    .because("enter the hours of at least one of determining, locating, retrieving and extracting")
                    .in("determining");
        }
        CostEstimate estimate =
                CostEstimate.under(regime, authority, ActivityHours.of(determining, locating, retrieving, extracting));
        return HttpResponses.of(
                new SingleRow<>("What the request would cost", LimitFields.COST_ESTIMATE, estimate, Map.of()),
                VERSION,
                Map.of());
    }

    private static void refuse(String name, @Nullable String hours) {
        if (hours != null) {
            throw DOES_NOT_COUNT
                    .because(
                            "'%s' is not among the four activities of SI 2004/3244, regulation 4(3): %s",
                            name, OTHER_WORK.getOrDefault(name, ""))
                    .in(name);
        }
    }
}
