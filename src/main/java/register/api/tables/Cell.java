package register.api.tables;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.values.Quantity;
import register.values.Word;

/** Formats values as cells of a spreadsheet. */
public final class Cell {
    /**
     * Text that a spreadsheet would run as a formula (OWASP ASVS 5.0, 1.2.10), and text that looks escaped already, so
     * that removing one apostrophe always restores the original.
     */
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r\\n\\x00＝＋－＠]");

    /** The separator of several values in one cell. */
    static final String BETWEEN = "; ";

    private Cell() {}

    /**
     * Returns the cell of a value: empty where there is none, numbers unquoted, several values joined by semicolons.
     */
    public static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Quantity quantity) {
            return quantity.toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Number ? value.toString() : harmless(plain(value));
    }

    /** Returns the text of a value as it was written, for readers other than spreadsheets. */
    public static String plain(Object value) {
        if (value instanceof Word word) {
            return word.word();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Cell::plain).collect(Collectors.joining(BETWEEN));
        }
        return value.toString();
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
