package register.api.access;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The logger {@code access}: one line for each sign-in, refusal and token, with ids and words of this service only. */
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("access");

    private AccessLog() {}

    static void signedIn(String actor, Collection<Role> roles) {
        LOG.info("signed in: actor={} roles={}", actor, String.join(",", words(roles)));
    }

    static void signedOut(Actor actor) {
        LOG.info("signed out: {}", actor);
    }

    static void refusedSignIn(String why) {
        LOG.warn("sign-in refused: {}", why);
    }

    static void refusedToken(String why) {
        LOG.warn("token refused: {}", why);
    }

    static void notSignedIn() {
        LOG.warn("denied: not signed in");
    }

    static void denied(Actor actor) {
        LOG.warn("denied: role missing: {}", actor);
    }

    static void forged(Actor actor, String why) {
        LOG.warn("denied: forged, {}: {}", why, actor);
    }

    static void deniedUnsaid(@Nullable Method method) {
        LOG.error("denied: {} does not say who may call it", method == null ? "an address" : method);
    }

    static void created(String by, ScriptToken token) {
        LOG.info(
                "token created: token={} roles={} expires={} by={}",
                token.id(),
                String.join(",", words(token.roles())),
                token.expiresAt(),
                by);
    }

    static void revoked(String by, String token) {
        LOG.info("token revoked: token={} by={}", token, by);
    }

    static void providerOutOfReach(Throwable why) {
        LOG.warn("the identity provider did not answer: {}", why.getClass().getSimpleName());
    }

    private static List<String> words(Collection<Role> roles) {
        return roles.stream().map(Role::word).sorted().toList();
    }
}
