package register.api.access;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rule for who may call a resource method. */
sealed interface AccessRule {
    /** No rule is declared: anyone may read, and nobody may do anything else. */
    record Unsaid() implements AccessRule {}

    /** The method stores nothing that it is sent: anyone may call it. */
    record Harmless() implements AccessRule {}

    /** Anyone who is signed in. */
    record Anyone() implements AccessRule {}

    /** Anyone with one of the roles. */
    record Holders(Set<Role> roles) implements AccessRule {}

    /** Anyone with a role that the resource names. */
    record AsGuarded() implements AccessRule {}

    static AccessRule of(Method method) {
        Allowed allowed = method.getAnnotation(Allowed.class);
        if (allowed != null) {
            return allowed.value().length == 0 ? new AsGuarded() : new Holders(Set.of(allowed.value()));
        }
        if (method.isAnnotationPresent(ChangesNothing.class)) {
            return new Harmless();
        }
        return method.isAnnotationPresent(SignedIn.class) ? new Anyone() : new Unsaid();
    }

    /**
     * Returns the roles of which one is needed; empty, so that nobody is let in, if the resource should name some and
     * does not.
     *
     * @param matched the resources that matched the path, the last one first
     */
    static Set<Role> roles(AccessRule rule, List<Object> matched) {
        if (rule instanceof Holders holders) {
            return holders.roles();
        }
        boolean isGuarded = rule instanceof AsGuarded && !matched.isEmpty();
        return isGuarded && matched.get(0) instanceof RolesProvider guarded ? guarded.allowed() : Set.of();
    }

    static String inWords(Set<Role> roles) {
        return roles.stream().map(Role::word).sorted().collect(Collectors.joining(" or "));
    }
}
