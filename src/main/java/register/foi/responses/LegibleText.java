package register.foi.responses;

import java.util.regex.Pattern;

/** Text as a letter can carry it, whoever wrote it: one line, valid in XML, and in the order in which it is read. */
final class LegibleText {
    /** Whatever is not already the one space that it becomes. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\x{85}\\p{Z}]{2,}|[\\s\\x{85}\\p{Z}&&[^ ]]");

    /** Also what would turn the words of the letter around it. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{IsNoncharacter_Code_Point}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]+");

    private LegibleText() {}

    static String line(String text) {
        return UNSEEN.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /** The same, ended as a sentence is, so that another can follow. */
    static String sentence(String text) {
        String said = line(text).strip();
        return said.isEmpty() || ".!?:;]".indexOf(said.charAt(said.length() - 1)) >= 0 ? said : said + ".";
    }
}
