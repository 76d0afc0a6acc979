package register.values;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validates text written by people: never blank, no control characters, and of limited length. */
public final class Text {
    /** Control, unassigned and unpaired characters; line breaks and tabs are allowed in prose only. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Cs}&&[^\\n\\t]]");

    private static final int LINE = 500;
    private static final int PROSE = 10_000;

    private Text() {}

    /** Requires one line of at most 500 characters; a refusal names the field. */
    public static String line(String field, @Nullable String text) {
        String said = check(field, text, LINE);
        if (said.indexOf('\n') >= 0 || said.indexOf('\t') >= 0) {
            throw INVALID_ITEM.because("%s has a line break or a tab; write it on one line", field);
        }
        return said;
    }

    /** Requires the same of a field that may be left out. */
    public static @Nullable String optionalLine(String field, @Nullable String text) {
        return text == null ? null : line(field, text);
    }

    /** Requires prose of at most 10,000 characters; a refusal names the field. */
    public static String prose(String field, @Nullable String text) {
        return check(field, text, PROSE);
    }

    /** Requires the same of a field that may be left out. */
    public static @Nullable String optionalProse(String field, @Nullable String text) {
        return text == null ? null : prose(field, text);
    }

    /** Returns an unmodifiable copy; empty for null. */
    public static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    private static String check(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            throw INVALID_ITEM.because("%s is blank; leave it out and give a reason under 'missing'", field);
        }
        if (!text.equals(text.strip())) {
            throw INVALID_ITEM.because("%s begins or ends with a space; remove it", field);
        }
        if (text.length() > most) {
            throw INVALID_ITEM.because("%s has %d characters; use %d or fewer", field, text.length(), most);
        }
        if (FORBIDDEN.matcher(text).find()) {
            throw INVALID_ITEM.because("%s has a control character; remove it", field);
        }
        return text;
    }
}
