package register.registers.metrics;

import static register.api.http.Format.BESIDE_JSON;
import static register.api.http.Format.SVG_TYPE;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.http.Filterable;
import register.api.http.Filtered;
import register.api.http.Format;
import register.api.http.ListFormats;
import register.api.http.RequestUrl;
import register.api.reading.SnapshotParameters;
import register.registers.charts.Chart;
import register.store.query.ListQuery;
import register.values.problem.ParameterFaults;

/** The resource that compares measures. */
@Path("/compare")
@Tag(name = "metrics")
@ListFormats
public final class ComparisonResource implements Filterable {
    private final ComparisonReader comparing;

    ComparisonResource(ComparisonReader comparing) {
        this.comparing = comparing;
    }

    @Override
    public Collection<String> filters(String which) {
        return comparing.catalogue().names();
    }

    @Override
    public void addFaults(String which, Function<String, @Nullable String> given, ParameterFaults faults) {
        ListQuery.addFaults(comparing.catalogue(), given, faults);
    }

    @GET
    @Filtered
    @Operation(
            operationId = "compareMeasures",
            summary = "Measures with the same unit, side by side by period and part",
            description =
                    "Newest period first, with up to 1,000 observations of each measure. The filters apply to the observations. Without `measures`, the answer lists all measures.")
    public Response compare(
            @Parameter(description = "The names of up to 6 measures, such as `calls-offered,calls-answered`.")
                    @QueryParam(ComparisonReader.MEASURES)
                    @Nullable
                    String measures,
            @BeanParam SnapshotParameters asOf,
            @BeanParam RequestUrl url) {
        return comparing.compare(measures, asOf, url);
    }

    /** Returns the observations of all measures compared in the formats of statisticians. */
    @GET
    @Filtered
    @Produces({Format.JSONSTAT_TYPE + Format.BESIDE_JSON, Format.SDMX_TYPE + Format.BESIDE_JSON})
    @Hidden
    public Response cube(
            @QueryParam(ComparisonReader.MEASURES) @Nullable String measures,
            @BeanParam SnapshotParameters asOf,
            @BeanParam RequestUrl url) {
        return comparing.cube(measures, asOf, url);
    }

    /** Returns the chart of the comparison as an image. */
    @GET
    @Filtered
    @Produces(SVG_TYPE + BESIDE_JSON)
    @Hidden
    public Response chart(
            @QueryParam(ComparisonReader.MEASURES) @Nullable String measures,
            @BeanParam SnapshotParameters asOf,
            @QueryParam(Chart.WIDTH) @Nullable String width,
            @BeanParam RequestUrl url) {
        return comparing.chart(measures, asOf, url);
    }
}
