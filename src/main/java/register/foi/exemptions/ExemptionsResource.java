package register.foi.exemptions;

import static register.values.problem.Problem.UNKNOWN_ADDRESS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import register.api.http.HttpResponses;
import register.api.http.ListFormats;
import register.api.http.Validator;
import register.api.reading.Permalinks;
import register.api.tables.Rows;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.foi.exemptions.ExemptionFields.Listed;
import register.values.law.Exemption;

/** The endpoints that list the grounds for refusal in FOIA and the EIR. */
@Path("/exemptions")
@Tag(name = "exemptions", description = "The grounds on which FOIA and the EIR allow information to be refused.")
@ListFormats
public final class ExemptionsResource {
    /** The validator of every answer: the catalogue changes only with a release of the service. */
    private static final Validator VERSION = new Validator("exemptions", false);

    private final Permalinks permalinks;

    public ExemptionsResource(Permalinks permalinks) {
        this.permalinks = permalinks;
    }

    @GET
    @Operation(
            operationId = "listExemptions",
            summary = "List the grounds of FOIA and the EIR, and whether each is absolute or qualified",
            description =
                    "A section that is absolute under one condition and qualified under another has a row for each.")
    public Response all() {
        List<Listed> rows = Exemption.all().stream()
                .map(exemption -> Listed.of(exemption, permalinks))
                .toList();
        String self = permalinks.address("exemptions").toString();
        return HttpResponses.of(
                new Table<>(
                        "Exemptions and exceptions",
                        ExemptionFields.all(),
                        Rows.of(rows),
                        Map.of("total", rows.size()),
                        Map.of("self", self)),
                VERSION,
                Map.of());
    }

    @GET
    @Path("{exemption}")
    @Operation(
            operationId = "getExemption",
            summary = "Get a ground",
            description = "Its subject, whether the public interest is weighed, and what it means for a council.")
    public Response one(
            @Parameter(description = "The ID of the ground, like `foia-40-2`.") @PathParam("exemption") String id) {
        Exemption exemption = Exemption.named(id)
                .orElseThrow(
                        () -> UNKNOWN_ADDRESS.because("there is no exemption or exception '%s'; see /exemptions", id));
        String condition = exemption.condition() == null ? "" : " (" + exemption.condition() + ")";
        String title =
                "%s %s, %s%s".formatted(exemption.regime().word(), exemption.section(), exemption.subject(), condition);
        return HttpResponses.of(
                new SingleRow<>(title, ExemptionFields.all(), Listed.of(exemption, permalinks), Map.of()),
                VERSION,
                Map.of());
    }
}
