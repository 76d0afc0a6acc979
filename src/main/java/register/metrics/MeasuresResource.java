package register.metrics;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import register.figures.Measure;
import register.reading.PublicRegister;
import register.reading.RegisterResource;

/** The addresses of the metrics register. */
@Path("/metrics")
@Tag(name = "metrics", description = "What the council measures of its services, in what unit and how.")
public final class MeasuresResource extends RegisterResource<Measure, ReckonedMeasure> {
    public MeasuresResource(PublicRegister<Measure, ReckonedMeasure> measures) {
        super(measures);
    }
}
