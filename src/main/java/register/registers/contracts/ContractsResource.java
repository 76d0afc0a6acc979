package register.registers.contracts;

import static register.api.http.Format.BESIDE_JSON;
import static register.api.http.Format.ICS_TYPE;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import register.api.http.Filtered;
import register.api.http.RequestUrl;
import register.api.reading.PublicRegister;
import register.api.reading.SnapshotParameters;
import register.intake.editing.EditedResource;
import register.registers.OpenRegisters;
import register.registers.RegisterChange;

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
}
