package register.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import register.values.problem.Problem;

/**
 * Refuses a {@code Content-Type} with a quality, which belongs into {@code Accept}: Jersey fails on one that is no number
 * before anything of ours can answer.
 */
@PreMatching
public final class ContentTypeFilter implements ContainerRequestFilter {
    private static final Set<String> QUALITIES = Set.of("q", "qs");

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type != null && type.getParameters().keySet().stream().anyMatch(QUALITIES::contains)) {
            throw Problem.BAD_REQUEST.because("Content-Type has a quality (q); leave it out");
        }
    }
}
