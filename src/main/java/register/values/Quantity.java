package register.values;

import java.math.BigDecimal;

/** A number that people read in its unit: bare in spreadsheets, in words on pages. */
public record Quantity(BigDecimal number, String inWords) {
    /** An amount of money. */
    public static Quantity of(Money money) {
        return new Quantity(money.amount(), money.inWords());
    }

    @Override
    public String toString() {
        return number.toPlainString();
    }
}
