package register.intake.privacy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether a whole text may be the name of a person, such as a sole trader, and not that of a firm. */
public final class PersonName {
    private static final Pattern TRADE = Pattern.compile("(?i),? (?:t/?a|trading as)\\.? .*");
    private static final Pattern SURNAME_FIRST =
            Pattern.compile("(\\p{Lu}[\\p{L}'-]{1,30}), ((?:\\p{Lu}[\\p{L}'-]{0,30}\\.? ?){1,3})");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.? ?){1,3} \\p{Lu}[\\p{L}'-]{1,30}");
    private static final Pattern WORDS = Pattern.compile("\\p{Lu}[\\p{L}'-]*\\.?(?: \\p{Lu}[\\p{L}'-]*\\.?){1,3}");
    private static final int FEW = 3;

    private PersonName() {}

    /** Whether a text is a given name and a surname, in either order, or initials and a surname. */
    public static boolean mayBe(String text) {
        String name = TRADE.matcher(PlainCharacters.of(text)).replaceFirst("");
        String turned = SURNAME_FIRST.matcher(name).replaceFirst("$2 $1");
        if (!WORDS.matcher(turned).matches()) {
            return false;
        }
        String written = capitals(turned.strip());
        List<String> words =
                Naming.words(written).stream().filter(word -> !word.isEmpty()).toList();
        if (words.size() < 2
                || words.stream().anyMatch(word -> WordSet.NOT_NAMES.has(word) || WordSet.ROLES.has(word))) {
            return false;
        }
        return INITIALS.matcher(written).matches()
                || WordSet.GIVEN_NAMES.has(words.get(0))
                || (words.size() < FEW && WordSet.GIVEN_NAMES.has(words.get(words.size() - 1)));
    }

    /** Returns words in capitals with small letters behind the first of each. */
    private static String capitals(String name) {
        boolean isCapital = name.equals(name.toUpperCase(Locale.ROOT));
        return !isCapital
                ? name
                : Naming.words(name).stream()
                        .map(word -> word.length() < 2
                                ? word
                                : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
    }
}
