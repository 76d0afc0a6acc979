package register.api.http;

import static register.values.problem.Problem.READ_ONLY;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Set;

/**
 * Refuses every change while the register is read-only: during a move, or while a backup is restored. Signing in and
 * out, and answering letters, are not changes of the register.
 */
@Priority(Priorities.AUTHORIZATION)
public final class ReadOnly implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean isOn;

    public ReadOnly(boolean isOn) {
        this.isOn = isOn;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean isChange = !READING.contains(request.getMethod())
                && !request.getUriInfo().getPath().startsWith("sign-")
                && !request.getUriInfo().getPath().equals("answers");
        if (isOn && isChange) {
            throw READ_ONLY.because("the service has been set to read only");
        }
    }
}
