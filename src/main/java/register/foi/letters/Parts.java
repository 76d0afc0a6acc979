package register.foi.letters;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the beginning of a part of a letter: {@code Part 1}, {@code Contract 2 – Telephony},
 * {@code The second part of my request}.
 */
final class Parts {
    private static final Pattern NAMED = Pattern.compile(
            "(?i)[*#\\s]{0,4}(part|section|contract|lot|schedule|appendix|annex|area|category|topic|theme|service"
                    + "|system|request|set|group|table|stage|phase)\\s(?:no\\.?\\s?|number\\s)?(\\d{1,2}|[a-z]|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)"
                    + "(?:\\s?[:.)–—-]{1,2}|$|(?=\\s\\())\\s{0,4}(.*)");

    private static final Pattern TOLD = Pattern.compile(
            "(?i)(?:and )?(?:the|my) (first|second|third|fourth|fifth|sixth) (part|section|set|element|half) of (?:my|this|the) (?:request|questions?|enquiry|foi)\\b.*");

    /** Words that name no subject in any letter; they are shown in lower case. */
    private static final Set<String> PLAIN = Set.of("part", "section", "schedule", "appendix", "annex", "set", "table");

    private static final int SHORTEST_TITLE = 3;

    private Parts() {}

    /** Returns the part that begins with this paragraph, if one does. */
    static Optional<Part> at(String text) {
        Matcher told = TOLD.matcher(text);
        if (told.matches()) {
            return Optional.of(new Part("part", "part " + Counting.inDigits(told.group(1)), ""));
        }
        Matcher named = NAMED.matcher(text);
        if (!named.matches()
                || (Boilerplate.of(text).isPresent() && named.group(3).length() > SHORTEST_TITLE)) {
            return Optional.empty();
        }
        String word = named.group(1).toLowerCase(Locale.ROOT);
        String shown = PLAIN.contains(word) ? word : Boilerplate.capital(word);
        String number = Counting.inDigits(named.group(2));
        boolean letter = number.length() == 1 && Character.isLetter(number.charAt(0));
        return Optional.of(
                new Part(word, shown + " " + (letter ? number.toUpperCase(Locale.ROOT) : number), named.group(3)));
    }

    /**
     * A part of a letter.
     *
     * @param rest the text after its number
     */
    record Part(String word, String label, String rest) {}
}
