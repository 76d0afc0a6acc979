package register.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of others, made fit for an item: without control characters, and cut at a word where they are too long. */
final class Wording {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern BREAKS = Pattern.compile("\\s+");
    private static final String CUT = " …";
    private static final int LINE = 500;
    private static final int PROSE = 10_000;

    private Wording() {}

    /** The text on one line; null where there is none. */
    static @Nullable String line(JsonNode text) {
        return fit(BREAKS.matcher(text.asText("")).replaceAll(" "), LINE);
    }

    /** The text with its line breaks; null where there is none. */
    static @Nullable String prose(JsonNode text) {
        return fit(text.asText("").replace("\r\n", "\n").replace('\r', '\n'), PROSE);
    }

    private static @Nullable String fit(String text, int most) {
        String clean = CONTROL.matcher(text).replaceAll("").strip();
        if (clean.isEmpty()) {
            return null;
        }
        return clean.length() <= most ? clean : cut(clean, most - CUT.length()) + CUT;
    }

    private static String cut(String text, int most) {
        int end = most;
        while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        if (end == 0) {
            end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        }
        return text.substring(0, end).strip();
    }
}
