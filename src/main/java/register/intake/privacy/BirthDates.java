package register.intake.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds dates of birth by the words before them. */
final class BirthDates {
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}";
    private static final String DATE =
            "(?:\\d{1,2}[/. -]\\d{1,2}[/. -]\\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}|\\d{4}-\\d{2}-\\d{2}"
                    + "|\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + ",? \\d{2,4}|" + MONTH
                    + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?!\\d)";

    /** A date of birth; not the dates between which children of a year were born. */
    private static final Pattern BORN = Pattern.compile("(?i)(?<!\\p{L})(?:"
            + "(?:d\\.?o\\.?b\\.?|dates? of birth|birth ?dates?)(?!\\p{L}) ?(?:\\([dmy/. -]{2,10}\\))?[ :=,(-]{0,6}(?:(?:is|was|on) )?"
            + DATE + "|born[ :,(-]{0,3}(?:on )?" + DATE + "(?! ?(?:(?:to|and|until|[-–]) ?(?:\\d|" + MONTH
            + ")|or )))");

    private BirthDates() {}

    static Optional<Certainty> in(String text) {
        return BORN.matcher(text).find() ? Optional.of(Certainty.WARNING) : Optional.empty();
    }
}
