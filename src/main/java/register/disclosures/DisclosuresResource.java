package register.disclosures;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import register.reading.PublicRegister;
import register.reading.RegisterResource;

/** The addresses of the disclosure log. */
@Path("/disclosures")
@Tag(name = "disclosures", description = "What the council answered to requests for information, question by question.")
public final class DisclosuresResource extends RegisterResource<Disclosure, Reckoned> {
    public DisclosuresResource(PublicRegister<Disclosure, Reckoned> disclosures) {
        super(disclosures);
    }
}
