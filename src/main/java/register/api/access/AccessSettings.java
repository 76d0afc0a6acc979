package register.api.access;

import io.dropwizard.util.Duration;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The section {@code access} of the configuration.
 *
 * @param issuer the identity provider's issuer, exactly as in its tokens; empty if there is none
 * @param clientId the client id of this service at the provider
 * @param clientSecret the client secret at the provider; empty for a public client
 * @param scopes the scopes requested at sign-in, separated by spaces
 * @param audience the audience of access tokens from programs; empty if none are accepted
 * @param rolesClaim the claim that contains the roles: {@code roles}, {@code realm_access.roles}, {@code groups}
 * @param editor the values of that claim for an editor, separated by semicolons
 * @param officer the values for an officer
 * @param admin the values for an admin
 * @param sessionIdle how long a session lasts without a request
 * @param sessionLongest how long a session lasts at most
 * @param onceLink whether the embedded default prints a one-time link for trying out editing
 */
public record AccessSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String scopes,
        String audience,
        String rolesClaim,
        String editor,
        String officer,
        String admin,
        Duration sessionIdle,
        Duration sessionLongest,
        boolean onceLink) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public AccessSettings {
        if (!issuer.isEmpty() && !isTrustworthy(URI.create(issuer))) {
            throw new IllegalArgumentException("access.issuer must be an address with https, like"
                    + " https://login.microsoftonline.com/{tenant}/v2.0; http works for this machine only");
        }
        if (issuer.isEmpty() != clientId.isEmpty()) {
            throw new IllegalArgumentException("set both access.issuer and access.clientId, or neither");
        }
        if (issuer.isEmpty() && !audience.isEmpty()) {
            throw new IllegalArgumentException("access.audience needs access.issuer, which issues the tokens");
        }
    }

    boolean hasProvider() {
        return !issuer.isEmpty();
    }

    /** Returns the values of the claim that give a role. */
    Set<String> values(Role role) {
        String said = switch (role) {
            case EDITOR -> editor;
            case OFFICER -> officer;
            case ADMIN -> admin;
        };
        return Arrays.stream(said.split(";"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean isTrustworthy(URI issuer) {
        return "https".equals(issuer.getScheme())
                || ("http".equals(issuer.getScheme()) && THIS_MACHINE.contains(issuer.getHost()));
    }

    /** Returns the issuer only, never the secret. */
    @Override
    public String toString() {
        return issuer.isEmpty() ? "no identity provider" : issuer;
    }
}
