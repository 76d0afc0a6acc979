package register.registers.systems;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import java.util.Set;
import register.api.access.Role;
import register.api.reading.PublicRegister;
import register.intake.editing.EditedResource;
import register.store.log.Log;

/** The addresses of the register of ICT systems. */
@Path("/systems")
@Tag(name = "systems", description = "The ICT systems of the council, and what each is used for.")
public final class SystemsResource extends EditedResource<IctSystem, ComputedSystem> {
    public SystemsResource(PublicRegister<IctSystem, ComputedSystem> systems, Log log) {
        super(systems, SystemRules.rules(), Set.of(Role.EDITOR), log);
    }
}
