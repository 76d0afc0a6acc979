package register.api.reading;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import register.api.http.DateParameters;

/** The parameters that select a snapshot: a position of the log, and the day that results are calculated on. */
public final class SnapshotParameters {
    @Parameter(description = "The number of a log entry. The response is as at that entry.")
    @QueryParam("at")
    private final @Nullable Position at;

    @Parameter(description = "A day. Redirects to the last position of that day (Europe/London), with the day as `on`.")
    @QueryParam("asAt")
    @SuppressWarnings("UnusedVariable") // handled by AsAtFilter; declared, so that it is known and documented
    private final @Nullable LocalDate asAt;

    @Parameter(description = "The day to calculate status and reviews on. The default is today.")
    @QueryParam("on")
    private final @Nullable LocalDate on;

    /** Returns the parameters of a request; {@link AsAtFilter} has already redirected one that asks for a day. */
    public static SnapshotParameters of(ContainerRequestContext request) {
        MultivaluedMap<String, String> parameters = request.getUriInfo().getQueryParameters();
        String at = parameters.getFirst("at");
        String on = parameters.getFirst("on");
        return new SnapshotParameters(
                at == null ? null : Position.of("at", at), on == null ? null : DateParameters.day("on", on));
    }

    private SnapshotParameters(@Nullable Position at, @Nullable LocalDate on) {
        this.at = at;
        this.asAt = null;
        this.on = on;
    }

    /** Returns the requested position, or null for the newest. */
    public @Nullable Long at() {
        return at == null ? null : at.number();
    }

    /** Whether it is fixed, so that what is read from it never changes. */
    public boolean isFinal() {
        return at != null && on != null;
    }

    /** Returns the requested day, or null for today. */
    public @Nullable LocalDate on() {
        return on;
    }
}
