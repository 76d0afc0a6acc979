package register.values;

import java.math.BigDecimal;

/** A number with its unit: written bare in spreadsheets and in words on pages. */
public record Quantity(BigDecimal number, String inWords) {
    /** Returns an amount of money as a quantity. */
    public static Quantity of(Money money) {
        return new Quantity(money.amount(), money.inWords());
    }

    @Override
    public String toString() {
        return number.toPlainString();
    }
}
