package register.registers.attributes;

import java.util.Locale;
import java.util.Map;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.Amount;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellText;
import register.intake.sheets.Row;
import register.values.Money;

/** Reads an amount of money from two columns: the amount, and its currency if that is not the pound. */
public final class MoneyColumns {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("£", "GBP"),
            Map.entry("POUNDS", "GBP"),
            Map.entry("POUND", "GBP"),
            Map.entry("STERLING", "GBP"),
            Map.entry("POUNDS STERLING", "GBP"),
            Map.entry("POUND STERLING", "GBP"),
            Map.entry("€", "EUR"),
            Map.entry("EURO", "EUR"),
            Map.entry("EUROS", "EUR"),
            Map.entry("$", "USD"),
            Map.entry("US DOLLARS", "USD"));

    private MoneyColumns() {}

    /** Returns the currency in a column of one record, GBP if there is none. */
    public static String currency(RecordBuilder builder, String column) {
        CellReading<String> said = builder.reading(column, CellText::read);
        String currency = said == null ? "GBP" : said.value().orElse("GBP").toUpperCase(Locale.ROOT);
        return NAMES.getOrDefault(currency, currency);
    }

    /** Refuses an amount that names another currency than the column of its currency. */
    public static void refuseOther(RecordBuilder builder, Row row, String field, String column, Money money) {
        boolean isSaid =
                CellText.read(builder.cells().cell(row, column)).value().isPresent();
        String currency = isSaid ? currency(builder, column) : money.currency();
        if (!money.currency().equals(currency)) {
            builder.wrong(
                    row,
                    field,
                    "the amount is in %s here, and in %s by the column of currencies; correct one of them"
                            .formatted(money.currency(), currency));
        }
    }

    static void draw(RecordBuilder builder, String name) {
        String currency = currency(builder, name + ".currency");
        for (Row row : builder.rows()) {
            Amount.read(builder.cells().cell(row, name + ".amount"), currency)
                    .value()
                    .ifPresent(
                            amount -> refuseOther(builder, row, name + ".amount", name + ".currency", amount.money()));
        }
        builder.value(name, name + ".amount", cell -> Amount.read(cell, currency))
                .ifPresent(amount -> {
                    builder.set(name, amount.money());
                    noteUnkept(builder, name, amount);
                });
    }

    /** An amount by itself says neither whether it is approximate nor whether it includes VAT. */
    private static void noteUnkept(RecordBuilder builder, String name, Amount amount) {
        if (amount.approximate() || amount.vat() != Amount.Vat.NOT_SAID) {
            builder.findings().note("%s: whether it is approximate or includes VAT is not kept".formatted(name));
        }
    }
}
