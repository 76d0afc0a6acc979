package register.api.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.List;
import java.util.Map;

/**
 * Leads a form of a page to the address that it means: a browser sends every field, and each box that is ticked by itself,
 * where an address has only what was filled in, and several values with commas between them.
 *
 * <p>Only what says that it is a form is taken for one; everywhere else an empty parameter is refused.
 */
@PreMatching
public final class EmptyParameterFilter implements ContainerRequestFilter {
    /** The hidden field by which a form says that it is one. */
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
