package register.registers.metrics;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import java.util.Set;
import register.api.access.Role;
import register.api.reading.PublicRegister;
import register.intake.editing.EditedResource;
import register.registers.figures.Observation;
import register.store.log.Log;

/** The resource of the observations register. */
@Path("/observations")
@Tag(name = "observations", description = "What was observed of each measure, in which period, and of what part.")
public final class ObservationsResource extends EditedResource<Observation, ComputedObservation> {
    public ObservationsResource(PublicRegister<Observation, ComputedObservation> observations, Log log) {
        super(observations, ObservationRules.rules(), Set.of(Role.EDITOR), log);
    }
}
