package register.registers.attributes;

import java.util.Locale;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.Amount;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellText;

/** The two columns that say an amount of money: the amount, and its currency where that is not the pound. */
public final class MoneyColumns {
    private MoneyColumns() {}

    /** The currency that the rows of one record say in a column, GBP where they say none. */
    public static String currency(RecordBuilder builder, String column) {
        CellReading<String> said = builder.reading(column, CellText::read);
        return said == null ? "GBP" : said.value().orElse("GBP").toUpperCase(Locale.ROOT);
    }

    static void draw(RecordBuilder builder, String name) {
        String currency = currency(builder, name + ".currency");
        builder.value(name, name + ".amount", cell -> Amount.read(cell, currency))
                .ifPresent(amount -> builder.set(name, amount.money()));
    }
}
