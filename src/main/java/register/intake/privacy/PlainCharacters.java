package register.intake.privacy;

import java.text.Normalizer;

/** Normalises text to plain characters (NFKC), so that no way of writing hides a number or an address. */
final class PlainCharacters {
    private static final int COMBINING_JOINER = 0x034F;
    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;
    private static final int KEYCAP = 0x20E3;
    private static final int MINUS = 0x2212;

    private PlainCharacters() {}

    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isUnseen(c))
                .map(PlainCharacters::plain)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Whether a text has at least this number of digits. */
    static boolean hasDigits(String text, int fewest) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < fewest; i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits == fewest;
    }

    private static int plain(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(c, 10);
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> ' ';
            case Character.FINAL_QUOTE_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.MODIFIER_LETTER ->
                '\'';
            default -> c == MINUS ? '-' : c;
        };
    }

    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT
                || c == COMBINING_JOINER
                || c == KEYCAP
                || (c >= FIRST_VARIATION && c <= LAST_VARIATION);
    }
}
