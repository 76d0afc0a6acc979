package register.api.tables;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.values.Quantity;
import register.values.Reference;
import register.values.Word;

/** Formats values as cells of a spreadsheet. */
public final class Cell {
    /**
     * How text begins that a spreadsheet would run as a formula (OWASP ASVS 5.0, 1.2.10), after any apostrophes: text that
     * looks escaped already is escaped too, so that removing one apostrophe always restores the original.
     */
    private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";

    /** The separator of several values in one cell. */
    static final String BETWEEN = "; ";

    /** What a value of a list has that would be taken for the end of it, or for a quote around it. */
    private static final Pattern QUOTED = Pattern.compile("^\"|[;\\n\\r]");

    private Cell() {}

    /**
     * Returns the cell of a value: empty where there is none, numbers unquoted, several values joined by semicolons.
     */
    public static String of(@Nullable Object value) {
        return of(value, UnaryOperator.identity());
    }

    /**
     * Returns the cell of a value whose texts are marked as texts, where a reader would take them for something else.
     *
     * @param marked returns a text with its mark, or as it is
     */
    static String of(@Nullable Object value, UnaryOperator<String> marked) {
        if (value == null) {
            return "";
        }
        if (value instanceof Quantity quantity) {
            return quantity.toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Number ? value.toString() : harmless(text(value, marked));
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

    /**
     * Returns the text of a value as a cell has it: each text with its mark, and quotes around a value of a list that
     * has a semicolon.
     */
    static String text(Object value, UnaryOperator<String> marked) {
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .map(one -> one instanceof String ? quoted(text(one, marked)) : plain(one))
                    .collect(Collectors.joining(BETWEEN));
        }
        boolean isText = value instanceof Reference
                || (value instanceof String text && !text.isEmpty() && !isFigure(text.charAt(0)));
        return isText ? marked.apply(plain(value)) : plain(value);
    }

    /** Whether a text that begins so is meant as a figure or a day, unless it is a reference. */
    private static boolean isFigure(char first) {
        return first >= '0' && first <= '9';
    }

    private static String quoted(String text) {
        return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String harmless(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }
}
