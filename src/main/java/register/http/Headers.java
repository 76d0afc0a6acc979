package register.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Puts the headers on every answer, makes its ETag strong, and answers 304 to a reader who has it already. */
public final class Headers implements ContainerResponseFilter {
    /** On every answer, whoever gives it: anyone may read from anywhere, and nothing of ours runs or is framed elsewhere. */
    static final Map<String, String> ALWAYS = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "Content-Location, ETag, Link, Location, Retry-After",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
                            + "frame-ancestors 'none'; base-uri 'none'",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Referrer-Policy", "same-origin",
            "Strict-Transport-Security", "max-age=63072000; includeSubDomains",
            "Vary", "Accept, Accept-Encoding",
            "X-Content-Type-Options", "nosniff");

    private final String edition;

    /** An ETag also says which edition of the service wrote the answer, since another may write it otherwise. */
    public Headers(String edition) {
        this.edition = edition;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        ALWAYS.forEach(headers::putSingle);
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
