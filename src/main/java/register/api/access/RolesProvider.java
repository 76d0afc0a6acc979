package register.api.access;

import java.util.Set;

/** A resource that says itself who may call its methods that are {@link Allowed} without a role: one class, many registers. */
public interface RolesProvider {
    /** Any of these will do; nobody may where there is none. */
    Set<Role> allowed();
}
