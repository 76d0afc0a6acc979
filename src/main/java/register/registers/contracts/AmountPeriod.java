package register.registers.contracts;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.CellText;

/** Which time an amount is for, where a column of its own says it: the whole contract or one year. */
enum AmountPeriod {
    CONTRACT,
    YEAR;

    static final String COLUMN = "value.period";

    private static final Map<String, AmountPeriod> WORDS = Map.ofEntries(
            Map.entry("total", CONTRACT),
            Map.entry("total value", CONTRACT),
            Map.entry("total contract value", CONTRACT),
            Map.entry("contract", CONTRACT),
            Map.entry("contract value", CONTRACT),
            Map.entry("whole life", CONTRACT),
            Map.entry("whole life value", CONTRACT),
            Map.entry("lifetime", CONTRACT),
            Map.entry("full term", CONTRACT),
            Map.entry("one-off", CONTRACT),
            Map.entry("one off", CONTRACT),
            Map.entry("annual", YEAR),
            Map.entry("annual value", YEAR),
            Map.entry("annually", YEAR),
            Map.entry("yearly", YEAR),
            Map.entry("per annum", YEAR),
            Map.entry("per year", YEAR),
            Map.entry("p.a.", YEAR),
            Map.entry("pa", YEAR));

    /** Returns the period that the column says; null if it says none. */
    static @Nullable AmountPeriod of(RecordBuilder builder) {
        return builder.reading(COLUMN, AmountPeriod::read) instanceof Parsed<AmountPeriod> said ? said.said() : null;
    }

    private static CellReading<AmountPeriod> read(String cell) {
        CellReading<String> text = CellText.oneLine(cell);
        if (text.value().isEmpty()) {
            return text.map(none -> CONTRACT);
        }
        @Nullable AmountPeriod period = WORDS.get(text.value().get().toLowerCase(Locale.ROOT));
        return period == null
                ? new Unreadable<>(
                        "the amount is neither of the whole contract nor of one year",
                        "write total or annual, or leave the column out")
                : new Parsed<>(period);
    }
}
