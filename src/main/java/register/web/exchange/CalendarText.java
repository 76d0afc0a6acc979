package register.web.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The lines of an iCalendar file (RFC 5545 section 3.1): folded at 75 octets between characters, ended by CRLF.
 *
 * <p>The libraries there are count characters, so that their lines are longer in any language but English, and hold a
 * calendar whole before they write it.
 */
final class CalendarText {
    private static final int LONGEST = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};
    private static final byte[] END = {'\r', '\n'};

    private final OutputStream out;

    CalendarText(OutputStream out) {
        this.out = out;
    }

    /** A line whose value is written as it stands. */
    void line(String name, String value) {
        try {
            fold(name + ":" + value);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A line whose value is text that people wrote (section 3.3.11). */
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
