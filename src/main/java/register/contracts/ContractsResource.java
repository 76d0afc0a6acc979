package register.contracts;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import register.reading.PublicRegister;
import register.reading.RegisterResource;

/** The addresses of the contracts register. */
@Path("/contracts")
@Tag(name = "contracts", description = "What the council has contracted for, with whom, until when and why.")
public final class ContractsResource extends RegisterResource<Contract, Reckoned> {
    public ContractsResource(PublicRegister<Contract, Reckoned> contracts) {
        super(contracts);
    }
}
