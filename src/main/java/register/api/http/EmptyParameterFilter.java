package register.api.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.List;
import java.util.Map;

/**
 * Redirects a submitted form of a page to its canonical address. A browser sends every field, and each ticked box
 * separately; an address has only the fields that were filled in, and several values separated by commas.
 *
 * <p>A request counts as a form only if it has the parameter {@link #FORM}; everywhere else an empty parameter is
 * refused.
 */
@PreMatching
public final class EmptyParameterFilter implements ContainerRequestFilter {
    /** The hidden field that marks a request as a submitted form. */
    public static final String FORM = "form";

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (!given.containsKey(FORM) || !request.getMethod().equals(HttpMethod.GET)) {
            return;
        }
        Address address = Address.here()
                .below(request.getUriInfo().getRequestUri().getRawPath())
                .below(suffix(request));
        for (Map.Entry<String, List<String>> field : given.entrySet()) {
            List<String> values =
                    field.getValue().stream().filter(value -> !value.isBlank()).toList();
            if (!field.getKey().equals(FORM) && !values.isEmpty()) {
                address = address.with(field.getKey(), String.join(",", values));
            }
        }
        request.abortWith(HttpResponses.seeOther(address.uri()));
    }

    private static String suffix(ContainerRequestContext request) {
        return SuffixFilter.asked(request).map(format -> "." + format.suffix()).orElse("");
    }
}
