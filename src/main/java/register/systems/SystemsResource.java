package register.systems;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import register.reading.PublicRegister;
import register.reading.RegisterResource;

/** The addresses of the register of ICT systems. */
@Path("/systems")
@Tag(name = "systems", description = "The ICT systems of the council, and what each is used for.")
public final class SystemsResource extends RegisterResource<IctSystem, Reckoned> {
    public SystemsResource(PublicRegister<IctSystem, Reckoned> systems) {
        super(systems);
    }
}
