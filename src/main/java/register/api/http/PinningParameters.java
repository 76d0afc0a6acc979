package register.api.http;

import java.util.Set;

/** The parameters that select the state of an address, which an address without them shows as it is now. */
public final class PinningParameters {
    public static final Set<String> NAMES = Set.of("at", "on", "asAt", "cursor");

    private PinningParameters() {}
}
