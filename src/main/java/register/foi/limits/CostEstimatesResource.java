package register.foi.limits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
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
            @BeanParam ActivityParameters activities,
            @Parameter(description = "Whose limit: `local` (£450) or `central` government's (£600).")
                    @QueryParam("authority")
                    @DefaultValue("local")
                    Authority authority,
            @Parameter(description = "The law it is answered under: `FOIA` or `EIR`, which have no cost limit.")
                    @QueryParam("regime")
                    @DefaultValue("FOIA")
                    AnswerLaw regime) {
        CostEstimate estimate = CostEstimate.under(regime, authority, activities.hours());
        return HttpResponses.of(
                new SingleRow<>("What the request would cost", LimitFields.COST_ESTIMATE, estimate, Map.of()),
                VERSION,
                Map.of());
    }
}
