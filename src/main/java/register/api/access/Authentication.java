package register.api.access;

import static register.values.problem.Problem.INVALID_TOKEN;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.api.http.PrivateResponseFilter;

/**
 * Identifies the caller of a request. Only one credential counts: with an Authorization header, cookies are ignored.
 */
final class Authentication {
    /** A bearer token (RFC 6750 section 2.1), no longer than those that providers issue. */
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/=-]{1,6000})");

    private static final String PROPERTY = Actor.class.getName();

    private final Sessions sessions;
    private final ScriptTokens scriptTokens;
    private final @Nullable AccessTokens accessTokens;

    Authentication(Sessions sessions, ScriptTokens scriptTokens, @Nullable AccessTokens accessTokens) {
        this.sessions = sessions;
        this.scriptTokens = scriptTokens;
        this.accessTokens = accessTokens;
    }

    /** Returns the caller, determined once for each request. */
    Actor of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof Actor known) {
            return known;
        }
        Actor actor = find(request);
        request.setProperty(PROPERTY, actor);
        return actor;
    }

    private Actor find(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return bearer(authorization);
        }
        Cookie cookie = request.getCookies().get(PrivateResponseFilter.SESSION);
        return cookie == null ? Actor.NOBODY : sessions.actor(cookie.getValue()).orElse(Actor.NOBODY);
    }

    private Actor bearer(String authorization) {
        var bearer = BEARER.matcher(authorization);
        if (!bearer.matches()) {
            AccessLog.refusedToken("no bearer token");
            throw INVALID_TOKEN.because("the header Authorization has no bearer token that can be read");
        }
        String token = bearer.group(1);
        if (token.startsWith(ScriptTokens.PREFIX)) {
            return scriptTokens.actor(token);
        }
        if (accessTokens == null) {
            AccessLog.refusedToken("no audience is set up");
            throw INVALID_TOKEN.because("this service does not accept tokens from an identity provider");
        }
        return accessTokens.actor(token);
    }
}
