package register.api.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;

/** Authentication and authorisation, wired together from the settings. */
public final class Access {
    private final Address base;
    private final Authentication authentication;
    private final ScriptTokens tokens;
    private final @Nullable OneTimeLink onceLink;
    private final boolean hasProvider;
    private final SignInResource signIn;

    private Access(
            Address base,
            Authentication authentication,
            ScriptTokens tokens,
            @Nullable OneTimeLink onceLink,
            boolean hasProvider,
            SignInResource signIn) {
        this.base = base;
        this.authentication = authentication;
        this.tokens = tokens;
        this.onceLink = onceLink;
        this.hasProvider = hasProvider;
        this.signIn = signIn;
    }

    /**
     * Creates the access control that the settings describe.
     *
     * @param isForTrial whether this is the embedded default, tried out on somebody's own machine
     */
    public static Access over(Jdbi jdbi, Clock clock, AccessSettings settings, Address base, boolean isForTrial) {
        Actors actors = new Actors(jdbi);
        ClaimedRoles roles = new ClaimedRoles(settings);
        Sessions sessions = new Sessions(
                jdbi,
                clock,
                settings.sessionIdle().toJavaDuration(),
                settings.sessionLongest().toJavaDuration());
        ScriptTokens tokens = new ScriptTokens(jdbi, clock);
        Provider provider = settings.hasProvider() ? new Provider(settings.issuer(), System::nanoTime) : null;
        SignIn signIn = provider == null ? null : new SignIn(provider, settings, base, clock);
        AccessTokens accessTokens = provider == null || settings.audience().isEmpty()
                ? null
                : new AccessTokens(provider, settings.audience(), roles, actors, clock);
        OneTimeLink onceLink = isForTrial && provider == null && settings.onceLink() ? new OneTimeLink(clock) : null;
        return new Access(
                base,
                new Authentication(sessions, tokens, accessTokens),
                tokens,
                onceLink,
                provider != null,
                new SignInResource(signIn, onceLink, roles, actors, sessions, clock));
    }

    /** Returns the resources for signing in, accounts and tokens. */
    public List<Object> resources() {
        TokensResource programs = new TokensResource(tokens, base);
        return List.of(signIn, new AccountResource(), programs, new TokenFormsResource(programs));
    }

    /** Returns the filter that runs before every resource and refuses requests that are not allowed. */
    public Object filter() {
        return new AccessFilter(authentication, new CsrfProtection(base));
    }

    /** Returns the actor that makes a request. */
    public Actor actor(ContainerRequestContext request) {
        return authentication.of(request);
    }

    /** Returns whether there is an identity provider that people can sign in with. */
    public boolean hasProvider() {
        return hasProvider;
    }

    /** Returns the one-time sign-in link for a trial, if there is one. */
    public Optional<Address> onceLink() {
        return Optional.ofNullable(onceLink)
                .map(link -> base.at("sign-in").at("once").with("code", link.code()));
    }
}
