package register.api.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ParamException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.values.problem.Problem;
import register.values.problem.Refusal;

/** Maps every exception to a problem document, or to a page if a browser made the request. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final String RETRY_SECONDS = "5";

    /** The challenges that state which token is needed (RFC 6750 section 3). */
    private static final Map<String, String> CHALLENGES = Map.of(
            Problem.NOT_SIGNED_IN.slug(), "Bearer",
            Problem.INVALID_TOKEN.slug(), "Bearer error=\"invalid_token\"",
            Problem.FORBIDDEN.slug(), "Bearer error=\"insufficient_scope\"");

    private final Formats formats;
    private final Address base;

    @Context
    private @Nullable HttpHeaders asked;

    @Context
    private @Nullable UriInfo address;

    @Context
    private @Nullable Request request;

    @Context
    private @Nullable ResourceInfo called;

    /**
     * Creates a mapper.
     *
     * @param formats that a 406 lists
     * @param base of the addresses that explain the problems
     */
    public ProblemMapper(Formats formats, Address base) {
        this.formats = formats;
        this.base = base;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        Response answered = thrown instanceof WebApplicationException jersey ? jersey.getResponse() : null;
        if (answered != null && answered.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return answered;
        }
        Refusal refusal = complete(refusal(thrown));
        boolean isPage = wantsPage();
        ProblemDocument problem = ProblemDocument.of(base, refusal);
        ProblemDocument document = !isPage && isPinned() ? PinnedProblems.of(problem) : problem;
        Response.ResponseBuilder response = Response.status(document.status())
                .entity(document)
                .type(isPage ? Format.HTML.type() : MediaType.valueOf(Format.PROBLEM_TYPE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refusal.tag() != null) {
            response.tag(new EntityTag(refusal.tag()));
        }
        String challenge = CHALLENGES.get(refusal.problem().slug());
        if (challenge != null) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        if (document.status() == Problem.UNAVAILABLE.status()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (answered != null && answered.getHeaderString("Allow") != null) {
            response.header(HttpHeaders.ALLOW, answered.getHeaderString("Allow"));
        }
        return response.build();
    }

    /** Returns a refusal for one parameter with what is wrong with the others. */
    private Refusal complete(Refusal refusal) {
        return address == null || called == null
                ? refusal
                : RequestFaults.all(refusal, called.getResourceMethod(), address);
    }

    private Refusal refusal(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal;
        }
        if (thrown instanceof ParamException malformed) {
            return parameter(malformed);
        }
        if (thrown instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 500) {
            return answered(Problem.of(answer.getResponse().getStatus()));
        }
        if (thrown instanceof HeaderValueException malformed
                && malformed.getContext() == HeaderValueException.Context.INBOUND) {
            return Problem.BAD_REQUEST.because("a header cannot be read; put entity tags in double quotes");
        }
        if (DatabaseOutage.isCauseOf(thrown)) {
            return unavailable(thrown);
        }
        int unreadable = UnreadableBody.status(thrown);
        return unreadable == UnreadableBody.NO
                ? internal(thrown)
                : Problem.of(unreadable).because("");
    }

    /** Returns the refusal of something that Jersey itself refuses; a 406 names the formats there are. */
    private Refusal answered(Problem problem) {
        return problem == Problem.NOT_ACCEPTABLE
                ? problem.because("lists and records are available as %s", formats.inWords())
                : problem.because("");
    }

    /**
     * Returns the refusal of a parameter. The exceptions of our own parameter types describe the error; Jersey wraps
     * them.
     */
    private static Refusal parameter(ParamException malformed) {
        boolean inPath = malformed instanceof ParamException.PathParamException;
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return inPath ? refusal : refusal.in(malformed.getParameterName());
            }
        }
        return inPath
                ? Problem.UNKNOWN_ADDRESS.because("the address cannot be read")
                : Problem.MALFORMED_PARAMETER
                        .because("'%s' cannot be read", malformed.getParameterName())
                        .in(malformed.getParameterName());
    }

    private Refusal unavailable(Throwable thrown) {
        LOG.warn("The database did not answer: {}", thrown.getMessage());
        // If the response to the commit was lost, the change may have been kept.
        return Problem.UNAVAILABLE.because(
                isReading()
                        ? "The database did not answer in time."
                        : "The database did not answer in time. Your change may or may not have been saved. "
                                + (wantsPage() ? "Go back and send the form again." : "Send the same request again."));
    }

    private Refusal internal(Throwable thrown) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        // As it was sent, so that an encoded line break stays encoded.
        String path = address == null ? "?" : address.getPath(false);
        LOG.error("Failed [{}] at /{}", id, path, thrown);
        return Problem.INTERNAL.because("If you contact us, give the reference %s.", id);
    }

    private boolean isReading() {
        return request != null && ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()));
    }

    private boolean isPinned() {
        return address != null && address.getQueryParameters().containsKey("at");
    }

    private boolean wantsPage() {
        for (MediaType type : acceptable()) {
            if (type.isWildcardType() || type.getSubtype().endsWith("json")) {
                return false;
            }
            if (Format.HTML.is(type)) {
                return true;
            }
        }
        return false;
    }

    /** Returns what the client accepts; nothing in particular where its header cannot be read. */
    private List<MediaType> acceptable() {
        try {
            return asked == null ? List.of() : asked.getAcceptableMediaTypes();
        } catch (HeaderValueException malformed) {
            return List.of();
        }
    }
}
