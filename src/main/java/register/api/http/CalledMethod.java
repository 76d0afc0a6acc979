package register.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * The resource method that answers a request. Jersey would inject it into filters as a proxy, which looks the request up anew each
 * time it is asked.
 */
public final class CalledMethod {
    private CalledMethod() {}

    /** Returns the method with its class; null where none answers it. */
    public static @Nullable ResourceInfo of(ContainerRequestContext request) {
        return request.getUriInfo() instanceof ResourceInfo called && called.getResourceMethod() != null
                ? called
                : null;
    }
}
