package register.registers.attributes;

import java.util.Locale;
import java.util.Map;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.Amount;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellText;

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

    static void draw(RecordBuilder builder, String name) {
        String currency = currency(builder, name + ".currency");
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
