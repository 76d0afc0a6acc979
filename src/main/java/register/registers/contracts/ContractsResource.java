package register.registers.contracts;

import static register.api.http.Format.BESIDE_JSON;
import static register.api.http.Format.ICS_TYPE;
import static register.api.http.Format.SVG_TYPE;
import static register.values.problem.Problem.NOTHING_TO_DRAW;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import register.api.http.Filtered;
import register.api.http.RequestUrl;
import register.api.reading.PublicRegister;
import register.api.reading.SnapshotParameters;
import register.intake.editing.EditedResource;
import register.registers.OpenRegisters;
import register.registers.RegisterChange;
import register.registers.charts.Chart;

/** The resource of the contracts register. */
@Path("/contracts")
public final class ContractsResource extends EditedResource<Contract, ComputedContract> {
    ContractsResource(
            PublicRegister<Contract, ComputedContract> contracts,
            RegisterChange<Contract> change,
            OpenRegisters registers) {
        super(contracts, change.rules(), change.roles(), registers.log());
    }

    /** Returns the coming dates of the contracts in the list, for calendars. */
    @GET
    @Filtered
    @Produces(ICS_TYPE + BESIDE_JSON)
    @Operation(hidden = true) // described with the list, whose address it has
    public Response calendar(@BeanParam SnapshotParameters asOf, @BeanParam RequestUrl url) {
        return register().lists().whole(asOf, url);
    }

    /** Returns the chart of how the supplier of a contract was rated, as an image. */
    @GET
    @Path("{reference}")
    @Produces(SVG_TYPE + BESIDE_JSON)
    @Operation(hidden = true) // described with the record, whose address it has
    public Response chart(
            @PathParam("reference") String reference,
            @BeanParam SnapshotParameters asOf,
            @QueryParam(Chart.WIDTH) @Nullable String width,
            @BeanParam RequestUrl url) {
        Chart.Width drawn = Chart.Width.of(url);
        return register()
                .records()
                .read(
                        reference,
                        asOf,
                        url,
                        contract -> PerformanceChart.of(contract.item())
                                .orElseThrow(
                                        () -> NOTHING_TO_DRAW.because("no notice rates the supplier of this contract"))
                                .on(drawn));
    }
}
