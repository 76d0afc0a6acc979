package register.intake.sheets;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises words that say on what a date or an amount depends, in place of the date or the amount. */
final class UnsaidTerm {
    private static final String EITHER = "var(?:iable|ies)(?: [a-z ]{1,40})?|ad[ -]?hoc|(?:as|if|when)(?: and when)?"
            + " (?:required|needed|requested)|as and when(?: [a-z]{1,20})?|on demand|demand[ -]led|call[ -]?off(?: contract)?"
            + "|(?:see|per|as per|refer to|in accordance with) [a-z0-9 ]{1,60}|dependent (?:up)?on [a-z ]{1,60}"
            + "|depends on [a-z ]{1,60}|subject to [a-z ]{1,60}|spot purchase[sd]?|not (?:yet )?(?:fixed|set|agreed|specified"
            + "|stated|determined|known yet)|unspecified|framework(?: agreement| contract)?|(?:one|once)[ -]off";
    private static final Pattern DATE = Pattern.compile(
            EITHER + "|various(?: dates)?|(?:up)?on (?:contract )?(?:award|completion|delivery"
                    + "|signature|signing|commencement|expiry|acceptance|go[ -]live|notice)|(?:at|from|date of|after) (?:award|signature"
                    + "|signing|completion)|(?:until|end of|to|upon) [a-z]+(?: [a-z]+)?|end of [a-z ]{1,30}|immediate(?:ly)?|asap");
    private static final Pattern AMOUNT =
            Pattern.compile(EITHER + "|(?:[a-z]+ )?schedule of (?:rates|prices|charges|fees)"
                    + "|(?:per|as per|by|agreed|hourly|daily|day|unit|fixed|various|contract|call[ -]off)? ?(?:rates?|rate card|prices?"
                    + "|tariff)(?: only)?|price per [a-z ]{1,30}|fees?[ -]based|commission(?:[ -]based)?|(?:usage|volume|activity|needs?)"
                    + "[ -](?:based|led|driven)|no (?:guaranteed|minimum|fixed|set|committed) [a-z ]{1,40}|(?:pay|payment)(?:s)? (?:as you"
                    + " go|by results|per use|on results)|pay(?:g| as you go)|concession|income (?:generating|contract|share)"
                    + "|profit share|not guaranteed");

    private UnsaidTerm() {}

    /** Returns the reading of words in a column of dates; empty if they are none of these. */
    static <T> Optional<CellReading<T>> ofDate(String words) {
        return of(DATE, words);
    }

    /** Returns the reading of words in a column of amounts; empty if they are none of these. */
    static <T> Optional<CellReading<T>> ofAmount(String words) {
        return of(AMOUNT, words);
    }

    private static <T> Optional<CellReading<T>> of(Pattern terms, String words) {
        return words.length() <= Digits.MOST_LETTERS
                        && terms.matcher(words.toLowerCase(Locale.ROOT)).matches()
                ? Optional.of(CellText.notRecorded(words))
                : Optional.empty();
    }
}
