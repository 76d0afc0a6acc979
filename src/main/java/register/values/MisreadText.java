package register.values;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recovers letters that a program read in the wrong encoding before it saved them. */
final class MisreadText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The following bytes of UTF-8, as Windows-1252 shows them. */
    private static final String FOLLOWING =
            "[\u0080-\u00BF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039"
                    + "\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178]";

    /** UTF-8 that was read as Windows-1252: a first byte, and as many following bytes as it announces. */
    private static final Pattern UTF_8 = Pattern.compile(
            "[\u00C2-\u00DF]" + FOLLOWING + "|[\u00E0-\u00EF]" + FOLLOWING + "{2}|[\u00F0-\u00F4]" + FOLLOWING + "{3}");

    private static final int FIRST_CONTROL = 0x80;
    private static final int LAST_CONTROL = 0x9F;

    private MisreadText() {}

    /** Returns the first letter of UTF-8 that was read as several letters of Windows-1252, {@code Ã©}, if there is one. */
    static Optional<String> firstOfUtf8(String text) {
        Matcher letters = UTF_8.matcher(text);
        while (letters.find()) {
            if (!letter(letters.group()).equals(letters.group())) {
                return Optional.of(letters.group());
            }
        }
        return Optional.empty();
    }

    /** Returns the text with such letters as they were before. */
    static String asUtf8(String text) {
        return UTF_8.matcher(text).replaceAll(found -> Matcher.quoteReplacement(letter(found.group())));
    }

    /** Returns the letter that these letters of Windows-1252 are in UTF-8; the same if they are none. */
    static String letter(String letters) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(letters.length());
            for (int i = 0; i < letters.length(); i++) {
                char letter = letters.charAt(i);
                bytes.put(
                        letter <= '\u00FF'
                                ? (byte) letter
                                : WINDOWS.newEncoder().encode(single(letter)).get());
            }
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException isNone) {
            return letters;
        }
    }

    /** Returns the text with the letters of Windows-1252 that were read as the control characters of Latin 1. */
    static String asWindows(String text) {
        StringBuilder read = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isControl = letter >= FIRST_CONTROL && letter <= LAST_CONTROL;
            char inWindows = isControl
                    ? WINDOWS.decode(ByteBuffer.wrap(new byte[] {(byte) letter}))
                            .get()
                    : letter;
            read.append(inWindows == '\uFFFD' ? letter : inWindows);
        }
        return read.toString();
    }

    private static CharBuffer single(char letter) {
        return CharBuffer.wrap(new char[] {letter});
    }
}
