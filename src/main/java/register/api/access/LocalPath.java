package register.api.access;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import java.net.URI;
import java.util.regex.Pattern;

/** A path on this service that somebody is sent to after they have signed in, and never another site. */
final class LocalPath {
    /** Begins with one slash: browsers take two, or a slash and a backslash, for the name of a host. */
    private static final Pattern SHAPE = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,999}");

    private LocalPath() {}

    static String of(String said) {
        if (!SHAPE.matcher(said).matches() || !isPath(said)) {
            throw MALFORMED_PARAMETER
                    .because("'returnTo' is a path on this service, like /account")
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
