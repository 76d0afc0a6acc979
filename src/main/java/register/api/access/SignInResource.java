package register.api.access;

import static register.api.http.Format.HTML_TYPE;
import static register.api.http.Format.JSON_TYPE;
import static register.values.problem.Problem.METHOD_NOT_ALLOWED;
import static register.values.problem.Problem.NO_PROVIDER;
import static register.values.problem.Problem.SIGN_IN_REFUSED;
import static register.values.problem.Problem.UNKNOWN_ADDRESS;

import com.nimbusds.jwt.JWTClaimsSet;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.api.http.AllowsUnknownParameters;
import register.api.http.PrivateResponseFilter;
import register.values.problem.Refusal;

/** The endpoints where a browser signs in and out; programs send tokens instead. */
@Hidden
@Path("/")
@Produces({JSON_TYPE, HTML_TYPE})
public final class SignInResource {
    private static final String AFTERWARDS = "/account";

    private final @Nullable SignIn signIn;
    private final @Nullable OneTimeLink onceLink;
    private final ClaimedRoles roles;
    private final Actors actors;
    private final Sessions sessions;
    private final Clock clock;

    SignInResource(
            @Nullable SignIn signIn,
            @Nullable OneTimeLink onceLink,
            ClaimedRoles roles,
            Actors actors,
            Sessions sessions,
            Clock clock) {
        this.signIn = signIn;
        this.onceLink = onceLink;
        this.roles = roles;
        this.actors = actors;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GET
    @Path("sign-in")
    public Response begin(@QueryParam("returnTo") @Nullable String returnTo) {
        PendingSignIn pending =
                PendingSignIn.begin(clock.instant(), returnTo == null ? AFTERWARDS : LocalPath.of(returnTo));
        return Response.seeOther(provider().address(pending))
                .header(
                        HttpHeaders.SET_COOKIE,
                        Cookies.kept(PendingSignIn.COOKIE, pending.cookie(), PendingSignIn.LONGEST))
                .build();
    }

    /** Handles the provider's redirect; the provider may add unknown parameters (RFC 6749, 4.1.2). */
    @GET
    @Path("sign-in/callback")
    @AllowsUnknownParameters
    public Response end(
            @QueryParam("code") @Nullable String code,
            @QueryParam("state") @Nullable String state,
            @QueryParam("iss") @Nullable String issuer,
            @CookieParam(PendingSignIn.COOKIE) @Nullable String begun,
            @CookieParam(PrivateResponseFilter.SESSION) @Nullable String session,
            @Context HttpServletRequest request) {
        refuseHead(request);
        SignIn provider = provider();
        PendingSignIn pending = PendingSignIn.read(begun == null ? "" : begun, clock.instant())
                .orElseThrow(() -> refusal("not begun in this browser"));
        if (state == null || !Secret.same(state, pending.state().getValue())) {
            throw refusal("unknown state");
        }
        if (issuer != null && !issuer.equals(provider.issuer())) {
            throw refusal("another issuer");
        }
        if (code == null || code.isEmpty()) {
            throw refusal("the provider refused");
        }
        JWTClaimsSet claims = provider.identify(pending, code);
        return begin(actors.id(claims), roles.in(claims.getClaims()), session, pending.returnTo());
    }

    /** Signs in with the one-time link from the console. */
    @GET
    @Path("sign-in/once")
    public Response once(
            @QueryParam("code") @Nullable String code,
            @CookieParam(PrivateResponseFilter.SESSION) @Nullable String session,
            @Context HttpServletRequest request) {
        refuseHead(request);
        if (onceLink == null) {
            throw UNKNOWN_ADDRESS.because("this service has no one-time links");
        }
        onceLink.take(code == null ? "" : code, request);
        return begin(actors.id("this machine", "newcomer"), OneTimeLink.ROLES, session, AFTERWARDS);
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn
    public Response signOut(
            @CookieParam(PrivateResponseFilter.SESSION) @Nullable String session, @BeanParam Actor actor) {
        if (session != null && actor.how() == AuthenticationMethod.SESSION) {
            sessions.end(session);
            AccessLog.signedOut(actor);
        }
        return Response.seeOther(URI.create("/"))
                .header(HttpHeaders.SET_COOKIE, Cookies.removed(PrivateResponseFilter.SESSION))
                .build();
    }

    /** Begins a session under a new id and ends the browser's previous one. */
    private Response begin(String actor, Set<Role> held, @Nullable String before, String returnTo) {
        if (before != null) {
            sessions.end(before);
        }
        String id = sessions.begin(actor, held);
        return Response.seeOther(URI.create(returnTo))
                .header(HttpHeaders.SET_COOKIE, Cookies.kept(PrivateResponseFilter.SESSION, id))
                .header(HttpHeaders.SET_COOKIE, Cookies.removed(PendingSignIn.COOKIE))
                .build();
    }

    private SignIn provider() {
        if (signIn == null) {
            throw onceLink == null
                    ? NO_PROVIDER.because("no identity provider has been set up for editors")
                    : NO_PROVIDER.because(
                            "on this machine, open the one-time link that the service printed when it started");
        }
        return signIn;
    }

    /** Refuses HEAD: a link checker must not use up the link. */
    private static void refuseHead(HttpServletRequest request) {
        if (request.getMethod().equals("HEAD")) {
            throw METHOD_NOT_ALLOWED.because("");
        }
    }

    private static Refusal refusal(String why) {
        AccessLog.refusedSignIn(why);
        return SIGN_IN_REFUSED.because(
                "you did not start to sign in from this browser in the last 10 minutes, or the identity provider"
                        + " refused");
    }
}
