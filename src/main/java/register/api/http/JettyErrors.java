package register.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import register.values.Json;
import register.values.problem.Problem;

/**
 * Responds with a problem document to requests that the server refuses before any resource sees them, such as an
 * ambiguous path.
 */
public final class JettyErrors extends ErrorHandler {
    private static final String RETRY_SECONDS = "5";

    private final Address base;
    private final SecurityHeaders headers;

    public JettyErrors(Address base, SecurityHeaders headers) {
        this.base = base;
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        // A client error that the catalogue does not have is answered as its document says: as the most general one.
        int given = response.getStatus();
        int status = given < 500 ? Problem.of(given).status() : given;
        response.setStatus(status);
        headers.put(request, response);
        RequestId.put(request, response);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Format.PROBLEM_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (status == Problem.METHOD_NOT_ALLOWED.status()) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, OPTIONS");
        }
        if (status == Problem.TOO_MANY_REQUESTS.status() || status == Problem.UNAVAILABLE.status()) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
        }
        Content.Sink.write(response, true, body(status), callback);
        return true;
    }

    private String body(int status) {
        Problem problem = Problem.of(status);
        try {
            return Json.mapper().writeValueAsString(ProblemDocument.of(base, problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem can always be written", impossible);
        }
    }
}
