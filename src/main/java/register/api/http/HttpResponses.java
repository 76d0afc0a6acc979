package register.api.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Builds responses whose headers state how long they are valid and what they link to. */
public final class HttpResponses {
    /**
     * How long a browser keeps a pinned response before it asks again; nothing in the service caches one for longer.
     */
    public static final Duration BROWSER_AGE = Duration.ofHours(1);

    /**
     * The Cache-Control of pinned responses. A pinned address always returns the same, so a shared cache may keep it;
     * browsers ask again after an hour, because what the law has removed cannot be recalled from them.
     */
    private static final String FINAL = "public, max-age=" + BROWSER_AGE.toSeconds() + ", s-maxage=31536000";

    /** The Cache-Control of all other responses, which may have changed by now; asking again costs a 304. */
    static final String CURRENT = "no-cache";

    private HttpResponses() {}

    /** Returns a response with a body; links are by relation (RFC 8288). */
    public static Response of(Object body, Validator version, Map<String, Address> links) {
        Response.ResponseBuilder response = Response.ok(body)
                .tag(new EntityTag(version.tag()))
                .header(HttpHeaders.CACHE_CONTROL, version.isFinal() ? FINAL : CURRENT);
        links.forEach(
                (relation, address) -> response.header(HttpHeaders.LINK, "<" + address + ">; rel=\"" + relation + '"'));
        return response.build();
    }

    /** Returns a redirect to the canonical address of something requested in another spelling. */
    public static Response moved(URI address) {
        return redirect(Response.Status.MOVED_PERMANENTLY, address);
    }

    /** Returns a redirect to the current target of a request whose target will be another one later. */
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
