package register.values;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validates text written by people: never blank, no control characters, and of limited length. */
public final class Text {
    private static final int DELETE = 0x7F;
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

    /**
     * Requires a new text without characters that change the order of the letters around them. What is published already is
     * not checked, and may have them.
     */
    public static String inOrder(String field, String text) {
        ReadableText.reversal(text).ifPresent(name -> {
            throw INVALID_ITEM.because("%s", reversed(field, name));
        });
        return text;
    }

    /** Says that a text has a character that changes the order of the letters, by its name. */
    public static String reversed(String field, String character) {
        return "%s has a character that changes the order of the letters, %s; remove it".formatted(field, character);
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
        if (hasForbidden(text)) {
            throw INVALID_ITEM.because("%s has a control character; remove it", field);
        }
        return text;
    }

    /**
     * Whether it has a control, unassigned or unpaired character; line breaks and tabs are allowed, in prose only. Every
     * text that is read back is checked too, so the usual characters are told from their number.
     */
    private static boolean hasForbidden(String text) {
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = text.charAt(i);
            boolean isUsual = (character >= ' ' && character < DELETE) || character == '\n' || character == '\t';
            if (!isUsual) {
                character = text.codePointAt(i);
                if (isForbidden(Character.getType(character))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isForbidden(int type) {
        return type == Character.CONTROL || type == Character.UNASSIGNED || type == Character.SURROGATE;
    }
}
