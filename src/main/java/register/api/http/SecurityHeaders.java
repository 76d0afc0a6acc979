package register.api.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Puts the headers on every answer that are the same on each; encoded once, where Jersey would do so each time. */
public final class SecurityHeaders extends Handler.Wrapper {
    /** Of the one script that stands within a page; a test holds it against the page. */
    static final String SCRIPT = "sha256-PrvGihDlm/fwuAQhj6NHaJGrD9BaZIwxCi+jr8c7+aE=";

    /** Anyone may read from anywhere, and nothing of ours runs or is framed elsewhere. */
    static final Map<String, String> ALL = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "Content-Location, ETag, Link, Location, Retry-After",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src 'self' '" + SCRIPT
                            + "'; connect-src 'self'; img-src 'self'; form-action 'self'; "
                            + "frame-ancestors 'none'; base-uri 'none'",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Referrer-Policy", "same-origin",
            "Strict-Transport-Security", "max-age=63072000; includeSubDomains",
            "Vary", "Accept, Accept-Encoding",
            "X-Content-Type-Options", "nosniff");

    /** What only a public answer may say. */
    private static final Set<String> PUBLIC = Set.of("Access-Control-Allow-Origin", "Access-Control-Expose-Headers");

    private static final List<HttpField> FIELDS = ALL.entrySet().stream()
            .<HttpField>map(header -> new PreEncodedHttpField(header.getKey(), header.getValue()))
            .toList();

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        put(request, response);
        return super.handle(request, response, callback);
    }

    static void put(Request request, Response response) {
        FIELDS.forEach(response.getHeaders()::put);
        if (PrivateResponseFilter.is(request)) {
            PUBLIC.forEach(response.getHeaders()::remove);
        }
    }
}
