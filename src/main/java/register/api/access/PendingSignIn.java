package register.api.access;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A sign-in that a browser has begun. The browser keeps it in a cookie, so that nothing is stored for users who never
 * return, and no other browser can complete it.
 *
 * <p>The provider and the URL contain only values derived from the secret, and none can be computed from another.
 *
 * @param returnTo the path to return to afterwards
 */
record PendingSignIn(String secret, Instant begunAt, String returnTo) {
    static final String COOKIE = "__Host-sign-in";
    static final Duration LONGEST = Duration.ofMinutes(10);

    static PendingSignIn begin(Instant now, String returnTo) {
        return new PendingSignIn(Secret.random(), Instant.ofEpochSecond(now.getEpochSecond()), returnTo);
    }

    /** Reads it from a cookie, if the cookie is intact and recent. */
    static Optional<PendingSignIn> read(String cookie, Instant now) {
        String[] parts = cookie.split("\\.", -1);
        if (parts.length != 3 || !parts[0].matches("[\\w-]{43}") || !parts[1].matches("[0-9]{1,12}")) {
            return Optional.empty();
        }
        Instant begunAt = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        if (begunAt.isAfter(now) || begunAt.plus(LONGEST).isBefore(now)) {
            return Optional.empty();
        }
        try {
            String returnTo = new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8);
            return Optional.of(new PendingSignIn(parts[0], begunAt, LocalPath.of(returnTo)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    String cookie() {
        String path = Base64.getUrlEncoder().withoutPadding().encodeToString(returnTo.getBytes(StandardCharsets.UTF_8));
        return secret + "." + begunAt.getEpochSecond() + "." + path;
    }

    State state() {
        return new State(derived("state"));
    }

    Nonce nonce() {
        return new Nonce(derived("nonce"));
    }

    CodeVerifier verifier() {
        return new CodeVerifier(derived("verifier"));
    }

    /**
     * Derives a value from the secret and the time, so that changing the time in the cookie does not prolong the
     * sign-in.
     */
    private String derived(String purpose) {
        return Secret.derived(secret + "." + begunAt.getEpochSecond(), purpose);
    }

    @Override
    public String toString() {
        return "sign-in of " + begunAt;
    }
}
