package register.api.reading;

import static register.values.problem.Problem.MALFORMED_DATE;
import static register.values.problem.Problem.MALFORMED_PARAMETER;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.DateParameters;
import register.api.http.HttpResponses;
import register.api.http.RequestUrl;
import register.store.log.Log;

/**
 * Redirects a request for a day to the last position of that day.
 *
 * <p>A day may still change until it is over, a position never does, so the position is what can be cited. Today
 * redirects to the newest position, so that a letter written today can cite it.
 */
public final class AsAtFilter implements ContainerRequestFilter {
    private static final String AS_AT = "asAt";

    private final Log log;

    public AsAtFilter(Log log) {
        this.log = log;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> parameters = request.getUriInfo().getQueryParameters();
        if (!parameters.containsKey(AS_AT)) {
            return;
        }
        if (parameters.containsKey("at") || parameters.containsKey("cursor")) {
            throw MALFORMED_PARAMETER
                    .because("give 'asAt', or else 'at' or 'cursor', not both")
                    .in(AS_AT);
        }
        LocalDate day = DateParameters.day(AS_AT, parameters.getFirst(AS_AT));
        if (day.isAfter(log.today())) {
            throw MALFORMED_DATE.because("%s is in the future", day).in(AS_AT);
        }
        Map<String, @Nullable Object> replaced = new LinkedHashMap<>();
        replaced.put(AS_AT, null);
        replaced.put("at", log.asAt(day));
        replaced.put("on", Objects.requireNonNullElse(parameters.getFirst("on"), day));
        request.abortWith(HttpResponses.seeOther(
                new RequestUrl(request).here(Address.here(), replaced).uri()));
    }
}
