package register.intake.sheets;

import static register.values.problem.Problem.UNREADABLE_SHEET;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Builds rows from the parser's events: trims cells, removes apostrophes before formulas, and refuses what is not text.
 */
final class RowReader extends AbstractBaseCsvCallbackHandler<Row> {
    /** The longest text that Excel keeps in a cell. */
    private static final int MOST_LETTERS = 32_767;

    static final int MOST_COLUMNS = 500;

    /**
     * The apostrophes that {@code tables.Cell} puts before what a spreadsheet would take for a formula; the first is
     * removed.
     */
    private static final Pattern HARMLESS = Pattern.compile("'+[=+\\-@\\t\\r\\n＝＋－＠]");

    private final StringBuilder text = new StringBuilder();
    private final int[] ends = new int[MOST_COLUMNS];
    private int width;
    private int number;

    /** Configures the parser to be as lenient as a spreadsheet program, and no more. */
    static CsvReader.CsvReaderBuilder settings(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(1 << 17);
    }

    /** Returns the number of the current row. */
    int number() {
        return number;
    }

    /** Returns the index of the next column of the current row. */
    int column() {
        return getFieldCount();
    }

    @Override
    protected void handleBegin(long line) {
        number++;
        width = 0;
        text.setLength(0);
    }

    @Override
    protected void handleField(int column, char[] letters, int offset, int length, boolean quoted) {
        int end = offset + length;
        int start = offset;
        while (start < end && isSpace(letters[start])) {
            start++;
        }
        while (end > start && isSpace(letters[end - 1])) {
            end--;
        }
        if (start < end) {
            add(column, letters, start, end);
        }
    }

    @Override
    protected Row buildRecord() {
        return width == 0 ? Row.BLANK : new Row(number, text.toString(), Arrays.copyOf(ends, width));
    }

    private void add(int column, char[] letters, int start, int end) {
        if (column >= MOST_COLUMNS) {
            throw UNREADABLE_SHEET.because(
                    "row %d has something in column %s; at most %d columns are read",
                    number, ColumnLetters.of(column), MOST_COLUMNS);
        }
        if (end - start > MOST_LETTERS) {
            throw UNREADABLE_SHEET.because(
                    "row %d, column %s has %,d characters and a cell has at most %,d; see whether a quote that opens"
                            + " there is closed",
                    number, ColumnLetters.of(column), end - start, MOST_LETTERS);
        }
        int before = text.length();
        Arrays.fill(ends, width, column, before);
        boolean breaks = check(column, letters, start, end);
        if (letters[start] == '\''
                && HARMLESS.matcher(CharBuffer.wrap(letters, start, end - start))
                        .lookingAt()) {
            start++;
        }
        append(letters, start, end, breaks);
        ends[column] = text.length();
        width = column + 1;
    }

    /** Refuses what is not text; returns whether lines are broken by a carriage return. */
    private boolean check(int column, char[] letters, int start, int end) {
        boolean breaks = false;
        for (int i = start; i < end; i++) {
            char letter = letters[i];
            if (letter == '\r') {
                breaks = true;
            } else if (letter == '\uFFFD') {
                throw UNREADABLE_SHEET.because(
                        "row %d, column %s has a character that was lost when the file was saved in the wrong encoding;"
                                + " save it again as CSV UTF-8",
                        number, ColumnLetters.of(column));
            } else if (Character.isISOControl(letter) && letter != '\n' && letter != '\t') {
                throw UNREADABLE_SHEET.because(
                        "row %d, column %s has a control character; take it out and save the file again",
                        number, ColumnLetters.of(column));
            }
        }
        return breaks;
    }

    /** Appends text with every line break written as one line feed. */
    private void append(char[] letters, int start, int end, boolean breaks) {
        if (!breaks) {
            text.append(letters, start, end - start);
            return;
        }
        for (int i = start; i < end; i++) {
            if (letters[i] != '\r') {
                text.append(letters[i]);
            } else if (i + 1 == end || letters[i + 1] != '\n') {
                text.append('\n');
            }
        }
    }

    /** Whether a character is a space of any kind or invisible: zero-width spaces, byte order marks within the file. */
    private static boolean isSpace(char letter) {
        return letter <= ' '
                ? letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r'
                : letter >= '\u00A0' && InvisibleCharacters.is(letter);
    }
}
