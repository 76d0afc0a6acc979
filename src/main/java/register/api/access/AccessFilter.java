package register.api.access;

import static register.values.problem.Problem.FORBIDDEN;
import static register.values.problem.Problem.NOT_SIGNED_IN;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import register.api.http.CalledMethod;

/**
 * Refuses requests that are not allowed: a method that changes something and declares no access rule may be called by
 * nobody.
 *
 * <p>Reading costs one map lookup, and no credentials are checked.
 */
@Priority(Priorities.AUTHENTICATION)
final class AccessFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final AccessRule UNSAID = new AccessRule.Unsaid();

    private final Map<Method, AccessRule> rules = new ConcurrentHashMap<>();
    private final Authentication authentication;
    private final CsrfProtection origin;

    AccessFilter(Authentication authentication, CsrfProtection origin) {
        this.authentication = authentication;
        this.origin = origin;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable ResourceInfo resource = CalledMethod.of(request);
        @Nullable Method method = resource == null ? null : resource.getResourceMethod();
        AccessRule rule = method == null ? UNSAID : rules.computeIfAbsent(method, AccessRule::of);
        boolean isReading = READING.contains(request.getMethod());
        if (rule instanceof AccessRule.Harmless) {
            return;
        }
        if (!(rule instanceof AccessRule.Unsaid)) {
            check(request, rule, isReading);
        } else if (!isReading) {
            AccessLog.deniedUnsaid(method);
            throw FORBIDDEN.because("no one can do this");
        }
    }

    private void check(ContainerRequestContext request, AccessRule rule, boolean isReading) {
        Actor actor = authentication.of(request);
        if (!actor.isSignedIn()) {
            AccessLog.notSignedIn();
            throw NOT_SIGNED_IN.because("");
        }
        if (!isReading && actor.how() == AuthenticationMethod.SESSION) {
            origin.check(request, actor);
        }
        if (rule instanceof AccessRule.Anyone) {
            return;
        }
        Set<Role> roles = AccessRule.roles(rule, request.getUriInfo().getMatchedResources());
        if (!actor.isAnyOf(roles)) {
            AccessLog.denied(actor);
            throw FORBIDDEN.because("you need the role %s", roles.isEmpty() ? "of no one" : AccessRule.inWords(roles));
        }
    }
}
