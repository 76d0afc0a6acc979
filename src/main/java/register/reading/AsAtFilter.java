package register.reading;

import static register.problem.Problem.MALFORMED_DATE;
import static register.problem.Problem.MALFORMED_PARAMETER;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import register.http.Address;
import register.http.DateParameters;
import register.http.SuffixFilter;
import register.log.Log;

/**
 * Redirects an address that asks for a day to the position the day ended with.
 *
 * <p>A day may still change until it is over, a position never does: the position is what can be cited. Today redirects
 * to the newest position, so that a letter written today can be cited today.
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
                    .because("'asAt' gives the position, so 'at' and 'cursor' cannot")
                    .in(AS_AT);
        }
        LocalDate day = DateParameters.day(AS_AT, parameters.getFirst(AS_AT));
        if (day.isAfter(log.today())) {
            throw MALFORMED_DATE.because("%s has not come yet", day).in(AS_AT);
        }
        request.abortWith(Response.seeOther(there(request, parameters, day).uri())
                .header("Cache-Control", "no-cache")
                .build());
    }

    private Address there(ContainerRequestContext request, Map<String, List<String>> parameters, LocalDate day) {
        Address there = Address.here().below(SuffixFilter.path(request)).with("at", log.asAt(day));
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            if (!parameter.getKey().equals(AS_AT)) {
                there = there.with(parameter.getKey(), parameter.getValue().get(0));
            }
        }
        return parameters.containsKey("on") ? there : there.with("on", day);
    }
}
