package register.api.http;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Lets the pages of some other websites send letters and read their answers (CORS of the Fetch standard): so that the council's
 * own form can show what is published before a request is made. Pages of any website can read everything else.
 */
public final class CrossOriginLetters extends CrossOriginHandler {
    private static final Duration PREFLIGHT_AGE = Duration.ofHours(1);

    private final String path;

    /**
     * Creates the handler.
     *
     * @param path that letters are sent to
     * @param origins of the websites, {@code https://www.example.gov.uk}; none for no website
     */
    public CrossOriginLetters(String path, Set<String> origins) {
        this.path = path;
        setAllowedOriginPatterns(origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
        setAllowedMethods(Set.of(HttpMethod.POST.asString()));
        setAllowedHeaders(Set.of(HttpHeader.CONTENT_TYPE.asString(), HttpHeader.ACCEPT.asString()));
        setAllowCredentials(false);
        setDeliverPreflightRequests(false);
        setPreflightMaxAge(PREFLIGHT_AGE);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean isReading = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        boolean isOptions = HttpMethod.OPTIONS.is(request.getMethod())
                && !request.getHeaders().contains(HttpHeader.ACCESS_CONTROL_REQUEST_METHOD);
        if (isReading || isOptions || !Request.getPathInContext(request).startsWith(path)) {
            return getHandler().handle(request, response, callback);
        }
        // Removed by name: a field that Jetty encoded before does not match its constant.
        response.getHeaders().remove(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN.asString());
        return super.handle(request, response, callback);
    }
}
