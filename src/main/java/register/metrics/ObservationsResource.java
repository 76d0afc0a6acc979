package register.metrics;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import register.figures.Observation;
import register.reading.PublicRegister;
import register.reading.RegisterResource;

/** The addresses of the observations register. */
@Path("/observations")
@Tag(name = "observations", description = "What was observed of each measure, in which period, and of what part.")
public final class ObservationsResource extends RegisterResource<Observation, ReckonedObservation> {
    public ObservationsResource(PublicRegister<Observation, ReckonedObservation> observations) {
        super(observations);
    }
}
