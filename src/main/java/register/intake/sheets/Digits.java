package register.intake.sheets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads digits, however they are grouped, where they can mean one number only. */
final class Digits {
    /** What no number is longer than; it keeps the patterns quick whatever the cell holds. */
    static final int MOST_LETTERS = 100;

    private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d*)?|\\.\\d+");
    private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");
    private static final Pattern SPACES = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:\\.\\d*)?");

    /** Points between thousands and a comma before pence, where it cannot be the other way round. */
    private static final Pattern CONTINENTAL =
            Pattern.compile("\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}|\\d{1,3}(?:\\.\\d{3}){2,}|\\d{4,},\\d{2}");

    private Digits() {}

    /** The text with one kind of dash, which is a minus too. */
    static String dashed(String text) {
        return text.replace('−', '-')
                .replace('–', '-')
                .replace('—', '-')
                .replace('‐', '-')
                .replace('‑', '-');
    }

    /** The number these digits mean; empty where they are none, or could be two. */
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
