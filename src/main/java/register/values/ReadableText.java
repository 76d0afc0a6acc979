package register.values;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

/**
 * A text as its readers see it: composed letters (NFC), ordinary spaces, and nothing that cannot be seen. Two texts that
 * look the same are then the same.
 *
 * @param text without what cannot be seen
 * @param notes what was changed, in sentences; empty if nothing was
 * @param fault what makes the text unfit to be published, in a sentence; null if nothing does
 */
public record ReadableText(
        String text, List<String> notes, @Nullable String fault) {
    private static final Pattern ESCAPE =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");

    /** The marks of web pages that are written around words. */
    private static final Pattern MARK =
            Pattern.compile("(?i)</?(p|br|b|i|u|strong|em|span|div|ul|ol|li|font|a)(?:\\s[^<>]{0,500})?\\s?/?>");

    private static final Set<Character.UnicodeScript> OF_EUROPE =
            EnumSet.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.GREEK, Character.UnicodeScript.CYRILLIC);

    /** Signs beyond ASCII that most texts with such have, and that are only read otherwise beside a letter that is not among them. */
    private static final String ORDINARY = "£€–—‘’“”•";

    private static final int FIRST_ARABIC = 0x0600;

    /** Text is seldom escaped more often than this. */
    private static final int MOST_ESCAPED = 3;

    public ReadableText {
        notes = List.copyOf(notes);
    }

    /** Returns a text of a file, with escapes and letters in the wrong encoding read as what they stand for. */
    public static ReadableText of(String written) {
        return isOrdinary(written) ? new ReadableText(written, List.of(), null) : new Reading(written).result();
    }

    /** Returns a text that somebody typed or pasted, whose escapes may be meant. */
    public static String typed(String written) {
        return isOrdinary(written) ? written : composed(visible(written));
    }

    /** Returns the name of the first character that changes the order of the letters around it, {@code U+202E}. */
    public static Optional<String> reversal(String written) {
        return written.chars()
                .filter(ReadableText::isReversal)
                .mapToObj(ReadableText::name)
                .findFirst();
    }

    /** Returns the name of the first character that {@link #typed} takes out or replaces, {@code U+00A0}. */
    public static Optional<String> unseen(String written) {
        return written.codePoints()
                .filter(letter -> letter > '~')
                .filter(letter -> Character.isSpaceChar(letter) || isInvisible(letter))
                .mapToObj(ReadableText::name)
                .findFirst();
    }

    /** Whether a text has only letters, digits and signs that are read as they are written; most texts are such. */
    public static boolean isOrdinary(String written) {
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            if ((letter > '~' && ORDINARY.indexOf(letter) < 0)
                    || letter == '&'
                    || letter == '<'
                    || (letter < ' ' && letter != '\n' && letter != '\t')) {
                return false;
            }
        }
        return true;
    }

    /** Reads one text of a file, step by step. */
    private static final class Reading {
        private final String written;
        private final List<String> notes = new ArrayList<>();
        private String text;

        Reading(String written) {
            this.written = written;
            this.text = written;
        }

        ReadableText result() {
            unescape();
            if (MARK.matcher(text).find()) {
                notes.add("it has marks of a web page, like <b>, which are kept; check whether they are meant");
            }
            changed(
                    MisreadText.asWindows(text),
                    "Windows characters that were saved as control characters are read as the characters they were");
            MisreadText.firstOfUtf8(text)
                    .ifPresent(letters -> changed(
                            MisreadText.asUtf8(text),
                            "%s is read as %s, because the text was saved in the wrong encoding"
                                    .formatted(letters, MisreadText.letter(letters))));
            @Nullable String fault = faultOf(text);
            changed(visible(text), "invisible characters are removed or read as spaces");
            changed(composed(text), "letters and accents that were saved separately are joined");
            return new ReadableText(fault == null ? text : marked(written), notes, fault);
        }

        private void unescape() {
            Matcher escape = ESCAPE.matcher(text);
            String now = text;
            for (int i = 0; i < MOST_ESCAPED && ESCAPE.matcher(now).find(); i++) {
                now = StringEscapeUtils.unescapeHtml4(now);
            }
            if (escape.find()) {
                changed(now, "%s is read as the character that it encodes".formatted(escape.group()));
            }
        }

        private void changed(String now, String note) {
            if (!now.equals(text)) {
                notes.add(note);
                text = now;
            }
        }
    }

    private static @Nullable String faultOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isReversal(letter)) {
                return "it has a character that changes the direction of the text, %s; remove it"
                        .formatted(name(letter));
            }
            if (letter == '\uFFFD') {
                return "it has a character that was lost when the file was saved in the wrong encoding; save the file again as CSV UTF-8";
            }
            if (isControl(letter)) {
                return "it has a control character, %s; remove it and save the file again".formatted(name(letter));
            }
        }
        return null;
    }

    /** Returns a text with a replacement character at each place of what cannot be shown. */
    private static String marked(String text) {
        StringBuilder marked = new StringBuilder(text.length());
        text.chars()
                .forEach(letter -> marked.append(isControl(letter) || isReversal(letter) ? '\uFFFD' : (char) letter));
        return marked.toString();
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        int letter;
        for (int i = 0; i < text.length(); i += Character.charCount(letter)) {
            letter = text.codePointAt(i);
            if (letter == '\u2028' || letter == '\u2029') {
                visible.append('\n');
            } else if (Character.isSpaceChar(letter)) {
                visible.append(' ');
            } else if (!isInvisible(letter) || isJoining(text, i)) {
                visible.appendCodePoint(letter);
            }
        }
        return visible.toString();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isControl(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\t' && letter != '\r';
    }

    /** Whether a character overrides, embeds or isolates a direction of writing (Unicode annex 9). */
    private static boolean isReversal(int letter) {
        return (letter >= '\u202A' && letter <= '\u202E') || (letter >= '\u2066' && letter <= '\u2069');
    }

    /** Whether a character has no width: soft hyphens, joiners, marks of direction, fillers, selectors and tags. */
    private static boolean isInvisible(int letter) {
        boolean isFormat =
                Character.getType(letter) == Character.FORMAT && !isReversal(letter) && !isArabicSign(letter);
        boolean isFiller = letter == '\u115F' || letter == '\u1160' || letter == '\u3164' || letter == '\uFFA0';
        return isFormat || isFiller || isSelector(letter) || letter == '\u034F';
    }

    /** Whether a format character is shown, as the signs before Arabic numbers are. */
    private static boolean isArabicSign(int letter) {
        return (letter >= '\u0600' && letter <= '\u0605') || letter == '\u06DD' || letter == '\u08E2';
    }

    private static boolean isSelector(int letter) {
        return letter >= '\uFE00' && letter <= '\uFE0F';
    }

    /** Whether a joiner or a selector follows a letter or sign that may need it, which those of Europe never do. */
    private static boolean isJoining(String text, int at) {
        char letter = text.charAt(at);
        boolean isJoiner = (letter == '\u200C' || letter == '\u200D') && at + 1 < text.length();
        if (at == 0 || !(isJoiner || isSelector(letter))) {
            return false;
        }
        int before = text.codePointBefore(at);
        return before >= FIRST_ARABIC && !OF_EUROPE.contains(Character.UnicodeScript.of(before));
    }

    private static String name(int letter) {
        return "U+%04X".formatted(letter);
    }
}
