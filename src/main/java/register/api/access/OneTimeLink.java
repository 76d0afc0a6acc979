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
 * Lets a newcomer try editing on their own machine, before there is an identity provider: one link, once, within the hour
 * after the start.
 */
final class OneTimeLink {
    static final Set<Role> ROLES = Set.of(Role.EDITOR, Role.OFFICER);

    private static final Duration LONGEST = Duration.ofHours(1);

    /** What a proxy puts on a request that came from elsewhere. */
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

    /** What the link holds. */
    String code() {
        return code;
    }

    /** Takes the code, if it comes from this machine, is the one, and is taken for the first time. */
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

    /** By the connection itself: what a request says of where it comes from is not asked. */
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
                "the link was used already, or is more than an hour old; a new start prints a new one");
    }
}
