package register.intake.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/** Tells whether a whole text may be the name of a person, such as a sole trader, and not that of a firm. */
public final class PersonName {
    private static final Pattern TRADE = Pattern.compile("(?i),? \\(?(?:t/?a|trading as)\\.? .*");

    /** What stands before or after a name and is no part of it. */
    private static final Pattern TITLE_OR_HONOUR = Pattern.compile(
            "^(?i:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|rev)\\.? (?=\\p{Lu})|,? (?:MBE|OBE|CBE|QC|KC|JP|PhD|MSc|BSc|BA|MA)\\.?$|\\.$");

    private static final Pattern MIDDLE_INITIAL = Pattern.compile("(?<=\\p{Ll}) \\p{Lu}\\.? (?=\\p{Lu}\\p{Ll})");
    private static final Pattern SURNAME_FIRST =
            Pattern.compile("(\\p{Lu}[\\p{L}'-]{1,30}), ((?:\\p{Lu}[\\p{L}'-]{0,30}\\.? ?){1,3})");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.? ?){1,3} \\p{Lu}[\\p{L}'-]{1,30}");
    private static final Pattern WORDS = Pattern.compile("\\p{Lu}[\\p{L}'-]*\\.?(?: \\p{Lu}[\\p{L}'-]*\\.?){1,3}");
    private static final Pattern AND = Pattern.compile(" (?:and|&) ");

    /** One of two people whose surname stands once: {@code J & S Patel}, {@code Ann and Bob Lee}. */
    private static final Pattern FIRST = Pattern.compile("\\p{Lu}[\\p{L}.]*");

    /** Firms of two initials and a trade that is a surname too, as in {@code P & R Plant}. */
    private static final Pattern OF_A_TRADE =
            Pattern.compile("(?i)\\p{L}\\.? (?:and|&) \\p{L}\\.? (?:plant|steel|glass)");

    private static final int FEW = 3;

    private PersonName() {}

    /** Whether a text may have a person's name in it, even if nothing beside the name tells so. */
    public static boolean mayBeIn(String text) {
        return Names.withoutAClue(PlainCharacters.of(text)).isPresent();
    }

    /** Whether a text is the name of a person, or those of several. */
    public static boolean mayBe(String text) {
        if (OF_A_TRADE.matcher(text).matches()) {
            return false;
        }
        String plain = StringUtils.normalizeSpace(PlainCharacters.of(text));
        String[] names = AND.split(TRADE.matcher(plain).replaceFirst(""), -1);
        boolean sharesSurname = names.length == 2
                && names[1].indexOf(' ') > 0
                && FIRST.matcher(names[0]).matches();
        return Arrays.stream(names, sharesSurname ? 1 : 0, names.length).allMatch(PersonName::isOne);
    }

    /** Whether a text is a given name and a surname, in either order, or initials and a surname. */
    private static boolean isOne(String text) {
        String alone = TITLE_OR_HONOUR.matcher(text).replaceAll("");
        String turned = SURNAME_FIRST.matcher(alone).replaceFirst("$2 $1");
        if (!WORDS.matcher(turned).matches()) {
            return false;
        }
        String written = capitals(turned.strip());
        List<String> words =
                Naming.words(written).stream().filter(word -> !word.isEmpty()).toList();
        if (Naming.isSurnameLikeAPlace(MIDDLE_INITIAL.matcher(written).replaceFirst(" "))) {
            return true;
        }
        if (words.size() < 2
                || WordSet.FIRMS_OF_FULL_NAMES.has(turned.strip())
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
