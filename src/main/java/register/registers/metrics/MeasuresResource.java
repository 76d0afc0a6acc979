package register.registers.metrics;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.http.Filtered;
import register.api.http.Format;
import register.api.http.RequestUrl;
import register.api.reading.PublicRegister;
import register.api.reading.SnapshotParameters;
import register.intake.editing.EditedResource;
import register.registers.OpenRegisters;
import register.registers.RegisterChange;
import register.registers.charts.Chart;
import register.registers.figures.Measure;
import register.store.query.ListQuery;
import register.values.problem.ParameterFaults;

/** The resource of the metrics register. */
@Path("/metrics")
public final class MeasuresResource extends EditedResource<Measure, ComputedMeasure> {
    private static final String OBSERVATIONS = "observations";

    private final MeasureReader reading;

    MeasuresResource(
            PublicRegister<Measure, ComputedMeasure> measures,
            RegisterChange<Measure> change,
            OpenRegisters registers) {
        super(measures, change.rules(), change.roles(), registers.log());
        this.reading = Metrics.of(registers).reader(measures, registers);
    }

    @Override
    public Collection<String> filters(String which) {
        return which.equals(OBSERVATIONS) ? reading.catalogue().names() : super.filters(which);
    }

    @Override
    public void addFaults(String which, Function<String, @Nullable String> given, ParameterFaults faults) {
        if (which.equals(OBSERVATIONS)) {
            ListQuery.addFaults(reading.catalogue(), given, faults);
        } else {
            super.addFaults(which, given, faults);
        }
    }

    @Override
    @GET
    @Path("{reference}")
    @Filtered(OBSERVATIONS)
    @Operation(
            operationId = "get",
            summary = "One measure with its observations, newest period first",
            description =
                    "A published measure, or one that the service calculates, marked `derived`. The filters apply to the observations. JSON has up to 1,000 observations; CSV and NDJSON have all of them, one on each line. Another spelling of the name redirects to the address of the measure.")
    public Response record(
            @Parameter(description = "The name of the measure in its address.") @PathParam("reference")
                    String reference,
            @BeanParam SnapshotParameters asOf,
            @BeanParam RequestUrl url) {
        return reading.read(reference, asOf, url);
    }

    /** Returns the observations of a measure in the formats of statisticians. */
    @GET
    @Path("{reference}")
    @Filtered(OBSERVATIONS)
    @Produces({Format.JSONSTAT_TYPE + Format.BESIDE_JSON, Format.SDMX_TYPE + Format.BESIDE_JSON})
    @Hidden
    public Response cube(
            @PathParam("reference") String reference, @BeanParam SnapshotParameters asOf, @BeanParam RequestUrl url) {
        return reading.cube(reference, asOf, url);
    }

    /** Returns the chart of a measure as an image. */
    @GET
    @Path("{reference}")
    @Filtered(OBSERVATIONS)
    @Produces(Format.SVG_TYPE + Format.BESIDE_JSON)
    @Hidden
    public Response chart(
            @PathParam("reference") String reference,
            @BeanParam SnapshotParameters asOf,
            @QueryParam(Chart.WIDTH) @Nullable String width,
            @BeanParam RequestUrl url) {
        return reading.chart(reference, asOf, url);
    }
}
