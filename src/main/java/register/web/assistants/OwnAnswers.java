package register.web.assistants;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.function.Supplier;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Format;
import register.api.http.RequestId;

/**
 * Asks this service for JSON within its process, as a client without credentials does, so that an assistant is given just
 * what everybody is, and refused just what everybody is.
 */
final class OwnAnswers {
    private static final int MOST_REDIRECTS = 3;
    private static final int REDIRECTED = 300;
    private static final int REFUSED = 400;

    private final Supplier<ApplicationHandler> service;
    private final Address base;

    /**
     * Creates it.
     *
     * @param service that answers, once it has started
     * @param base that the public reaches the service at
     */
    OwnAnswers(Supplier<ApplicationHandler> service, Address base) {
        this.service = service;
        this.base = base;
    }

    /**
     * What the service answers.
     *
     * @param address that gave the answer, after redirects
     */
    record Answer(int status, String address, String body) {
        boolean isRefusal() {
            return status >= REFUSED;
        }
    }

    /** Nobody is signed in. */
    private static final class Nobody implements SecurityContext {
        @Override
        public @Nullable Principal getUserPrincipal() {
            return null;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public @Nullable String getAuthenticationScheme() {
            return null;
        }
    }

    /**
     * Returns the answer of an address.
     *
     * @param body to send there as JSON; null to read it
     * @param id of the request that it is for; null if that has none
     */
    Answer ask(Address address, @Nullable String body, @Nullable String id) {
        URI asked = address.uri();
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            AwaitedResponse awaited = new AwaitedResponse();
            ApplicationHandler handler = service.get();
            ContainerRequest request = request(asked, body, id, handler.getConfiguration());
            request.setWriter(awaited);
            handler.handle(request);
            ContainerResponse response = awaited.get();
            @Nullable String location = response.getHeaderString(HttpHeaders.LOCATION);
            if (response.getStatus() < REDIRECTED || response.getStatus() >= REFUSED || location == null) {
                return new Answer(response.getStatus(), asked.toString(), awaited.body());
            }
            asked = asked.resolve(location);
        }
        throw new IllegalStateException("an address leads to another without end");
    }

    private ContainerRequest request(
            URI asked, @Nullable String body, @Nullable String id, Configuration configuration) {
        ContainerRequest request = new ContainerRequest(
                URI.create(base + "/"),
                asked,
                body == null ? "GET" : "POST",
                new Nobody(),
                new MapPropertiesDelegate(new HashMap<>(RequestId.properties(id))),
                configuration);
        request.header(HttpHeaders.ACCEPT, Format.JSON_TYPE);
        if (body != null) {
            request.header(HttpHeaders.CONTENT_TYPE, Format.JSON_TYPE);
            request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }
}
