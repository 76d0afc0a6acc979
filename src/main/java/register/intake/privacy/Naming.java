package register.intake.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
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

    private static final Set<String> ORDINARY = Set.of(
            "Will",
            "Grant",
            "May",
            "April",
            "June",
            "Hope",
            "Faith",
            "Chelsea",
            "Austin",
            "Virginia",
            "Georgia",
            "Patience",
            "Amber",
            "Bill",
            "Dawn",
            "Holly",
            "Jordan",
            "Penny",
            "Ray");

    private static final Pattern NEXT = Pattern.compile(" (\\p{Lu}\\p{L}*)");
    private static final Pattern CROWNED = Pattern.compile("(?:King|Queen|Prince|Princess|Lord|Lady|Saint|St)\\.? $");
    private static final int BESIDE = 10;
    private static final Pattern SPACE = Pattern.compile("[ .]+");

    /** Surnames that are words for places too. */
    private static final Set<String> PLACES = Set.of("green", "wood", "hill", "marsh", "field", "day", "west");

    /** Given names before surnames that are words for places too; hardly a place is called after these people. */
    private static final Pattern LIKE_A_PLACE = Pattern.compile(
            "(?:Michael|David|John|Paul|Mark|Peter|Andrew|Stephen|Steven|Richard|Robert|James|Simon|Ian|Kevin"
                    + "|Gary|Christopher|Matthew|Daniel|Thomas|Anthony|Brian|Alan|Graham|Nigel|Neil|Sarah|Susan|Karen|Julie|Jane|Emma"
                    + "|Lisa|Claire|Nicola|Helen|Alison|Rachel|Rebecca|Laura|Louise|Janet|Linda|Margaret|Patricia|Christine|Jennifer"
                    + "|Deborah|Angela|Michelle) (?:Green|Wood|Hill|Marsh|Field|Day|West)");

    private Naming() {}

    /** Whether a given name stands before a surname that is a word for a place too: {@code Michael Green}. */
    static boolean isSurnameLikeAPlace(String words) {
        return LIKE_A_PLACE.matcher(words).matches();
    }

    /** Whether words that stand after a title, {@code Mr}, end in a surname that is a word for a place too. */
    static boolean isTitledLikeAPlace(List<String> words) {
        int last = words.size() - 1;
        return PLACES.contains(words.get(last).toLowerCase(Locale.ROOT))
                && words.subList(0, last).stream()
                        .noneMatch(word -> WordSet.NOT_NAMES.has(word) || word.endsWith("'s"));
    }

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

    /** Whether the first word has another meaning too, and often begins a sentence or the name of a firm, a fund or a town. */
    static boolean isOrdinary(String words) {
        return ORDINARY.contains(words(words).get(0));
    }

    /** Whether words name a place or a monarch, as the words beside them tell: {@code Melvin Jones House}, {@code King George V}. */
    static boolean isOfAPlace(String text, int start, int end) {
        Matcher next = NEXT.matcher(text).region(end, text.length());
        boolean isPlace = next.lookingAt()
                && (WordSet.NOT_NAMES.has(next.group(1)) || next.group(1).length() < 2);
        return isPlace
                || CROWNED.matcher(text.substring(Math.max(0, start - BESIDE), start))
                        .find();
    }

    /** Whether words are a known firm, or the next is one that ends the names of firms: {@code Browne Jacobson LLP}. */
    static boolean isOfAFirm(String text, int start, int end) {
        return WordSet.FIRMS_OF_FULL_NAMES.has(text.substring(start, end))
                || FIRM.matcher(text).region(end, text.length()).lookingAt();
    }

    static List<String> words(String text) {
        return Arrays.asList(SPACE.split(text, -1));
    }
}
