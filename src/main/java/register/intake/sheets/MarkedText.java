package register.intake.sheets;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text of a cell that is marked as text by an apostrophe before it, since it would be read as something else: {@code 'N/A}
 * is those letters, and not the lack of a value. Our own spreadsheets have it, so that they are read as they were written.
 */
public final class MarkedText {
    static final String MARK = "'";
    private static final Pattern MARKS = Pattern.compile("^'+");

    private MarkedText() {}

    /** Returns a text as a cell has it: with a mark if it would be read as something else, or if it looks marked. */
    public static String mark(String text) {
        return isSpecial(text) ? MARK + text : text;
    }

    /** Returns the text of a marked cell; empty if it has no mark. */
    public static Optional<String> unmarked(String cell) {
        return cell.startsWith(MARK) && isSpecial(cell.substring(1))
                ? Optional.of(cell.substring(1))
                : Optional.empty();
    }

    /** Returns the text of a cell, with or without a mark. */
    public static String text(String cell) {
        return unmarked(cell).orElse(cell);
    }

    private static boolean isSpecial(String text) {
        return isOther(text)
                || (text.startsWith(MARK) && isOther(MARKS.matcher(text).replaceFirst("")));
    }

    /** Whether a text without a mark is read as something else: no value, a total, or what a program made of a reference. */
    private static boolean isOther(String text) {
        return CellText.unsaid(text).isPresent() || ReferenceCell.isLikeDamage(text) || DataRows.isTotal(text);
    }
}
