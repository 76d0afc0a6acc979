package register.api.access;

import java.util.Set;

/**
 * A resource class shared by several registers that supplies the roles for its {@link Allowed} methods per instance.
 */
public interface RolesProvider {
    /** Returns the roles of which one is needed; nobody is allowed if it is empty. */
    Set<Role> allowed();
}
