package register.contracts;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import java.util.Set;
import register.access.Role;
import register.editing.EditedResource;
import register.log.Log;
import register.reading.PublicRegister;

/** The addresses of the contracts register. */
@Path("/contracts")
@Tag(name = "contracts", description = "What the council has contracted for, with whom, until when and why.")
public final class ContractsResource extends EditedResource<Contract, Reckoned> {
    public ContractsResource(PublicRegister<Contract, Reckoned> contracts, Log log) {
        super(contracts, ContractIntake.intake(), Set.of(Role.EDITOR), log);
    }
}
