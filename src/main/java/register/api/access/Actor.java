package register.api.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whoever makes a request; a method of a resource takes it as {@code @BeanParam Actor actor}.
 *
 * @param id opaque, {@code a-7k2m…}, or that of a script's token, {@code t-7k2m…}: it stands in the log
 * @param csrf what a form on a page for them must send back as {@code csrf}; empty where no browser is signed in
 */
public record Actor(String id, Set<Role> roles, AuthenticationMethod how, String csrf) {
    /** Somebody who has not said who they are. */
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

    /** Whether they have any of these roles. */
    public boolean isAnyOf(Set<Role> any) {
        return roles.stream().anyMatch(any::contains);
    }

    /** As a line of a log has it. */
    @Override
    public String toString() {
        Set<Role> inOrder = EnumSet.noneOf(Role.class);
        inOrder.addAll(roles);
        return "actor=%s roles=%s how=%s"
                .formatted(id, inOrder.stream().map(Role::word).collect(Collectors.joining(",")), how.word());
    }
}
