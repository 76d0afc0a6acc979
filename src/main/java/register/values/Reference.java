package register.values;

import static register.values.problem.Problem.MALFORMED_REFERENCE;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A reference as the council writes it, such as {@code COV 12765}.
 *
 * <p>Only letters and digits distinguish references: {@code COV/12765} and {@code cov-12765} are the same.
 */
public record Reference(@JsonValue String text) {
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
        return joined(text, "-");
    }

    @Override
    public String toString() {
        return text;
    }

    private static String key(String text) {
        return joined(text, "").toLowerCase(Locale.ROOT);
    }

    /** Returns the letters and digits, with something between those that have anything else between them. */
    private static String joined(String text, String between) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder joined = new StringBuilder(composed.length());
        boolean isApart = false;
        int character;
        for (int i = 0; i < composed.length(); i += Character.charCount(character)) {
            character = composed.codePointAt(i);
            boolean isKept = Character.isLetter(character) || isNumber(Character.getType(character));
            if (isKept) {
                joined.append(isApart && !joined.isEmpty() ? between : "").appendCodePoint(character);
            }
            isApart = !isKept;
        }
        return joined.toString();
    }

    private static boolean isNumber(int type) {
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean hasControl(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || !Character.isDefined(c) || isSurrogate(c));
    }

    private static boolean isSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
