package register.registers.figures;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses N/A, which some read as not applicable and others as not available. */
final class Placeholder {
    private static final Pattern NA = Pattern.compile("(?i)\\bn\\s*/\\s*a\\b|^n[.\\\\ ]*a\\.?$");

    private Placeholder() {}

    /** Refuses N/A in a field. */
    static void refuse(String field, @Nullable String text) {
        if (text != null && NA.matcher(text).find()) {
            throw INVALID_ITEM.because(
                    "%s: '%s' can mean that there is no figure or that there cannot be one; give the reason under 'missing'",
                    field, text);
        }
    }
}
