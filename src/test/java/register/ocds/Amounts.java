package register.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import register.registers.contracts.Value;
import register.values.Money;

/** Amounts of OCDS, with and without VAT; one that is no amount of money, such as {@code 1e9999}, is none. */
final class Amounts {
    /** More digits than an amount has; to write such a number out could take all the memory there is. */
    private static final int MOST_DIGITS = 20;

    private Amounts() {}

    /** @param netIsSaid whether the rules say that {@code amount} is without VAT */
    static @Nullable Value value(JsonNode value, Value.Basis basis, boolean netIsSaid) {
        String currency = value.path("currency").asText();
        Money net = money(value.path("amount"), currency);
        if (net != null) {
            return new Value(net, null, basis, false, netIsSaid ? Value.Vat.EXCLUDED : Value.Vat.NOT_STATED);
        }
        Money gross = money(value.path("amountGross"), currency);
        return gross == null ? null : new Value(gross, null, basis, false, Value.Vat.INCLUDED);
    }

    private static @Nullable Money money(JsonNode amount, String currency) {
        if (!amount.isNumber()) {
            return null;
        }
        BigDecimal said = amount.decimalValue();
        if (said.precision() > MOST_DIGITS || Math.abs((long) said.scale()) > MOST_DIGITS) {
            return null;
        }
        return Release.unlessRefused(() -> new Money(said, currency));
    }
}
