package register.intake.sheets;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a header says of the cells below it, beside its name: {@code Contract Value (£000s, exc. VAT)}.
 *
 * @param zeros to add to an amount: 3 in a column of thousands
 * @param currency ISO 4217; null if the header names none
 * @param vat whether amounts include it
 * @param order of day and month; null if the header does not say it
 * @param annual whether amounts are per year
 * @param estimate whether amounts are estimates
 * @param flag whether the cells say only yes or no
 */
public record Qualifiers(
        int zeros,
        @Nullable String currency,
        Amount.Vat vat,
        DateColumn.@Nullable Order order,
        boolean annual,
        boolean estimate,
        boolean flag) {
    /** Those of a header that is only a name. */
    public static final Qualifiers NONE = new Qualifiers(0, null, Amount.Vat.NOT_SAID, null, false, false, false);

    private static final int THOUSANDS = 3;
    private static final Pattern FIGURE = Pattern.compile("\\d(?:[\\d,. ]*\\d)?");

    /** Whether they change how an amount is read; pounds are what it is read in anyway. */
    public boolean isOfMoney() {
        return zeros > 0
                || (currency != null && !currency.equals("GBP"))
                || vat != Amount.Vat.NOT_SAID
                || annual
                || estimate;
    }

    /** Returns these with another scale. */
    public Qualifiers withZeros(int other) {
        return new Qualifiers(other, currency, vat, order, annual, estimate, flag);
    }

    /** Returns these with another currency. */
    Qualifiers withCurrency(String other) {
        return new Qualifiers(zeros, other, vat, order, annual, estimate, flag);
    }

    /** Returns these with VAT included or excluded. */
    public Qualifiers withVat(Amount.Vat other) {
        return new Qualifiers(zeros, currency, other, order, annual, estimate, flag);
    }

    /** Returns these with an order of dates. */
    Qualifiers withOrder(DateColumn.Order other) {
        return new Qualifiers(zeros, currency, vat, other, annual, estimate, flag);
    }

    /** Returns these per year. */
    Qualifiers perYear() {
        return new Qualifiers(zeros, currency, vat, order, true, estimate, flag);
    }

    /** Returns these as estimates. */
    Qualifiers estimated() {
        return new Qualifiers(zeros, currency, vat, order, annual, true, flag);
    }

    /** Returns these as answers yes or no. */
    Qualifiers asFlag() {
        return new Qualifiers(zeros, currency, vat, order, annual, estimate, true);
    }

    /**
     * Returns the text of an amount with what the header says of it: {@code 25} below {@code £000s} is {@code 25k}. A
     * cell that says otherwise itself becomes unreadable, so that nobody decides between them.
     */
    public String applied(String cell) {
        Matcher figure = FIGURE.matcher(cell);
        if (!figure.find()) {
            return cell;
        }
        String lower = cell.toLowerCase(Locale.ROOT);
        String text = zeros == 0
                ? cell
                : cell.substring(0, figure.end()) + (zeros == THOUSANDS ? "k" : "m") + cell.substring(figure.end());
        if (currency != null && !currency.equals("GBP") && !says(lower, currency)) {
            text = currency + " " + text;
        }
        if (vat != Amount.Vat.NOT_SAID && !lower.contains("vat")) {
            text += vat == Amount.Vat.EXCLUDED ? " excl VAT" : " incl VAT";
        }
        return text;
    }

    private static boolean says(String cell, String currency) {
        String sign = switch (currency) {
            case "EUR" -> "€";
            case "USD" -> "$";
            default -> currency.toLowerCase(Locale.ROOT);
        };
        return cell.contains(sign) || cell.contains(currency.toLowerCase(Locale.ROOT));
    }
}
