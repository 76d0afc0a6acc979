package register.api.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the roles from a token's claims, wherever the provider puts them. */
final class ClaimedRoles {
    private final AccessSettings settings;

    ClaimedRoles(AccessSettings settings) {
        this.settings = settings;
    }

    /** Returns the roles; a value must exactly equal one in the settings. */
    Set<Role> in(Map<String, ?> claims) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Collection<?> said = values(at(claims, settings.rolesClaim()));
        for (Role role : Role.values()) {
            if (said.stream().anyMatch(settings.values(role)::contains)) {
                roles.add(role);
            }
        }
        return roles;
    }

    /**
     * Returns the claim at a path; a dot separates levels, unless it is part of a name, such as the address of a
     * client.
     */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        for (int point = path.indexOf('.'); point >= 0; point = path.indexOf('.', point + 1)) {
            if (claims.get(path.substring(0, point)) instanceof Map<?, ?> inner) {
                Object value = at(inner, path.substring(point + 1));
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    private static Collection<?> values(@Nullable Object said) {
        if (said instanceof Collection<?> several) {
            return several;
        }
        return said instanceof String one ? List.of(one) : List.of();
    }
}
