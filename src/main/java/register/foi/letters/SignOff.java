package register.foi.letters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises greetings at the beginning of a letter and closing formulas at its end. */
final class SignOff {
    private static final String WORDS =
            "(?:yours?(?: (?:faithfully|sincerely|truly|ever|etc\\.?))?|(?:(?:with |many |kindest |kind |best |warm |warmest )"
                    + "{0,2}(?:regards|wishes|thanks))|thank(?:s| you)(?: (?:very much|so much|again|in advance|kindly))?"
                    + "(?: and (?:kind |best )?regards)?|sincerely|faithfully|respectfully|cheers|ta|signed|kr|rgds)";

    private static final Pattern WHOLE = Pattern.compile("(?i)" + WORDS + "(?: in advance)?[,.!\\s-]{0,4}");

    /** A closing formula followed by a name. */
    private static final Pattern WITH_NAME =
            Pattern.compile("(?:(?i)" + WORDS + ")[,.!]?\\s{1,4}(?:\\p{Lu}[\\p{L}.'-]{0,30}\\s?){1,4}[.,]?");

    private static final Pattern WITHIN = Pattern.compile(
            "(?:(?<=[.?!;,])|^)\\s{0,3}(?i:yours? (?:faithfully|sincerely|truly)|"
                    + "(?:many thanks|(?:with )?(?:kind|best|warm|kindest) (?:regards|wishes)|regards|thanks|thank you)(?=[,.]?\\s{0,2}\\p{Lu}[\\p{L}.'-]{0,20}(?:\\s\\p{Lu}[\\p{L}'-]{0,20}){0,2}\\.?$))(?s:.*)$");

    private static final Pattern GREETING =
            Pattern.compile("(?i)^(?:dear sir(?:\\s?(?:or|/|and|,)\\s?madam)?\\(?s?\\)?|to whom it may concern|"
                    + "good (?:morning|afternoon|day|evening)(?: (?:all|team))?|(?:dear|hi|hello|fao|for the attention of)\\b(?:[^,:!?.\\n]{0,80}(?=[,:!])|[^,:!?.\\n]{0,60}$|"
                    + "(?:\\s(?:there|all|team|council|foi|officer|colleagues?)){1,3}))\\s{0,2}[,:!.-]{0,2}\\s{0,4}");

    private SignOff() {}

    /** Whether a line is a closing formula, with or without a name. */
    static boolean is(String line) {
        return WHOLE.matcher(line).matches() || WITH_NAME.matcher(line).matches();
    }

    /** Returns the text of a paragraph before a closing formula. */
    static String without(String paragraph) {
        Matcher signed = WITHIN.matcher(paragraph);
        return signed.find() ? paragraph.substring(0, signed.start()).strip() : paragraph;
    }

    static String withoutGreeting(String line) {
        return Boilerplate.capital(GREETING.matcher(line).replaceFirst("").strip());
    }
}
