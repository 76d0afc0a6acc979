package register.api.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;

/** Who may do what: everything that the service is told about it, wired together. */
public final class Access {
    private final Address base;
    private final Authentication authentication;
    private final ScriptTokens tokens;
    private final @Nullable OneTimeLink onceLink;
    private final SignInResource signIn;

    private Access(
            Address base,
            Authentication authentication,
            ScriptTokens tokens,
            @Nullable OneTimeLink onceLink,
            SignInResource signIn) {
        this.base = base;
        this.authentication = authentication;
        this.tokens = tokens;
        this.onceLink = onceLink;
        this.signIn = signIn;
    }

    /**
     * Access as the settings have it.
     *
     * @param isForTrial whether this is the embedded default that a newcomer tries on their own machine
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
                new SignInResource(signIn, onceLink, roles, actors, sessions, clock));
    }

    /** What there is to ask. */
    public List<Object> resources() {
        TokensResource programs = new TokensResource(tokens, base);
        return List.of(signIn, new AccountResource(), programs, new TokenFormsResource(programs));
    }

    /** What stands before every resource, and refuses whatever is not allowed. */
    public Object filter() {
        return new AccessFilter(authentication, new CsrfProtection(base));
    }

    /** Whoever makes a request. */
    public Actor actor(ContainerRequestContext request) {
        return authentication.of(request);
    }

    /** The link that a newcomer is told of, where there is one. */
    public Optional<Address> onceLink() {
        return Optional.ofNullable(onceLink)
                .map(link -> base.at("sign-in").at("once").with("code", link.code()));
    }
}
