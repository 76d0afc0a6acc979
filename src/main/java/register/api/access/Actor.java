package register.api.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The caller of a request; a resource method takes it as {@code @BeanParam Actor actor}.
 *
 * @param id an opaque id, {@code a-7k2m…}, or that of a script's token, {@code t-7k2m…}; recorded in the log
 * @param csrf the token that forms on this actor's pages must send back as {@code csrf}; empty without a browser
 *     session
 */
public record Actor(String id, Set<Role> roles, AuthenticationMethod how, String csrf) {
    /** A caller without credentials. */
    public static final Actor NOBODY = new Actor("nobody", Set.of(), AuthenticationMethod.NOT_SIGNED_IN, "");

    public Actor {
        roles = Set.copyOf(roles);
    }

    static Actor by(AuthenticationMethod how, String id, Set<Role> roles) {
        return new Actor(id, roles, how, "");
    }

    public boolean isSignedIn() {
        return how != AuthenticationMethod.NOT_SIGNED_IN;
    }

    /** Whether the actor has any of these roles. */
    public boolean isAnyOf(Set<Role> any) {
        return roles.stream().anyMatch(any::contains);
    }

    /** Returns the actor in the form used in logs. */
    @Override
    public String toString() {
        Set<Role> inOrder = EnumSet.noneOf(Role.class);
        inOrder.addAll(roles);
        return "actor=%s roles=%s how=%s"
                .formatted(id, inOrder.stream().map(Role::word).collect(Collectors.joining(",")), how.word());
    }
}
