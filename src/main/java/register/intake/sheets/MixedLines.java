package register.intake.sheets;

import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file that was put together from several: each line is UTF-8 if it is valid, and otherwise Windows-1252. A
 * line that has letters of both is decoded as UTF-8, and what is lost in it marks its cells.
 */
final class MixedLines extends Reader {
    private static final int FIRST_LEAD = 0xC2;
    private static final int LAST_LEAD = 0xF4;

    private final FileLines lines;
    private String line = "";
    private int place;

    MixedLines(FileBytes file, int from) {
        this.lines = new FileLines(file, from);
    }

    /** Whether a file has a letter of several bytes in UTF-8. */
    static boolean hasUtf8(FileBytes file) {
        FileLines lines = new FileLines(file);
        for (Optional<byte[]> one = lines.next(); one.isPresent(); one = lines.next()) {
            if (hasUtf8(one.get())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the numbers of the lines that are not UTF-8. */
    static List<Integer> others(FileBytes file) {
        List<Integer> others = new ArrayList<>();
        FileLines lines = new FileLines(file);
        int number = 0;
        for (Optional<byte[]> one = lines.next(); one.isPresent(); one = lines.next()) {
            number++;
            if (!Encoding.isUtf8(one.get(), 0, one.get().length)) {
                others.add(number);
            }
        }
        return List.copyOf(others);
    }

    @Override
    public int read(char[] letters, int offset, int length) {
        while (place == line.length()) {
            Optional<byte[]> next = lines.next();
            if (next.isEmpty()) {
                return -1;
            }
            line = new String(next.get(), charset(next.get()));
            place = 0;
        }
        int many = Math.min(length, line.length() - place);
        line.getChars(place, place + many, letters, offset);
        place += many;
        return many;
    }

    @Override
    public void close() {
        // It holds nothing but the file, which others read too.
    }

    private static Charset charset(byte[] line) {
        boolean isUtf8 = Encoding.isUtf8(line, 0, line.length) || hasUtf8(line);
        return isUtf8 ? StandardCharsets.UTF_8 : Encoding.WINDOWS;
    }

    private static boolean hasUtf8(byte[] line) {
        for (int i = 0; i < line.length; i++) {
            int lead = Byte.toUnsignedInt(line[i]);
            int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            if (lead >= FIRST_LEAD
                    && lead <= LAST_LEAD
                    && i + length <= line.length
                    && Encoding.isUtf8(line, i, i + length)) {
                return true;
            }
        }
        return false;
    }
}
