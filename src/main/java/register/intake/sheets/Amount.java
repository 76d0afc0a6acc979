package register.intake.sheets;

import java.util.Locale;
import java.util.regex.Pattern;
import register.intake.sheets.CellReading.Unreadable;
import register.values.Money;
import register.values.Word;

/**
 * An amount of money as a cell gives it.
 *
 * @param approximate whether it is marked as approximate
 * @param annual whether it is per year
 */
public record Amount(Money money, boolean approximate, boolean annual, Vat vat) {
    private static final Pattern APPROXIMATE = Pattern.compile("[~≈]"
            + "|\\(?(?<![a-z])(?:circa|approximately|approx\\.?|about|around|estimated|est\\.?)(?![a-z])\\)?"
            + "|^ca?\\.? ?(?=[£$€\\d])|^ca?\\.? (?=[a-z]{3} ?\\d)");
    private static final Pattern ANNUAL = Pattern.compile(
            "\\(?(?:(?<![a-z])(?:per|each|a) ?(?:annum|year|yr)|/ ?(?:annum|year|yr)|(?<![a-z])p\\.? ?a\\.?"
                    + "|(?<![a-z])(?:annually|annual|yearly))(?![a-z])\\)?");
    private static final Pattern NIL = Pattern.compile("(?i)[\\[(\"']?[\u00a3$\u20ac]? ?nil[\\])\"'.*]?");
    private static final Pattern EXCLUDED = Pattern.compile(
            "\\(?(?:(?<![a-z])(?:excluding|excludes|exclusive of|excl|exc|ex|plus|net of|before)\\.?|\\+)[ -]?vat\\)?");
    private static final Pattern INCLUDED =
            Pattern.compile("\\(?(?<![a-z])(?:including|includes|inclusive of|incl|inc|gross of|with)\\.?[ -]?vat\\)?");

    /** Whether an amount includes value added tax. */
    public enum Vat implements Word {
        NOT_SAID,
        EXCLUDED,
        INCLUDED
    }

    /** Returns this amount as one per year. */
    public Amount perYear() {
        return new Amount(money, approximate, true, vat);
    }

    /** Reads an amount in pounds, unless the cell names another currency. */
    public static CellReading<Amount> read(String cell) {
        return read(cell, "GBP");
    }

    /** Reads an amount in this currency, unless the cell names another. */
    public static CellReading<Amount> read(String cell, String currency) {
        String words = InvisibleCharacters.plain(cell);
        if (NIL.matcher(words).matches()) {
            return new Unreadable<>(
                    "the cell can mean that the amount is 0 or that there is none",
                    "write 0, or n/a if there is no amount");
        }
        return CellText.<Amount>unsaid(cell)
                .or(() -> UnsaidTerm.ofAmount(words))
                .orElseGet(() -> said(words, currency));
    }

    private static CellReading<Amount> said(String cell, String currency) {
        if (cell.length() > Digits.MOST_LETTERS) {
            return new Unreadable<>("the cell is too long to be an amount", WrittenMoney.WRITE);
        }
        CellScanner words = new CellScanner(Digits.dashed(cell).toLowerCase(Locale.ROOT));
        Vat vat = vat(words);
        boolean annual = words.take(ANNUAL);
        boolean approximate = words.take(APPROXIMATE);
        return WrittenMoney.read(words.rest(), currency).map(money -> new Amount(money, approximate, annual, vat));
    }

    private static Vat vat(CellScanner words) {
        if (words.take(EXCLUDED)) {
            return Vat.EXCLUDED;
        }
        return words.take(INCLUDED) ? Vat.INCLUDED : Vat.NOT_SAID;
    }
}
