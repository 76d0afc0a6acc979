package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern WRITTEN =
            Pattern.compile("£?\\s?([0-9]{1,15}(?:\\.[0-9]{1,2})?|[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\\.[0-9]{1,2})?)");

    /** Returns the value, including VAT if the notice has it so; null if there is none. */
    @Nullable
    Value value() {
        @Nullable Money gross = money(json.path(GROSS), json);
        if (gross != null && contradiction() == null) {
            return new Value(gross, null, basis, false, Value.Vat.INCLUDED);
        }
        @Nullable Money net = money(json.path("amount"), json);
        return net == null
                ? null
                : new Value(net, null, basis, false, netIsSaid ? Value.Vat.EXCLUDED : Value.Vat.NOT_STATED);
    }

    /** Returns what is to be told of amounts of which the one with VAT is the smaller one; null if they can both be right. */
    @Nullable
    String contradiction() {
        @Nullable Money gross = money(json.path(GROSS), json);
        @Nullable Money net = money(json.path("amount"), json);
        return gross == null || net == null || gross.amount().compareTo(net.amount()) >= 0
                ? null
                : "value: the amount with VAT, %s, is less than that without it, and was left out"
                        .formatted(gross.inWords());
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
        @Nullable Value said = new NoticeValues(value, Value.Basis.CONTRACT_SUM, false).value();
        return said == null ? null : said.total();
    }

    /** Returns an amount that is written as a text, {@code £250,000.00}; null if it is none for certain. */
    private static @Nullable BigDecimal written(String text) {
        Matcher amount = WRITTEN.matcher(text.strip());
        return amount.matches() ? new BigDecimal(amount.group(1).replace(",", "")) : null;
    }

    /** Returns the amounts that are no amounts, as they are written, with a currency that is not the pound. */
    List<String> unreadable() {
        String currency = json.path("currency").asText("GBP").strip();
        String unit = currency.equalsIgnoreCase("GBP") ? "" : " " + currency;
        return Stream.of(GROSS, "amount")
                .map(json::path)
                .filter(amount -> !amount.isNull() && !amount.asText().isBlank() && money(amount, json) == null)
                .map(amount -> amount.asText() + unit)
                .distinct()
                .toList();
    }

    private static @Nullable Money money(JsonNode amount, JsonNode value) {
        @Nullable BigDecimal said = amount.isNumber() ? amount.decimalValue() : written(amount.asText());
        if (said == null) {
            return null;
        }
        // A number of a thousand digits is not an amount, and takes long to round.
        if (Math.abs((long) said.precision() - said.scale()) > 20) {
            return null;
        }
        return NoticeText.unlessRefused(() -> new Money(
                said.setScale(2, RoundingMode.HALF_UP),
                value.path("currency").asText("GBP").strip().toUpperCase(Locale.ROOT)));
    }
}
