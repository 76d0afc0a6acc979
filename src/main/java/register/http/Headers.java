package register.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Makes the ETag of an answer strong, and answers 304 to a reader who has it already. */
public final class Headers implements ContainerResponseFilter {
    private final String edition;

    /** An ETag also says which edition of the service wrote the answer, since another may write it otherwise. */
    public Headers(String edition) {
        this.edition = edition;
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
            evaluate(request, response, tag);
        }
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
