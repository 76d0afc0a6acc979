package register.intake.sheets;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The delimiter between the cells of a file.
 *
 * @param before the length of Excel's line {@code sep=;}, which is not a row
 */
record Delimiter(char character, int before) {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final Pattern SAID = Pattern.compile("\"?sep=([^\"\\r\\n])\"?(\\r\\n|\\r|\\n|$)");
    private static final int SAMPLE = 1 << 18;
    private static final int ROWS = 500;
    private static final int HEADER_ROWS = 50;

    /** One known header may be a word of a sentence. */
    private static final int AT_LEAST = 2;

    /**
     * Returns the delimiter that the file states; otherwise the one that leaves the most known headers in a row; otherwise
     * the one by which most of its first rows have the same, large number of cells.
     *
     * @param known returns how many cells of a row are known headers
     */
    static Delimiter of(Reader text, ToIntFunction<Row> known) throws IOException {
        char[] letters = new char[SAMPLE];
        int read = text.read(letters, 0, SAMPLE);
        while (read > 0 && read < SAMPLE) {
            int more = text.read(letters, read, SAMPLE - read);
            if (more < 0) {
                break;
            }
            read += more;
        }
        String sample = new String(letters, 0, Math.max(read, 0));
        Matcher said = SAID.matcher(sample);
        return said.lookingAt()
                ? new Delimiter(said.group(1).charAt(0), said.end())
                : new Delimiter(likeliest(sample, known), 0);
    }

    private static char likeliest(String sample, ToIntFunction<Row> known) {
        char likeliest = CANDIDATES[0];
        double best = 0;
        for (char candidate : CANDIDATES) {
            int headers = headers(sample, candidate, known);
            double evenness = (headers < AT_LEAST ? 0 : headers) + evenness(widths(sample, candidate));
            if (evenness > best) {
                best = evenness;
                likeliest = candidate;
            }
        }
        return likeliest;
    }

    /** Returns the largest number of known headers in one of the first rows. */
    private static int headers(String sample, char delimiter, ToIntFunction<Row> known) {
        int most = 0;
        try (CsvReader<Row> csv = RowReader.settings(delimiter)
                .allowUnclosedQuote(true)
                .build(new RowReader(), new StringReader(sample))) {
            Iterator<Row> rows = csv.iterator();
            for (int i = 0; i < HEADER_ROWS && rows.hasNext(); i++) {
                Row row = rows.next();
                most = row.width() > 1 ? Math.max(most, known.applyAsInt(row)) : most;
            }
        } catch (IOException | CsvParseException notThisOne) {
            return most;
        }
        return most;
    }

    /** Returns the share of the rows that have the commonest width above one, weighted by that width. */
    private static double evenness(List<Integer> widths) {
        Map<Integer, Integer> rows = new HashMap<>();
        widths.stream().filter(width -> width > 1).forEach(width -> rows.merge(width, 1, Integer::sum));
        return rows.entrySet().stream()
                .mapToDouble(width -> (double) width.getValue() / widths.size() * (1 - 1.0 / width.getKey()))
                .max()
                .orElse(0);
    }

    private static List<Integer> widths(String sample, char delimiter) {
        List<Integer> widths = new ArrayList<>();
        try (CsvReader<Integer> csv =
                RowReader.settings(delimiter).allowUnclosedQuote(true).build(new Width(), new StringReader(sample))) {
            Iterator<Integer> rows = csv.iterator();
            while (rows.hasNext() && widths.size() < ROWS) {
                widths.add(rows.next());
            }
        } catch (IOException | CsvParseException notThisOne) {
            return widths;
        }
        if (sample.length() == SAMPLE && widths.size() < ROWS && !widths.isEmpty()) {
            widths.remove(widths.size() - 1);
        }
        widths.removeAll(Collections.singleton(0));
        return widths;
    }

    /** Counts the cells of each row; an empty line has none. */
    private static final class Width extends AbstractBaseCsvCallbackHandler<Integer> {
        private boolean empty;

        @Override
        protected void handleBegin(long line) {
            empty = false;
        }

        @Override
        protected void handleEmpty() {
            empty = true;
        }

        @Override
        protected Integer buildRecord() {
            return empty ? 0 : getFieldCount();
        }
    }
}
