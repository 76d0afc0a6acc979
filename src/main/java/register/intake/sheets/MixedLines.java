package register.intake.sheets;

import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a file that was put together from several: each line is UTF-8 if it is valid, and otherwise Windows-1252. A
 * line that has letters of both is decoded as UTF-8, and what is lost in it marks its cells.
 */
final class MixedLines extends Reader {
    private static final int FIRST_LEAD = 0xC2;
    private static final int LAST_LEAD = 0xF4;

    private final byte[] file;
    private int next;
    private String line = "";
    private int place;

    MixedLines(byte[] file, int from) {
        this.file = file;
        this.next = from;
    }

    /** Whether a file has a letter of several bytes in UTF-8. */
    static boolean hasUtf8(byte[] file) {
        return hasUtf8(file, 0, file.length);
    }

    /** Returns the numbers of the lines that are not UTF-8. */
    static List<Integer> others(byte[] file) {
        List<Integer> others = new ArrayList<>();
        int number = 0;
        int from = 0;
        while (from < file.length) {
            int to = end(file, from);
            number++;
            if (!Encoding.isUtf8(file, from, to)) {
                others.add(number);
            }
            from = to;
        }
        return List.copyOf(others);
    }

    @Override
    public int read(char[] letters, int offset, int length) {
        while (place == line.length() && next < file.length) {
            int to = end(file, next);
            line = new String(file, next, to - next, charset(next, to));
            place = 0;
            next = to;
        }
        if (place == line.length()) {
            return -1;
        }
        int many = Math.min(length, line.length() - place);
        line.getChars(place, place + many, letters, offset);
        place += many;
        return many;
    }

    @Override
    public void close() {
        // It holds nothing but the bytes of the file.
    }

    private Charset charset(int from, int to) {
        boolean isUtf8 = Encoding.isUtf8(file, from, to) || hasUtf8(file, from, to);
        return isUtf8 ? StandardCharsets.UTF_8 : Encoding.WINDOWS;
    }

    private static boolean hasUtf8(byte[] file, int from, int to) {
        for (int i = from; i < to; i++) {
            int lead = Byte.toUnsignedInt(file[i]);
            int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            if (lead >= FIRST_LEAD && lead <= LAST_LEAD && i + length <= to && Encoding.isUtf8(file, i, i + length)) {
                return true;
            }
        }
        return false;
    }

    /** Returns where a line ends: after its line feed, or at the end of the file. */
    private static int end(byte[] file, int from) {
        int end = from;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        return Math.min(file.length, end + 1);
    }
}
