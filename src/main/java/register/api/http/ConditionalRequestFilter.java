package register.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Makes the ETag of a response strong, responds 304 to a reader who has the current one, and links a CSV file to its
 * description.
 */
public final class ConditionalRequestFilter implements ContainerResponseFilter {
    private static final String OUTAGE = DatabaseOutage.class.getName();
    private static final String DONE = ConditionalRequestFilter.class.getName();

    private final Formats formats;
    private final String edition;
    private final Address base;
    private final LogState log;

    /**
     * Creates a filter for one edition of the service.
     *
     * @param formats that the tags of one address differ by
     * @param edition of the service, because another may write the same data differently
     * @param base that the public reaches the service at
     * @param log that the responses are read from
     */
    public ConditionalRequestFilter(Formats formats, String edition, Address base, LogState log) {
        this.formats = formats;
        this.edition = edition;
        this.base = base;
        this.log = log;
    }

    /** Returns whether the database could not be reached for a response that needed nothing else of it. */
    public static boolean isOutage(ContainerRequestContext request) {
        return request.getProperty(OUTAGE) != null;
    }

    /** Notes that the response of a request is sent again as it was, with its tag, and its preconditions are evaluated. */
    public static void done(ContainerRequestContext request) {
        request.setProperty(DONE, true);
    }

    /** Returns whether the response of a request is sent again as it was, with all its headers. */
    static boolean isDone(ContainerRequestContext request) {
        return request.getProperty(DONE) != null;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isDone(request)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (request.getMethod().equals("OPTIONS")) {
            headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
            headers.putSingle(
                    "Access-Control-Allow-Headers", "Accept, " + MementoFilter.ACCEPT_DATETIME + ", If-None-Match");
        }
        if (response.getEntityTag() != null && response.getMediaType() != null) {
            EntityTag tag = tag(request, response.getEntityTag(), response.getMediaType());
            headers.putSingle(HttpHeaders.ETAG, tag);
            if (isPage(response.getMediaType())) {
                boolean isFinal = HttpResponses.FINAL.equals(headers.getFirst(HttpHeaders.CACHE_CONTROL));
                headers.putSingle(
                        HttpHeaders.CACHE_CONTROL, isFinal ? HttpResponses.FINAL_PAGE : HttpResponses.CURRENT);
                headers.putSingle(HttpHeaders.VARY, SecurityHeaders.VARY + ", " + HttpHeaders.COOKIE);
            }
            if (Format.CSV.type().isCompatible(response.getMediaType())) {
                headers.add(HttpHeaders.LINK, describedBy(request));
            }
            if (isRead(request.getMethod()) && !isForOne(request, response.getMediaType())) {
                evaluate(request, response, tag);
            }
        }
    }

    /** Whether a response is a page. A page may change even if its data is final: it shows what has happened since. */
    private static boolean isPage(MediaType type) {
        return Format.HTML.type().isCompatible(type);
    }

    /** Whether a response is a page for a signed-in user. It shows their name, which is not part of its tag. */
    private static boolean isForOne(ContainerRequestContext request, MediaType type) {
        return isPage(type) && request.getCookies().containsKey(PrivateResponseFilter.SESSION);
    }

    /** Whether a method only reads. The preconditions of a write have been checked before it wrote. */
    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Returns the link to the description of the columns (CSV on the Web, section 5.2). */
    private String describedBy(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        Address description = base.below(asked.getRawPath() + "." + Format.CSVW.suffix() + query);
        return "<" + description + ">; rel=\"describedby\"; type=\"" + Format.CSVW.type() + '"';
    }

    private EntityTag tag(ContainerRequestContext request, EntityTag tag, MediaType type) {
        // The tag in a refusal is that of the record, which a refused client would read as JSON.
        String format = formats.of(type).map(Format::suffix).orElse(Format.JSON.suffix());
        String bom = request.getUriInfo().getQueryParameters().getFirst(StrictParameters.BOM);
        long removal = log.newestRemoval().getAsLong();
        String since = (removal == 0 ? "" : "." + removal)
                + (isPage(type) ? "." + head(request) + "." + log.today().get() : "");
        return new EntityTag(
                tag.getValue() + "." + format + ("true".equals(bom) ? "-bom" : "") + "." + edition + since);
    }

    /** Returns the newest entry; during an outage the newest that is known, since the data of a page may be cached. */
    private long head(ContainerRequestContext request) {
        try {
            return log.head().getAsLong();
        } catch (RuntimeException failed) {
            if (!DatabaseOutage.isCauseOf(failed)) {
                throw failed;
            }
            request.setProperty(OUTAGE, true);
            return log.knownHead().getAsLong();
        }
    }

    /** Evaluates the preconditions of a request (RFC 9110 section 13.2.2). */
    private static void evaluate(ContainerRequestContext request, ContainerResponseContext response, EntityTag tag) {
        Response.ResponseBuilder other = request.getRequest().evaluatePreconditions(tag);
        if (other != null) {
            response.setStatus(other.build().getStatus());
            response.setEntity(null);
        }
    }
}
