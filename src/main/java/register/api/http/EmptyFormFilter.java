package register.api.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request that has neither a body nor a content type as an empty form where a form is expected; a method would
 * otherwise be called without one.
 */
public final class EmptyFormFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMediaType() == null && expectsForm(CalledMethod.of(request))) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
        }
    }

    private static boolean expectsForm(@Nullable ResourceInfo resource) {
        if (resource == null) {
            return false;
        }
        Consumes consumes = resource.getResourceMethod().getAnnotation(Consumes.class);
        Consumes declared = consumes == null ? resource.getResourceClass().getAnnotation(Consumes.class) : consumes;
        return declared != null && Arrays.asList(declared.value()).contains(MediaType.APPLICATION_FORM_URLENCODED);
    }
}
