package register.api.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Keeps responses for one person or program out of every cache, and from pages of other sites. */
@Priority(Priorities.HEADER_DECORATOR) // after ConditionalRequestFilter has made the tag
public final class PrivateResponseFilter implements ContainerResponseFilter {
    /** The name of the session cookie, which the browser keeps to this host. */
    public static final String SESSION = "__Host-session";

    /** The name of the short-lived cookie with the entry that its browser has just published. */
    public static final String PUBLISHED = "__Host-published";

    private static final Set<String> PLACES = Set.of("sign-in", "sign-out", "account", "tokens", "edit", "work");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (is(
                request.getUriInfo().getRequestUri().getRawPath(),
                request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION),
                request.getHeaderString(HttpHeaders.COOKIE))) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    static boolean is(Request request) {
        return is(
                Request.getPathInContext(request),
                request.getHeaders().contains(HttpHeader.AUTHORIZATION),
                request.getHeaders().get(HttpHeader.COOKIE));
    }

    private static boolean is(String path, boolean hasToken, @Nullable String cookies) {
        return hasToken || (cookies != null && cookies.contains(SESSION)) || PLACES.contains(place(path));
    }

    /** Returns the first segment of a path, without the suffix of a format. */
    private static String place(String path) {
        int end = 1;
        while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != '.') {
            end++;
        }
        return path.isEmpty() ? "" : path.substring(1, end);
    }
}
