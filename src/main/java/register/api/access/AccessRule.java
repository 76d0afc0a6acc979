package register.api.access;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may call a method. */
sealed interface AccessRule {
    /** Nothing is said: anyone may read, and nobody may do anything else. */
    record Unsaid() implements AccessRule {}

    /** It keeps nothing of what it is sent: whoever may read may call it. */
    record Harmless() implements AccessRule {}

    /** Whoever is signed in. */
    record Anyone() implements AccessRule {}

    /** Whoever has one of the roles. */
    record Holders(Set<Role> roles) implements AccessRule {}

    /** Whoever the resource names. */
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
     * The roles of which one will do; a resource that should name some and does not lets nobody in.
     *
     * @param matched the resources that the address has led to, the last one first
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
