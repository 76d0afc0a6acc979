package register.intake.sheets;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;

/**
 * Tells the encodings of eight bits apart: Windows-1252, that of Macs, and that of DOS, in which Excel saves CSV too. It is
 * Windows-1252 unless some of its letters stand where they never do, and all of another encoding stand where they may.
 */
final class EightBitCharset {
    private static final List<Charset> OTHERS = List.of(Charset.forName("x-MacRoman"), Charset.forName("IBM850"));

    /** Letters that are words on their own. */
    private static final String WORDS = "\u00c0\u00c1\u00c8\u00c9\u00d3\u00e0\u00e1\u00e8\u00e9\u00f3";

    /** Signs that never stand behind a letter, or between two. */
    private static final String NOT_BEHIND =
            "\u201a\u201e\u0192\u02c6\u02dc\u2039\u2020\u2021\u2030\u00a1\u00bf\u00ab\u00a4\u00a5\u00a2\u00a8\u00b8";

    private EightBitCharset() {}

    /** Returns the encoding of a file that is not in UTF-8. */
    static Charset of(FileBytes file) {
        if (endsLinesAsMacs(file) && isLikely(file, OTHERS.get(0))) {
            return OTHERS.get(0);
        }
        if (isLikely(file, Encoding.WINDOWS)) {
            return Encoding.WINDOWS;
        }
        return OTHERS.stream()
                .filter(other -> isLikely(file, other))
                .findFirst()
                .orElse(Encoding.WINDOWS);
    }

    /** Whether lines end with a carriage return alone, as only programs of Macs save them. */
    private static boolean endsLinesAsMacs(FileBytes file) {
        try (InputStream in = new BufferedInputStream(file.open())) {
            boolean hasReturn = false;
            for (int one = in.read(); one >= 0; one = in.read()) {
                if (one == '\n') {
                    return false;
                }
                hasReturn |= one == '\r';
            }
            return hasReturn;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether each letter and sign that is not of ASCII stands where it may. */
    private static boolean isLikely(FileBytes file, Charset charset) {
        try (Reader text = new BufferedReader(new InputStreamReader(file.open(), charset))) {
            char before = ' ';
            int letter = text.read();
            while (letter >= 0) {
                int next = text.read();
                if (letter > '~' && !mayBe(before, (char) letter, next < 0 ? ' ' : (char) next)) {
                    return false;
                }
                before = (char) letter;
                letter = next;
            }
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean mayBe(char before, char letter, char after) {
        if (letter == '\uFFFD' || (Character.isISOControl(letter) && letter != '\u0085')) {
            return false;
        }
        if (!Character.isLetter(letter)) {
            return !Character.isLetter(before) || NOT_BEHIND.indexOf(letter) < 0;
        }
        boolean isAlone = !Character.isLetter(before) && !Character.isLetter(after);
        boolean isInWord = Character.isUpperCase(letter) && Character.isLowerCase(before);
        return !isInWord
                && !Character.isDigit(after)
                && !Character.isDigit(before)
                && (!isAlone || WORDS.indexOf(letter) >= 0);
    }
}
