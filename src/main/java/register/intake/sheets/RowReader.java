package register.intake.sheets;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import register.values.ReadableText;

/**
 * Builds rows from the parser's events: trims cells, removes apostrophes before formulas, and marks cells that are not
 * text.
 */
final class RowReader extends AbstractBaseCsvCallbackHandler<Row> {
    /** The longest text that Excel keeps in a cell. */
    private static final int MOST_LETTERS = 32_767;

    static final int MOST_COLUMNS = 500;

    /** How much of a cell that is too long is shown. */
    private static final int SHOWN = 200;

    private static final Pattern BREAK = Pattern.compile("\\r\\n?");

    /**
     * The apostrophes that {@code tables.Cell} puts before what a spreadsheet would take for a formula; the first is
     * removed.
     */
    private static final Pattern HARMLESS = Pattern.compile("'+[=+\\-@\\t\\r\\n＝＋－＠]");

    private final RowStore rows = new RowStore();
    private final StringBuilder text = new StringBuilder();
    private final int[] ends = new int[MOST_COLUMNS];
    private final Map<Integer, Row.Odd> odd = new HashMap<>();
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
        odd.clear();
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
        return width == 0 && odd.isEmpty()
                ? Row.BLANK
                : rows.keep(number, text.toString(), Arrays.copyOf(ends, width), odd);
    }

    private void add(int column, char[] letters, int start, int end) {
        if (column >= MOST_COLUMNS) {
            beyond(column, new String(letters, start, end - start), odd);
            return;
        }
        Arrays.fill(ends, Math.min(width, column), column, text.length());
        int begin = isHarmless(letters, start, end) ? start + 1 : start;
        int before = text.length();
        if (isFormulaOfText(letters, begin, end)) {
            text.append(read(new String(letters, begin + 2, end - begin - 3).replace("\"\"", "\""), column, odd));
        } else if (isOrdinary(letters, begin, end)) {
            text.append(letters, begin, end - begin);
        } else {
            text.append(read(new String(letters, begin, end - begin), column, odd));
        }
        ends[column] = text.length();
        width = text.length() > before ? column + 1 : width;
    }

    /** Marks a row that has a cell to the right of the last column that is read. */
    static void beyond(int column, String cell, Map<Integer, Row.Odd> odd) {
        if (!cell.isBlank()) {
            odd.putIfAbsent(
                    MOST_COLUMNS,
                    new Row.Odd(
                            "",
                            List.of(),
                            "it has a value in column %s; a file can have at most %d columns"
                                    .formatted(ColumnLetters.of(column), MOST_COLUMNS)));
        }
    }

    private static boolean isHarmless(char[] letters, int start, int end) {
        return letters[start] == '\''
                && HARMLESS.matcher(CharBuffer.wrap(letters, start, end - start))
                        .lookingAt();
    }

    /** Whether a cell is {@code ="00123"}, which spreadsheet programs show as 00123: others write it to keep the zeros. */
    private static boolean isFormulaOfText(char[] letters, int begin, int end) {
        return end - begin > 3
                && letters[begin] == '='
                && letters[begin + 1] == '"'
                && letters[end - 1] == '"'
                && isText(letters, begin + 2, end - 1);
    }

    /** Whether each quote of a text is doubled, so that it does not end there. */
    private static boolean isText(char[] letters, int begin, int end) {
        boolean isDoubled = true;
        for (int i = begin; i < end; i++) {
            isDoubled = letters[i] == '"' ? !isDoubled : isDoubled;
            if (!isDoubled && (i + 1 == end || letters[i + 1] != '"')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrdinary(char[] letters, int start, int end) {
        boolean isOrdinary = end - start <= MOST_LETTERS;
        for (int i = start; i < end && isOrdinary; i++) {
            char letter = letters[i];
            isOrdinary = letter <= '~' && letter >= ' ' && letter != '&' && letter != '<';
        }
        return isOrdinary;
    }

    /** Reads a cell with other than ordinary letters, and keeps what is to be said of it. */
    static String read(String cell, int column, Map<Integer, Row.Odd> odd) {
        String written = BREAK.matcher(cell).replaceAll("\n");
        if (written.length() > MOST_LETTERS) {
            String beginning = written.substring(0, SHOWN) + "…";
            odd.put(
                    column,
                    new Row.Odd(
                            beginning,
                            List.of(),
                            "it has %,d characters and a cell can have at most %,d; check"
                                            .formatted(written.length(), MOST_LETTERS)
                                    + " that a quote that opens there is closed"));
            return beginning;
        }
        ReadableText plain = ReadableText.of(written);
        if (!plain.notes().isEmpty() || plain.fault() != null) {
            odd.put(column, new Row.Odd(written, plain.notes(), plain.fault()));
        }
        return plain.text().strip();
    }

    /** Whether a character is a space of any kind or invisible: zero-width spaces, byte order marks within the file. */
    private static boolean isSpace(char letter) {
        return letter <= ' '
                ? letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r'
                : letter >= '\u00A0' && InvisibleCharacters.is(letter);
    }
}
