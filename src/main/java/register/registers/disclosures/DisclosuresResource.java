package register.registers.disclosures;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import java.util.Set;
import register.api.access.Role;
import register.api.reading.PublicRegister;
import register.intake.editing.EditedResource;
import register.store.log.Log;

/** The addresses of the disclosure log. */
@Path("/disclosures")
@Tag(name = "disclosures", description = "What the council answered to requests for information, question by question.")
public final class DisclosuresResource extends EditedResource<Disclosure, ComputedDisclosure> {
    public DisclosuresResource(PublicRegister<Disclosure, ComputedDisclosure> disclosures, Log log) {
        super(disclosures, DisclosureRules.rules(), Set.of(Role.OFFICER), log);
    }
}
