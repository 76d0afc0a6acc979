package register.values.duties;

import java.math.BigDecimal;

/** What the value of a contract can be in pounds with VAT, since a figure may not say whether it includes VAT. */
public record AmountRange(BigDecimal lowest, BigDecimal highest) {
    /** Value added tax at its usual rate. */
    private static final BigDecimal WITH_VAT = new BigDecimal("1.2");

    public AmountRange {
        if (lowest.compareTo(highest) > 0) {
            throw new IllegalArgumentException("the lowest amount is above the highest");
        }
    }

    /** Returns an amount that includes VAT. */
    public static AmountRange withVat(BigDecimal amount) {
        return new AmountRange(amount, amount);
    }

    /** Returns an amount that VAT may have to be added to, at any rate up to the usual one. */
    public static AmountRange perhapsWithoutVat(BigDecimal amount) {
        return new AmountRange(amount, amount.multiply(WITH_VAT));
    }

    boolean isAtLeast(BigDecimal amount) {
        return lowest.compareTo(amount) >= 0;
    }

    boolean isBelow(BigDecimal amount) {
        return highest.compareTo(amount) < 0;
    }

    boolean isAbove(BigDecimal amount) {
        return lowest.compareTo(amount) > 0;
    }

    boolean isNotAbove(BigDecimal amount) {
        return highest.compareTo(amount) <= 0;
    }
}
