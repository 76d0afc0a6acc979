package register.intake.sheets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number in digits, with or without grouping, if it can only mean one number. */
public final class Digits {
    /** The maximum length of a number; it keeps the patterns fast for any cell. */
    static final int MOST_LETTERS = 100;

    private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d*)?|\\.\\d+");
    private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");
    private static final Pattern SPACES = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:\\.\\d*)?");

    /** Full stops between thousands and a comma before pence, if it cannot be read the other way round. */
    private static final Pattern CONTINENTAL =
            Pattern.compile("\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}|\\d{1,3}(?:\\.\\d{3}){2,}|\\d{4,},\\d{2}");

    /** A small whole number, also with the decimals that a spreadsheet program adds. */
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,3})(?:\\.0+)?");

    private Digits() {}

    /** Returns the digits of a whole number below 1,000, {@code 36.0} as {@code 36}; empty if a text is none. */
    public static Optional<String> whole(String text) {
        Matcher whole = WHOLE.matcher(text);
        return whole.matches() ? Optional.of(whole.group(1)) : Optional.empty();
    }

    /** Returns the text with every dash and minus sign replaced by a hyphen. */
    static String dashed(String text) {
        return text.replace('−', '-')
                .replace('–', '-')
                .replace('—', '-')
                .replace('‐', '-')
                .replace('‑', '-');
    }

    /** Returns the number these digits mean; empty if they are not a number, or could be two. */
    static Optional<BigDecimal> read(String text) {
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        if (COMMAS.matcher(text).matches() || SPACES.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "").replace(" ", "")));
        }
        return CONTINENTAL.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }
}
