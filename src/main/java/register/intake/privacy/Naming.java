package register.intake.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Patterns of personal names, and checks that capitalised words are not the name of something else. */
final class Naming {
    /** A capitalised word of a name, {@code O'Neill}, {@code McDonald}, {@code Anne-Marie}. */
    private static final String WORD =
            "\\p{Lu}(?:'\\p{Lu})?\\p{Ll}{1,20}+(?:\\p{Lu}\\p{Ll}{1,20}+)?(?:[-']\\p{L}\\p{Ll}{0,20}+)?(?!\\p{L})";

    private static final String INITIAL = "\\p{Lu}\\.?";

    /** A given name and a surname, perhaps with initials and particles: {@code Jane A. van Doe}, {@code J. Doe}. */
    static final Pattern FULL = Pattern.compile("(?=\\p{Lu})(?<![\\p{L}'&-])(?:" + WORD + "|" + INITIAL + ")" + " (?:"
            + INITIAL + " ){0,2}(?:(?:van|von|de|der|den|la|le|al|bin|ap) ){0,2}" + WORD);

    private static final Pattern FIRM = Pattern.compile(
            " (?:and|& )?(?:LLP|LTD|Ltd|Limited|PLC|plc|Group|Partners|Sons|Solicitors|Associates)(?!\\p{L})");

    private static final Pattern SPACE = Pattern.compile("[ .]+");

    private Naming() {}

    /** Whether capitalised words can be a name: none of them belongs to a team, a firm, a product or a place. */
    static boolean isName(String words) {
        List<String> all = words(words);
        return hasGivenName(words)
                || all.stream().noneMatch(word -> WordSet.NOT_NAMES.has(word) || WordSet.ROLES.has(word));
    }

    /** Whether the first word is a common given name, and no word after it belongs to a firm or a place. */
    static boolean hasGivenName(String words) {
        List<String> all = words(words);
        return WordSet.GIVEN_NAMES.has(all.get(0)) && all.stream().skip(1).noneMatch(WordSet.NOT_NAMES::has);
    }

    /** Whether the next word is one that ends the names of firms: {@code Browne Jacobson LLP}. */
    static boolean isOfAFirm(String text, int end) {
        return FIRM.matcher(text).region(end, text.length()).lookingAt();
    }

    static List<String> words(String text) {
        return Arrays.asList(SPACE.split(text, -1));
    }
}
