package register.intake.sheets;

/** Recognises and removes whitespace and zero-width characters. */
final class InvisibleCharacters {
    private InvisibleCharacters() {}

    /** Whether a character is a space other than the ordinary one, a zero-width space or a byte order mark. */
    static boolean is(char letter) {
        return Character.isSpaceChar(letter)
                || (letter >= '\u200B' && letter <= '\u200F')
                || letter == '\u2060'
                || letter == '\uFEFF';
    }

    /** Returns the text with single ordinary spaces, without invisible characters. */
    static String plain(String text) {
        return isPlain(text) ? text : withSingleSpaces(text);
    }

    /** Most texts are, and nothing of them is copied. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isSpace = Character.isWhitespace(letter) || is(letter);
            if (isSpace && (letter != ' ' || before == ' ')) {
                return false;
            }
            before = letter;
        }
        return text.isEmpty() || before != ' ';
    }

    private static String withSingleSpaces(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isSpace = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
            if (isSpace && !space && plain.length() > 0) {
                plain.append(' ');
            }
            if (!isSpace && !is(letter)) {
                plain.append(letter);
                space = false;
            } else if (isSpace) {
                space = true;
            }
        }
        return plain.toString().strip();
    }
}
