package register.values;

import static register.values.problem.Problem.MALFORMED_REFERENCE;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A reference as the council writes it, such as {@code COV 12765}.
 *
 * <p>Only letters and digits distinguish references: {@code COV/12765} and {@code cov-12765} are the same.
 */
public record Reference(@JsonValue String text) {
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGE = Pattern.compile("^-+|-+$");
    private static final int MOST = 100;

    @JsonCreator
    public Reference {
        Text.line("reference", text);
        if (text.length() > MOST) {
            throw MALFORMED_REFERENCE.because("use a reference of %d characters or fewer", MOST);
        }
        if (key(text).isEmpty()) {
            throw MALFORMED_REFERENCE.because(
                    "'%s' has no letter or digit; use a reference like COV-12765", text.strip());
        }
    }

    /** Parses a reference in any spelling that a reader uses; a text that cannot be one is refused as malformed. */
    public static Reference asked(String spelling) {
        String text = spelling.strip();
        if (text.isEmpty() || text.length() > MOST || key(text).isEmpty() || hasControl(text)) {
            throw MALFORMED_REFERENCE.because(
                    "use a reference of 1 to %d characters with at least one letter or digit, like COV-12765", MOST);
        }
        return new Reference(text);
    }

    /** Returns the key that identifies the reference: letters and digits in lower case, {@code cov12765}. */
    public String key() {
        return key(text);
    }

    /** Returns the form used in URLs, with hyphens in place of everything but letters and digits: {@code COV-12765}. */
    public String slug() {
        return EDGE.matcher(APART.matcher(composed(text)).replaceAll("-")).replaceAll("");
    }

    @Override
    public String toString() {
        return text;
    }

    private static String key(String text) {
        return APART.matcher(composed(text)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean hasControl(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || !Character.isDefined(c) || isSurrogate(c));
    }

    private static boolean isSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
