package register.intake.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds dates of birth by the words before them. */
final class BirthDates {
    private static final Pattern BORN = Pattern.compile(
            "(?i)(?<!\\p{L})(?:d\\.?o\\.?b\\.?|dates? of birth|birth ?dates?|born)(?!\\p{L})[ :,(-]{0,3}(?:(?:is|was|on|of)[ :]{1,2})?"
                    + "(?:\\d{1,2}[/. -]\\d{1,2}[/. -]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}"
                    + "|\\d{1,2}(?:st|nd|rd|th)?(?: of)? \\p{L}{3,9},? \\d{2,4}|\\p{L}{3,9} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})");

    private BirthDates() {}

    static Optional<Certainty> in(String text) {
        return BORN.matcher(text).find() ? Optional.of(Certainty.WARNING) : Optional.empty();
    }
}
