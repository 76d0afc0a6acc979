package register.api.access;

import static register.values.problem.Problem.SIGN_IN_REFUSED;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import register.values.problem.Refusal;

/**
 * A sign-in link for trying out editing on one's own machine without an identity provider: valid once, within an hour
 * after the start.
 */
final class OneTimeLink {
    /** Every role: whoever can start the service on this machine can read and change its database anyway. */
    static final Set<Role> ROLES = Set.of(Role.EDITOR, Role.OFFICER, Role.ADMIN);

    private static final Duration LONGEST = Duration.ofHours(1);

    /** Headers that a proxy adds to a request from another machine. */
    private static final List<String> FORWARDED =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    private final Clock clock;
    private final String code = Secret.random();
    private final AtomicReference<byte @Nullable []> open = new AtomicReference<>(Secret.hash(code));
    private final Instant until;

    OneTimeLink(Clock clock) {
        this.clock = clock;
        this.until = clock.instant().plus(LONGEST);
    }

    /** Returns the code in the link. */
    String code() {
        return code;
    }

    /** Accepts the code if it is correct, comes from this machine and has not been used. */
    void take(String given, HttpServletRequest request) {
        if (!isOfThisMachine(request)) {
            throw refusal("one-time link from another machine");
        }
        byte[] hash = open.get();
        if (hash == null || !clock.instant().isBefore(until) || !MessageDigest.isEqual(hash, Secret.hash(given))) {
            throw refusal("one-time link");
        }
        if (!open.compareAndSet(hash, null)) {
            throw refusal("one-time link");
        }
    }

    /** Checks the connection itself; forwarding headers are not trusted as an origin. */
    private static boolean isOfThisMachine(HttpServletRequest request) {
        if (FORWARDED.stream().anyMatch(name -> request.getHeader(name) != null)) {
            return false;
        }
        SocketAddress remote = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .getRemoteSocketAddress();
        return remote instanceof InetSocketAddress address
                && address.getAddress().isLoopbackAddress();
    }

    private static Refusal refusal(String why) {
        AccessLog.refusedSignIn(why);
        return SIGN_IN_REFUSED.because(
                "the link has been used, or is more than an hour old; start the service again for a new one");
    }
}
