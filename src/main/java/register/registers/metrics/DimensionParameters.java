package register.registers.metrics;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import register.api.reading.RegisterResource;

/**
 * Reads dimensions that are all given as one parameter, {@code dimension=serviceLine:Housing}, for programs that can send only
 * parameters that the API document names: each is the parameter of its own name.
 */
@PreMatching
@Priority(Priorities.USER - 1000)
public final class DimensionParameters implements ContainerRequestFilter {
    /** The parameter; the API document has it. */
    public static final String NAME = "dimension";

    private static final Set<String> PLACES = Set.of("observations", "metrics", "compare");

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> given = request.getUriInfo().getQueryParameters().get(NAME);
        URI address = request.getUriInfo().getRequestUri();
        if (given == null
                || given.stream().noneMatch(one -> one.indexOf(':') > 0)
                || !PLACES.contains(first(address.getRawPath()))) {
            return;
        }
        List<String> query = new ArrayList<>();
        for (String parameter : address.getRawQuery().split("&", -1)) {
            if (!parameter.startsWith(NAME + "=")) {
                query.add(parameter);
            }
        }
        given.forEach(one -> query.add(parameter(one)));
        request.setRequestUri(UriBuilder.fromUri(address)
                .replaceQuery(String.join("&", query))
                .build());
    }

    /** Returns a dimension as the parameter of its own name. */
    private static String parameter(String dimension) {
        int colon = dimension.indexOf(':');
        String name = colon < 1 ? "" : dimension.substring(0, colon);
        if (!name.matches("[a-z][a-zA-Z0-9]*") || isOtherParameter(name)) {
            throw MALFORMED_PARAMETER
                    .because("'%s' must be the name of a dimension and its value, like serviceLine:Housing", dimension)
                    .in(NAME);
        }
        return name + "=" + URLEncoder.encode(dimension.substring(colon + 1), StandardCharsets.UTF_8);
    }

    private static boolean isOtherParameter(String name) {
        return ObservationFilters.declared().contains(name)
                || RegisterResource.PARAMETERS.contains(name)
                || name.equals(ComparisonReader.MEASURES);
    }

    private static String first(String path) {
        int end = path.indexOf('/', 1);
        String segment = end < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, end);
        int point = segment.indexOf('.');
        return point < 0 ? segment : segment.substring(0, point);
    }
}
