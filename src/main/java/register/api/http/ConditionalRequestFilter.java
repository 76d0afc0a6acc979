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
import java.util.function.LongSupplier;

/**
 * Makes the ETag of a response strong, responds 304 to a reader who has the current one, and links a CSV file to its
 * description.
 */
public final class ConditionalRequestFilter implements ContainerResponseFilter {
    private final Formats formats;
    private final String edition;
    private final Address base;
    private final LongSupplier newestRemoval;
    private final LongSupplier head;

    /**
     * Creates a filter for one edition of the service.
     *
     * @param formats that the tags of one address differ by
     * @param edition of the service, because another may write the same data differently
     * @param base that the public reaches the service at
     * @param newestRemoval supplies the number of the newest redaction, which may have changed any response
     * @param head supplies the number of the newest entry, because a page shows what has happened since its data
     */
    public ConditionalRequestFilter(
            Formats formats, String edition, Address base, LongSupplier newestRemoval, LongSupplier head) {
        this.formats = formats;
        this.edition = edition;
        this.base = base;
        this.newestRemoval = newestRemoval;
        this.head = head;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (request.getMethod().equals("OPTIONS")) {
            headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
            headers.putSingle("Access-Control-Allow-Headers", "Accept, If-None-Match");
        }
        if (response.getEntityTag() != null && response.getMediaType() != null) {
            EntityTag tag = tag(request, response.getEntityTag(), response.getMediaType());
            headers.putSingle(HttpHeaders.ETAG, tag);
            if (isPage(response.getMediaType())) {
                headers.putSingle(HttpHeaders.CACHE_CONTROL, HttpResponses.CURRENT);
            }
            if (Format.CSV.type().isCompatible(response.getMediaType())) {
                headers.add(HttpHeaders.LINK, describedBy(request));
            }
            if (isRead(request.getMethod()) && !isForOne(request, response.getMediaType())) {
                evaluate(request, response, tag);
            }
        }
    }

    /**
     * Whether a response is a page. A page is never final, even if its data is: it shows whether there is something
     * newer.
     */
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
        long removal = newestRemoval.getAsLong();
        String since = (removal == 0 ? "" : "." + removal) + (isPage(type) ? "." + head.getAsLong() : "");
        return new EntityTag(
                tag.getValue() + "." + format + ("true".equals(bom) ? "-bom" : "") + "." + edition + since);
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
