package register.values.classifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * The rows of a vocabulary, read from a resource file at first use.
 *
 * <p>They stay in memory as the bytes of the file, less than half a megabyte; a row is decoded when it is found.
 */
final class CodeList {
    static final CodeList CPV_2008 = new CodeList("cpv-2008.csv.gz");

    private static final int DIGITS = 8;

    private final byte[] lines;

    /** The index at which each line begins, and one more for the end of the last. */
    private final int[] starts;

    /** The code of each line, ascending. */
    private final int[] codes;

    /** A row: {@code 64216000-3,Electronic message and information services}. */
    record Row(String code, String checkDigit, String name) {
        static Row of(String line) {
            return new Row(
                    line.substring(0, DIGITS), line.substring(DIGITS + 1, DIGITS + 2), line.substring(DIGITS + 3));
        }

        String full() {
            return code + "-" + checkDigit;
        }
    }

    private CodeList(String file) {
        lines = read(file);
        starts = IntStream.rangeClosed(0, lines.length)
                .filter(i -> i == 0 || lines[i - 1] == '\n')
                .toArray();
        codes = Arrays.stream(starts, 0, starts.length - 1)
                .map(start -> Integer.parseInt(new String(lines, start, DIGITS, UTF_8)))
                .toArray();
    }

    int size() {
        return codes.length;
    }

    Row row(int line) {
        return Row.of(new String(lines, starts[line], starts[line + 1] - 1 - starts[line], UTF_8));
    }

    /** Returns the row with a code of eight digits. */
    Optional<Row> row(String code) {
        int line = Arrays.binarySearch(codes, Integer.parseInt(code));
        return line < 0 ? Optional.empty() : Optional.of(row(line));
    }

    private static byte[] read(String file) {
        try (InputStream in = CodeList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the service was built without " + file);
            }
            return new GZIPInputStream(in).readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
