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

    /** How long a shared cache keeps a pinned response before it asks again, so how long a redaction takes to reach it. */
    private static final Duration SHARED_AGE = Duration.ofMinutes(1);

    /**
     * The Cache-Control of pinned responses. A pinned address returns the same until the law requires something to be
     * removed from it: shared caches ask again after a minute, which costs a 304, and browsers after an hour.
     */
    static final String FINAL = "public, max-age=" + BROWSER_AGE.toSeconds() + ", s-maxage=" + SHARED_AGE.toSeconds();

    /** The Cache-Control of the pages of pinned responses, which show what has happened since. */
    static final String FINAL_PAGE = "public, max-age=0, s-maxage=" + SHARED_AGE.toSeconds();

    /** The Cache-Control of all other responses, which may have changed by now; asking again costs a 304. */
    public static final String CURRENT = "no-cache";

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

    /** Returns a file that has one format, whatever the request accepts: those who fetch it may ask for anything. */
    public static Response file(Object body, String type, Validator version) {
        return Response.fromResponse(of(body, version, Map.of())).type(type).build();
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
