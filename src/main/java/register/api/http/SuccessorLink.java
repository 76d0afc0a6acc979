package register.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import register.values.Successor;

/**
 * Adds to every response of the register of a council that is gone a link to that of its successor (RFC 8288): what is at a
 * permanent address cannot say so itself, since it never changes.
 */
public final class SuccessorLink implements ContainerResponseFilter {
    private final Successor successor;

    public SuccessorLink(Successor successor) {
        this.successor = successor;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (successor.isKnown()) {
            response.getHeaders()
                    .add(HttpHeaders.LINK, "<" + successor.url() + ">; rel=\"related\"; title*=UTF-8''" + title());
        }
    }

    /** Encoded as RFC 8187 says, since a council's name may have an accent. */
    private String title() {
        return URLEncoder.encode("Succeeded by " + successor.name(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
