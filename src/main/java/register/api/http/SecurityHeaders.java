package register.api.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Adds the headers that are the same on every response; encoded once, where Jersey would encode them each time. */
public final class SecurityHeaders extends Handler.Wrapper {
    /** The hash of the only inline script of pages; a test compares it with the page. */
    static final String SCRIPT = "sha256-PrvGihDlm/fwuAQhj6NHaJGrD9BaZIwxCi+jr8c7+aE=";

    /** The headers of a request that a public response may differ by; a page differs by who is signed in, too. */
    static final String VARY = "Accept, Accept-Encoding";

    /** The headers: anyone may read from anywhere, and nothing of the service runs or is framed elsewhere. */
    static final Map<String, String> ALL = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers",
                    "Content-Location, ETag, Link, Location, " + MementoFilter.MEMENTO_DATETIME + ", Retry-After",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src 'self' '" + SCRIPT
                            + "'; connect-src 'self'; img-src 'self'; form-action 'self'; "
                            + "frame-ancestors 'none'; base-uri 'none'",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Referrer-Policy", "same-origin",
            "Vary", VARY,
            "X-Content-Type-Options", "nosniff");

    /** The headers that only a public response may have. */
    private static final Set<String> PUBLIC = Set.of("Access-Control-Allow-Origin", "Access-Control-Expose-Headers");

    private static final List<HttpField> FIELDS = ALL.entrySet().stream()
            .<HttpField>map(header -> new PreEncodedHttpField(header.getKey(), header.getValue()))
            .toList();

    private static final Pattern POLICY =
            Pattern.compile("max-age=[0-9]{1,9}(; *includeSubDomains)?(; *preload)?", Pattern.CASE_INSENSITIVE);

    private final @Nullable HttpField transport;

    /**
     * Creates the headers.
     *
     * @param transport the value of {@code Strict-Transport-Security} (RFC 6797); empty if browsers are not asked for TLS
     */
    public SecurityHeaders(String transport) {
        if (!transport.isEmpty() && !POLICY.matcher(transport).matches()) {
            throw new IllegalArgumentException(
                    "strictTransportSecurity must be like 'max-age=63072000; includeSubDomains', not " + transport);
        }
        this.transport = transport.isEmpty() ? null : new PreEncodedHttpField("Strict-Transport-Security", transport);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        put(request, response);
        return super.handle(request, response, callback);
    }

    void put(Request request, Response response) {
        if (transport != null) {
            response.getHeaders().put(transport);
        }
        FIELDS.forEach(response.getHeaders()::put);
        if (PrivateResponseFilter.is(request)) {
            PUBLIC.forEach(response.getHeaders()::remove);
        }
    }
}
