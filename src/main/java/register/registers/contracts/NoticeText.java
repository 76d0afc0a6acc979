package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;
import register.values.ReadableText;
import register.values.problem.Refusal;

/** The texts of notices, made fit for an item: without control characters, and cut at a word if they are too long. */
final class NoticeText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern BREAKS = Pattern.compile("\\s+");
    private static final String CUT = " …";
    private static final int LINE = 500;
    private static final int PROSE = 10_000;

    /** Some languages have no spaces between words. */
    private static final int LONGEST_WORD = 60;

    private NoticeText() {}

    /** Returns a text on one line; null if there is none. */
    static @Nullable String line(JsonNode text) {
        return fit(BREAKS.matcher(written(text)).replaceAll(" "), LINE);
    }

    /** Returns a text with its line breaks; null if there is none. */
    static @Nullable String prose(JsonNode text) {
        return fit(written(text).replace("\r\n", "\n").replace('\r', '\n'), PROSE);
    }

    /** Returns the day of a date as it is written: an end at 23:59:59Z is meant for that day; null if there is none. */
    static @Nullable PartialDate day(JsonNode date) {
        String written = date.asText().strip();
        int time = StringUtils.indexOfAny(written, "T", " ");
        String day = time < 0 ? written : written.substring(0, time);
        return PartialDate.read(day.strip())
                .filter(read -> read.first().getYear() >= 1900 && read.first().getYear() < 2200)
                .orElse(null);
    }

    /** Returns a value; null if an item refuses it. */
    static <T> @Nullable T unlessRefused(Supplier<@Nullable T> value) {
        try {
            return value.get();
        } catch (Refusal unfit) {
            return null;
        }
    }

    private static String written(JsonNode text) {
        return text.isValueNode() && !text.isNull() ? text.asText() : "";
    }

    private static @Nullable String fit(String text, int most) {
        ReadableText readable =
                ReadableText.of(CONTROL.matcher(text).replaceAll("").strip());
        String clean = readable.text().strip();
        if (clean.isEmpty() || readable.fault() != null) {
            return null;
        }
        return clean.length() <= most ? clean : cut(clean, most - CUT.length()) + CUT;
    }

    private static String cut(String text, int most) {
        int end = most;
        while (end > most - LONGEST_WORD && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        if (end == most - LONGEST_WORD) {
            end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        }
        return text.substring(0, end).strip();
    }
}
