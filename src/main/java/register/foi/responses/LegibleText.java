package register.foi.responses;

import java.util.regex.Pattern;

/** Cleans text for a letter: one line, valid in XML, and without characters that change the reading direction. */
final class LegibleText {
    /** White space that is not already a single space. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\x{85}\\p{Z}]{2,}|[\\s\\x{85}\\p{Z}&&[^ ]]");

    /** Invisible and invalid characters, including those that would change the direction of the surrounding text. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{IsNoncharacter_Code_Point}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]+");

    private LegibleText() {}

    static String line(String text) {
        return UNSEEN.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /**
     * Returns the cleaned text with a full stop if it has no final punctuation, so that another sentence can follow.
     */
    static String sentence(String text) {
        String said = line(text).strip();
        return said.isEmpty() || ".!?:;]".indexOf(said.charAt(said.length() - 1)) >= 0 ? said : said + ".";
    }
}
