package register.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The address that was asked for, as the reader wrote it. */
public final class Asked {
    private final ContainerRequestContext request;

    public Asked(ContainerRequestContext request) {
        this.request = request;
    }

    /** Whether a suffix asks for a file, which holds the whole listing unless pages are spoken of. */
    public boolean isFile() {
        return SuffixFilter.asked(request).filter(Format::isFile).isPresent();
    }

    /** This address below a base, with some parameters replaced, or left out where their value is null. */
    public Address here(Address base, Map<String, @Nullable Object> replaced) {
        Address here = base.below(SuffixFilter.path(request));
        for (Map.Entry<String, List<String>> parameter :
                request.getUriInfo().getQueryParameters().entrySet()) {
            if (!replaced.containsKey(parameter.getKey())) {
                here = here.with(parameter.getKey(), parameter.getValue().get(0));
            }
        }
        for (Map.Entry<String, @Nullable Object> parameter : replaced.entrySet()) {
            here = here.with(parameter.getKey(), parameter.getValue());
        }
        return here;
    }

    /** Another path, in the format and with the parameters that this address was asked for. */
    public Address instead(Address path, String... leftOut) {
        Address there = SuffixFilter.asked(request)
                .map(format -> path.below("." + format.suffix()))
                .orElse(path);
        for (Map.Entry<String, List<String>> parameter :
                request.getUriInfo().getQueryParameters().entrySet()) {
            if (!List.of(leftOut).contains(parameter.getKey())) {
                there = there.with(parameter.getKey(), parameter.getValue().get(0));
            }
        }
        return there;
    }
}
