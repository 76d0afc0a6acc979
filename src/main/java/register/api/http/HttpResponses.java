package register.api.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Builds answers whose headers say how long they hold and where to go from them. */
public final class HttpResponses {
    /** How long a browser keeps a pinned answer before it asks again; nothing of ours keeps one longer. */
    public static final Duration BROWSER_AGE = Duration.ofHours(1);

    /**
     * A pinned address answers the same for good, so a shared cache may keep it; browsers ask again after an hour, since
     * what the law has removed cannot be called back from them.
     */
    private static final String FINAL = "public, max-age=" + BROWSER_AGE.toSeconds() + ", s-maxage=31536000";

    /** Anything else may have changed by now; asking again costs a 304. */
    static final String CURRENT = "no-cache";

    private HttpResponses() {}

    /** An answer with a body; links are by relation (RFC 8288). */
    public static Response of(Object body, Validator version, Map<String, Address> links) {
        Response.ResponseBuilder response = Response.ok(body)
                .tag(new EntityTag(version.tag()))
                .header(HttpHeaders.CACHE_CONTROL, version.isFinal() ? FINAL : CURRENT);
        links.forEach(
                (relation, address) -> response.header(HttpHeaders.LINK, "<" + address + ">; rel=\"" + relation + '"'));
        return response.build();
    }

    /** The one address of what was asked for in another spelling. */
    public static Response moved(URI address) {
        return redirect(Response.Status.MOVED_PERMANENTLY, address);
    }

    /** The address that answers what was asked for in words that will mean another one later. */
    public static Response seeOther(URI address) {
        return redirect(Response.Status.SEE_OTHER, address);
    }

    private static Response redirect(Response.Status status, URI address) {
        return Response.status(status)
                .location(address)
                .header(HttpHeaders.CACHE_CONTROL, CURRENT)
                .build();
    }
}
