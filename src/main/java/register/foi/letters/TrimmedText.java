package register.foi.letters;

/** Trims given characters from the ends of a text. */
final class TrimmedText {
    private TrimmedText() {}

    static String without(String characters, String text) {
        int start = 0;
        while (start < text.length() && characters.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start, end(characters, start, text));
    }

    static String withoutLast(String characters, String text) {
        return text.substring(0, end(characters, 0, text));
    }

    private static int end(String characters, int start, String text) {
        int end = text.length();
        while (end > start && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
