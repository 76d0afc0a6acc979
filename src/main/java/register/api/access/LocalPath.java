package register.api.access;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import java.net.URI;
import java.util.regex.Pattern;

/** A path on this service to return to after signing in, never an address on another site. */
final class LocalPath {
    /**
     * A path that begins with exactly one slash: browsers treat two, or a slash and a backslash, as the start of a host
     * name.
     */
    private static final Pattern SHAPE = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,999}");

    private LocalPath() {}

    static String of(String said) {
        if (!SHAPE.matcher(said).matches() || !isPath(said)) {
            throw MALFORMED_PARAMETER
                    .because("'returnTo' must be a path on this service, like /account")
                    .in("returnTo");
        }
        return said;
    }

    private static boolean isPath(String said) {
        try {
            URI address = URI.create(said);
            return !address.isAbsolute() && address.getRawAuthority() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
