package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.values.Money;

/**
 * The values that notices give, with VAT where they say it; a number that is no amount, such as {@code 1e9999}, is none.
 *
 * @param basis what kind of figure it is
 */
record NoticeValues(JsonNode json, Value.Basis basis, boolean netIsSaid) {
    private static final String GROSS = "amountGross";

    /** Returns the value, including VAT if the notice has it so; null if there is none. */
    @Nullable
    Value value() {
        @Nullable Money gross = money(json.path(GROSS), json);
        if (gross != null) {
            return new Value(gross, null, basis, false, Value.Vat.INCLUDED);
        }
        @Nullable Money net = money(json.path("amount"), json);
        return net == null
                ? null
                : new Value(net, null, basis, false, netIsSaid ? Value.Vat.EXCLUDED : Value.Vat.NOT_STATED);
    }

    /** Returns its amounts, with and without VAT. */
    List<BigDecimal> amounts() {
        List<BigDecimal> amounts = new ArrayList<>();
        Stream.of(GROSS, "amount").forEach(member -> {
            @Nullable Money money = money(json.path(member), json);
            if (money != null) {
                amounts.add(money.amount());
            }
        });
        return List.copyOf(amounts);
    }

    /** Returns an amount of a value; null if there is none. */
    static @Nullable Money amount(JsonNode value) {
        @Nullable Money gross = money(value.path(GROSS), value);
        return gross != null ? gross : money(value.path("amount"), value);
    }

    private static @Nullable Money money(JsonNode amount, JsonNode value) {
        if (!amount.isNumber()) {
            return null;
        }
        BigDecimal said = amount.decimalValue();
        // A number of a thousand digits is not an amount, and takes long to round.
        if (Math.abs((long) said.precision() - said.scale()) > 20) {
            return null;
        }
        return NoticeText.unlessRefused(() -> new Money(
                said.setScale(2, RoundingMode.HALF_UP), value.path("currency").asText("GBP")));
    }
}
