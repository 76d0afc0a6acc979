package register.api.http;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Identifies a request in the answer and in the log: by the {@code X-Request-Id} that a proxy or a client sends, if it is
 * well-formed, or by one made here.
 */
public final class RequestId extends Handler.Wrapper {
    /** The header, and the name of the id in lines of the log. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String sent = request.getHeaders().get(HEADER);
        boolean isFit = sent != null && FORM.matcher(sent).matches();
        request.setAttribute(
                ATTRIBUTE,
                isFit
                        ? sent
                        : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
        put(request, response);
        return super.handle(request, response, callback);
    }

    /** Adds the id of a request to its response, if it has one already. */
    static void put(Request request, Response response) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            response.getHeaders().put(HEADER, id);
        }
    }

    /** Returns the id of a request; null if it came in another way than through this handler. */
    public static @Nullable String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : null;
    }

    /** Returns the properties of a request that is made within this process, for another one with an id. */
    public static Map<String, Object> properties(@Nullable String id) {
        return id == null ? Map.of() : Map.of(ATTRIBUTE, id);
    }

    /** Puts the id into the lines that are logged while a resource answers. */
    @PreMatching
    @Priority(1)
    public static final class InLogs implements ContainerRequestFilter, ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getProperty(ATTRIBUTE) instanceof String id) {
                MDC.put(HEADER, id);
            }
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            MDC.remove(HEADER);
        }
    }
}
