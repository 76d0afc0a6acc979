package register.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import register.values.Json;
import register.values.problem.Problem;

/**
 * Responds with a problem document, or a page if a browser asks, to requests that the server refuses before any resource
 * sees them, such as an ambiguous path.
 */
public final class JettyErrors extends ErrorHandler {
    private static final String RETRY_SECONDS = "5";

    private final Address base;
    private final SecurityHeaders headers;
    private final Function<Problem, String> page;

    /**
     * Creates the handler.
     *
     * @param base of the addresses that explain the problems
     * @param page that a browser is given
     */
    public JettyErrors(Address base, SecurityHeaders headers, Function<Problem, String> page) {
        this.base = base;
        this.headers = headers;
        this.page = page;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = problem(response.getStatus());
        int status = problem.status();
        boolean isPage = wantsPage(request);
        response.setStatus(status);
        headers.put(request, response);
        RequestId.put(request, response);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, isPage ? "text/html;charset=UTF-8" : Format.PROBLEM_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (status == Problem.METHOD_NOT_ALLOWED.status()) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, OPTIONS");
        }
        if (status == Problem.TOO_MANY_REQUESTS.status() || status == Problem.UNAVAILABLE.status()) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
        }
        Content.Sink.write(response, true, isPage ? page.apply(problem) : document(problem), callback);
        return true;
    }

    /** Returns what is refused; what a client sends that is not HTTP as the server speaks it is the client's fault. */
    private static Problem problem(int status) {
        return status == HttpStatus.NOT_IMPLEMENTED_501 || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505
                ? Problem.BAD_REQUEST
                : Problem.of(status);
    }

    private static boolean wantsPage(Request request) {
        return request.getHeaders().getQualityCSV(HttpHeader.ACCEPT).stream()
                .map(type -> type.split(";", 2)[0].strip())
                .filter(type -> type.equals("*/*") || type.endsWith("json") || type.equals(MediaType.TEXT_HTML))
                .findFirst()
                .filter(MediaType.TEXT_HTML::equals)
                .isPresent();
    }

    private String document(Problem problem) {
        try {
            return Json.mapper().writeValueAsString(ProblemDocument.of(base, problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem can always be written", impossible);
        }
    }
}
