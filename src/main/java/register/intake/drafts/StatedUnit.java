package register.intake.drafts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import register.intake.sheets.Sheet;

/**
 * What a row above or below a table says of all its amounts: {@code All figures in £000s}. Somebody has to say whether that is so,
 * since no header says it.
 *
 * @param row its number
 * @param words of the cell
 */
record StatedUnit(int row, String words) {
    private static final Pattern UNIT = Pattern.compile(
            "(?i)[£€$] ?['’]?000(?!\\d)|(?<![\\p{L}\\d])['’]000s?\\b|\\bin [£€$]? ?(?:thousands?|millions?)\\b"
                    + "|[£€$] ?(?:k|m|mn|thousands?|millions?)\\b");

    private static final Pattern SCALED = Pattern.compile("(?i)\\d ?(?:k|m|mn|bn|thousands?|millions?|billions?)\\b");

    /** {@code Values are annual unless stated}. */
    private static final Pattern YEARLY = Pattern.compile(
            "(?i)\\b(?:values?|amounts?|figures?|costs?|prices?|sums?)\\b.{0,60}\\b(?:annual|annualised|per annum|per year|yearly|p\\.?a\\b)"
                    + "|\\b(?:annual|annualised|yearly) (?:contract )?(?:values?|amounts?|figures|costs?|spend)\\b");

    /** {@code Values exclude VAT}. */
    private static final Pattern VAT = Pattern.compile(
            "(?i)\\b(?:exclud\\w*|exclusive|excl?|ex|net|without|plus|includ\\w*|inclusive|incl?|gross|with)\\b\\.?(?: of)? ?VAT\\b");

    /** Whether an amount says by itself that it is in thousands or millions: {@code £50k}. */
    static boolean isScaled(String amount) {
        return SCALED.matcher(amount).find();
    }

    /** Finds the first row that says that amounts are in thousands; empty if none does. */
    static Optional<StatedUnit> of(Sheet sheet) {
        return first(sheet, UNIT);
    }

    /** Finds the first row that says that amounts are of one year. */
    static Optional<StatedUnit> yearly(Sheet sheet) {
        return first(sheet, YEARLY);
    }

    /** Finds the first row that says whether amounts include VAT. */
    static Optional<StatedUnit> vat(Sheet sheet) {
        return first(sheet, VAT);
    }

    private static Optional<StatedUnit> first(Sheet sheet, Pattern pattern) {
        return Stream.of(sheet.preamble(), sheet.ignored())
                .flatMap(List::stream)
                .flatMap(row -> row.cells().stream()
                        .filter(cell -> pattern.matcher(cell).find())
                        .map(cell -> new StatedUnit(row.number(), cell)))
                .findFirst();
    }

    /** Returns what is to be done about an amount that may be of one year. */
    String ofYear() {
        return "row %d says '%s'; choose whether these amounts are of one year or of the whole contract"
                .formatted(row, words);
    }

    /** Returns what is to be done about amounts of which VAT is not said elsewhere. */
    String ofVat() {
        return "row %d says '%s', which is not read; choose for the columns of amounts whether VAT is included"
                .formatted(row, words);
    }

    /** Returns what is to be done about an amount that it may be said of. */
    String inWords() {
        return "row %d says '%s'; choose whether these amounts are in pounds, thousands or millions"
                .formatted(row, words);
    }
}
