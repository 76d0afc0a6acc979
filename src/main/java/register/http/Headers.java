package register.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Makes the ETag of an answer strong, answers 304 to a reader who has it already, and says where a file is described. */
public final class Headers implements ContainerResponseFilter {
    private final String edition;
    private final Address base;

    /**
     * Headers for the answers of one edition.
     *
     * @param edition of the service, for another may write the same otherwise
     * @param base that the public reaches the service at
     */
    public Headers(String edition, Address base) {
        this.edition = edition;
        this.base = base;
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
            if (Format.CSV.type().isCompatible(response.getMediaType())) {
                headers.add(HttpHeaders.LINK, describedBy(request));
            }
            evaluate(request, response, tag);
        }
    }

    /** Where the columns are described (CSV on the Web, section 5.2). */
    private String describedBy(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        Address description = base.below(asked.getRawPath() + "." + Format.CSVW.suffix() + query);
        return "<" + description + ">; rel=\"describedby\"; type=\"" + Format.CSVW_TYPE + '"';
    }

    private EntityTag tag(ContainerRequestContext request, EntityTag tag, MediaType type) {
        String format = Format.of(type).map(Format::suffix).orElse(type.getSubtype());
        String bom = request.getUriInfo().getQueryParameters().getFirst(StrictParameters.BOM);
        return new EntityTag(tag.getValue() + "." + format + ("true".equals(bom) ? "-bom" : "") + "." + edition);
    }

    /** RFC 9110 section 13.2.2. */
    private static void evaluate(ContainerRequestContext request, ContainerResponseContext response, EntityTag tag) {
        Response.ResponseBuilder other = request.getRequest().evaluatePreconditions(tag);
        if (other != null) {
            response.setStatus(other.build().getStatus());
            response.setEntity(null);
        }
    }
}
