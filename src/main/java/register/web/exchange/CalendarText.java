package register.web.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes the lines of an iCalendar file (RFC 5545 section 3.1): folded at 75 octets, between characters, and ended by
 * CRLF.
 *
 * <p>The available libraries count characters, so that their lines are too long in any language but English, and keep
 * the whole calendar in memory before they write it.
 */
final class CalendarText {
    private static final int LONGEST = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};
    private static final byte[] END = {'\r', '\n'};

    private final OutputStream out;

    CalendarText(OutputStream out) {
        this.out = out;
    }

    /** Writes a line with its value unchanged. */
    void line(String name, String value) {
        try {
            fold(name + ":" + value);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Writes a line with a value of type TEXT, escaped (section 3.3.11). */
    void text(String name, String value) {
        line(name, escaped(value));
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private void fold(String line) throws IOException {
        int room = LONGEST;
        for (int place = 0; place < line.length(); place += Character.charCount(line.codePointAt(place))) {
            byte[] character = Character.toString(line.codePointAt(place)).getBytes(StandardCharsets.UTF_8);
            if (character.length > room) {
                out.write(FOLD);
                room = LONGEST - 1;
            }
            out.write(character);
            room -= character.length;
        }
        out.write(END);
    }
}
