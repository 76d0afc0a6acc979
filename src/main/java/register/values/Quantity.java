package register.values;

import java.math.BigDecimal;

/**
 * A number with its unit: written bare in spreadsheets and in words on pages.
 *
 * @param isMoney whether it is an amount of money
 */
public record Quantity(BigDecimal number, String inWords, boolean isMoney) {
    /** Creates a quantity of anything but money. */
    public Quantity(BigDecimal number, String inWords) {
        this(number, inWords, false);
    }

    /** Returns an amount of money as a quantity. */
    public static Quantity of(Money money) {
        return new Quantity(money.amount(), money.inWords(), true);
    }

    @Override
    public String toString() {
        return number.toPlainString();
    }
}
