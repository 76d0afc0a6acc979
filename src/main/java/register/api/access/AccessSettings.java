package register.api.access;

import io.dropwizard.util.Duration;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part {@code access} of the configuration.
 *
 * @param issuer of the identity provider, exactly as its tokens name it; empty where there is none
 * @param clientId what the provider calls this service
 * @param clientSecret what the provider knows it by; empty for a public client
 * @param scopes asked for when somebody signs in, with spaces between them
 * @param audience that access tokens of programs are for; empty where none are taken
 * @param rolesClaim where tokens say the roles: {@code roles}, {@code realm_access.roles}, {@code groups}
 * @param editor the values of that claim that make an editor, with semicolons between them
 * @param officer those that make an officer
 * @param admin those that make an admin
 * @param sessionIdle how long a session is kept without a request
 * @param sessionLongest how long a session is kept at all
 * @param onceLink whether a newcomer to the embedded default is given a link to try editing by
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
            throw new IllegalArgumentException("access.issuer is an address with https, like"
                    + " https://login.microsoftonline.com/{tenant}/v2.0; http will do on this machine only");
        }
        if (issuer.isEmpty() != clientId.isEmpty()) {
            throw new IllegalArgumentException("access.issuer and access.clientId are given both, or neither");
        }
        if (issuer.isEmpty() && !audience.isEmpty()) {
            throw new IllegalArgumentException("access.audience needs access.issuer, whose tokens are taken");
        }
    }

    boolean hasProvider() {
        return !issuer.isEmpty();
    }

    /** The values of the claim that give a role. */
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

    /** Without the secret. */
    @Override
    public String toString() {
        return issuer.isEmpty() ? "no identity provider" : issuer;
    }
}
