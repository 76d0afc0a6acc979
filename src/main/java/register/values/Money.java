package register.values;

import static register.values.problem.Problem.INVALID_ITEM;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;

/**
 * An amount of money in one currency.
 *
 * <p>It has at most 13 digits before the decimal point and 2 after it: every JSON reader keeps 15 digits of a number
 * exactly (RFC 8785 section 3.2.2.3), so the hash of an item never depends on who computes it.
 *
 * @param amount in whole units and pence, zero or more
 * @param currency ISO 4217, {@code GBP}
 */
public record Money(BigDecimal amount, String currency) {
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(13);

    /** Symbols that everybody knows; those of other currencies differ between editions of Java. */
    private static final Map<String, String> SYMBOLS = Map.of("GBP", "£", "EUR", "€", "USD", "US$");

    public Money {
        if (amount == null || amount.signum() < 0 || amount.compareTo(LIMIT) >= 0) {
            throw INVALID_ITEM.because("enter an amount from 0 to 9,999,999,999,999.99");
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            // Formatted with an exponent if it is very small: 1e-999999999 would otherwise have a thousand million
            // digits.
            throw INVALID_ITEM.because("the amount %s has more than 2 decimal places", amount);
        }
        if (currency == null || !isCurrency(currency)) {
            throw INVALID_ITEM.because("enter a currency as 3 letters, like GBP");
        }
        amount = plain(amount);
    }

    /** Returns the amount in words: {@code £7,000}, {@code €19.99}, {@code CHF 12}. */
    public String inWords() {
        String digits = GroupedDigits.of(amount, amount.scale() == 0 ? 0 : 2);
        return SYMBOLS.getOrDefault(currency, currency + " ") + digits;
    }

    /** Normalises the scale: 7000 and 7000.00 are the same amount and are written the same. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode().equals(code);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
