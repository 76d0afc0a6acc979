package register.values;

import java.math.BigDecimal;

/** A number that people read in its unit: bare in spreadsheets, in words on pages. */
public record Quantity(BigDecimal number, String inWords) {
    @Override
    public String toString() {
        return number.toPlainString();
    }
}
