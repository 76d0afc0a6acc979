package register.api.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Redirects an address as people fill it in to its canonical one. A browser sends every field of a form, and each ticked box
 * separately; an address has only the fields that were filled in, and several values separated by commas. Dates and amounts
 * are typed in many ways, and written in one.
 *
 * <p>A request counts as a form only if it has the parameter {@link #FORM}; everywhere else an empty parameter is
 * refused.
 */
@PreMatching
public final class EmptyParameterFilter implements ContainerRequestFilter {
    /** The hidden field that marks a request as a submitted form. */
    public static final String FORM = "form";

    private final TypedValues typed;

    /**
     * Creates the filter.
     *
     * @param typed reads the values that people type
     */
    public EmptyParameterFilter(TypedValues typed) {
        this.typed = typed;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || !request.getMethod().equals(HttpMethod.GET)) {
            return;
        }
        boolean isForm = given.containsKey(FORM);
        String path = request.getUriInfo().getRequestUri().getRawPath();
        Address address = Address.here().below(path).below(suffix(request));
        boolean isOther = isForm;
        for (Map.Entry<String, List<String>> field : given.entrySet()) {
            List<String> values = isForm
                    ? field.getValue().stream()
                            .filter(value -> !value.isBlank())
                            .toList()
                    : field.getValue();
            if (!field.getKey().equals(FORM) && !values.isEmpty()) {
                String value = values.stream()
                        .map(one -> typed.canonical(path, field.getKey(), one))
                        .collect(Collectors.joining(","));
                isOther = isOther || !value.equals(String.join(",", values));
                address = address.with(field.getKey(), value);
            }
        }
        // A parameter that is given several times is refused as it is.
        boolean isRepeated = !isForm && given.values().stream().anyMatch(values -> values.size() > 1);
        if (isOther && !isRepeated) {
            request.abortWith(HttpResponses.seeOther(address.uri()));
        }
    }

    private static String suffix(ContainerRequestContext request) {
        return SuffixFilter.asked(request).map(format -> "." + format.suffix()).orElse("");
    }
}
