package register.values;

import java.math.BigDecimal;

/** A number with its unit: written bare in spreadsheets and in words on pages. */
public record Quantity(BigDecimal number, String inWords) {
    @Override
    public String toString() {
        return number.toPlainString();
    }
}
