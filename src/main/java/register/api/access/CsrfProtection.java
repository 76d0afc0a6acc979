package register.api.access;

import static register.values.problem.Problem.CONTENT_TOO_LARGE;
import static register.values.problem.Problem.FORGED;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.values.problem.Refusal;

/** Rejects cross-site requests (CSRF): the browser sends the session cookie whichever site caused the request. */
final class CsrfProtection {
    static final String HEADER = "X-CSRF-Token";
    static final String FIELD = "csrf";

    /**
     * The largest form, in bytes: the answers to some hundred questions are one form, sent along with the page that
     * previews them. Files are sent with the header.
     */
    private static final int LARGEST_FORM = 768 * 1024;

    private static final int LARGEST_FIRST_PART = 512;

    private static final Pattern FIRST_PART = Pattern.compile("--[^\\r\\n]{1,100}\\r\\n"
            + "Content-Disposition: form-data; name=\"" + FIELD + "\"\\r\\n\\r\\n([^\\r\\n]{1,200})\\r\\n--");

    /** Values of Sec-Fetch-Site for requests made by this site's pages, or by the user directly. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final String own;

    CsrfProtection(Address base) {
        this.own = base.toString();
    }

    /** Refuses a browser's request without the CSRF token of its session, or from another site. */
    void check(ContainerRequestContext request, Actor actor) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null && !OURS.contains(site)) {
            throw refusal(actor, "another site");
        }
        String origin = request.getHeaderString("Origin");
        if (origin != null && !isOurs(origin, request.getUriInfo().getBaseUri())) {
            throw refusal(actor, "another origin");
        }
        String sent = token(request);
        if (sent == null || !Secret.same(sent, actor.csrf())) {
            throw refusal(actor, sent == null ? "no token" : "wrong token");
        }
    }

    /**
     * Whether the origin is the public address or the address of this request, since a cookie of this host is sent to
     * no other.
     */
    private boolean isOurs(String origin, URI asked) {
        return origin.equals(own) || origin.equals(asked.getScheme() + "://" + asked.getRawAuthority());
    }

    private static Refusal refusal(Actor actor, String why) {
        AccessLog.forged(actor, why);
        return FORGED.because("");
    }

    private static @Nullable String token(ContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        MediaType type = request.getMediaType();
        if (header != null || type == null) {
            return header;
        }
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            return firstPart((ContainerRequest) request);
        }
        return MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
                ? form((ContainerRequest) request).asMap().getFirst(FIELD)
                : null;
    }

    /**
     * Returns the token from the first part of a multipart form. No more is read here: the file is not read before it
     * is allowed.
     */
    private static @Nullable String firstPart(ContainerRequest request) {
        InputStream body = request.getEntityStream();
        try {
            byte[] start = body.readNBytes(LARGEST_FIRST_PART);
            request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(start), body));
            Matcher first = FIRST_PART.matcher(new String(start, StandardCharsets.ISO_8859_1));
            return first.lookingAt() ? first.group(1) : null;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Reads the form and buffers it, so that the resource method can read it again. */
    private static Form form(ContainerRequest request) {
        byte[] body;
        try {
            body = request.getEntityStream().readNBytes(LARGEST_FORM + 1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        if (body.length > LARGEST_FORM) {
            throw CONTENT_TOO_LARGE.because("a form can have at most %d bytes", LARGEST_FORM);
        }
        request.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
        request.setEntityStream(new ByteArrayInputStream(body));
        request.bufferEntity();
        return request.readEntity(Form.class);
    }
}
