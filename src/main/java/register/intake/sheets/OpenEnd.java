package register.intake.sheets;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises words for an end that is open. */
final class OpenEnd {
    private static final Set<String> WORDS = Set.of(
            "ongoing",
            "on-going",
            "on going",
            "open",
            "open ended",
            "open-ended",
            "openended",
            "open end",
            "perpetual",
            "perpetuity",
            "in perpetuity",
            "no end date",
            "no end",
            "no fixed end",
            "no fixed end date",
            "no fixed term",
            "no expiry",
            "no expiry date",
            "evergreen",
            "until terminated",
            "until further notice",
            "until notice is given",
            "continuous",
            "continuing",
            "indefinite",
            "indefinitely");
    private static final Pattern ROLLING = Pattern.compile("(?:[a-z0-9]+[ -])?rolling(?: [a-z0-9 ()/-]{1,40})?"
            + "|month[ -]to[ -]month|year[ -]to[ -]year|renewed (?:annually|yearly|monthly|each year|every year)");

    private OpenEnd() {}

    static boolean is(String words) {
        String word = words.toLowerCase(Locale.ROOT);
        return WORDS.contains(word) || ROLLING.matcher(word).matches();
    }
}
