package register.intake.sheets;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import register.intake.sheets.CellReading.Parsed;
import register.values.Word;

/**
 * Reads the dates of a column; the order of day and month is the same for all of them.
 *
 * @param order of day and month
 * @param basis on which the order was chosen
 */
public record DateColumn(Order order, Basis basis) {
    private static final Set<String> ONGOING = Set.of(
            "ongoing",
            "on-going",
            "on going",
            "rolling",
            "rolling contract",
            "open ended",
            "open-ended",
            "openended",
            "perpetual",
            "perpetuity",
            "in perpetuity",
            "no end date",
            "no end",
            "no expiry",
            "evergreen",
            "until terminated",
            "until further notice",
            "continuous",
            "continuing",
            "indefinite",
            "indefinitely");
    static final int MONTHS = 12;
    static final int DAYS = 31;

    /** Which of two numbers is the day. */
    public enum Order implements Word {
        DAY_FIRST,
        MONTH_FIRST
    }

    /** The basis on which the order of a column was chosen. */
    public enum Basis implements Word {
        /** Some date of the column can only be read in this order, and none only in the other. */
        PROVEN,
        /** Every date of the column can be read in both orders, or in none. */
        ASSUMED,
        /** Some dates can only be read in one order and some only in the other. */
        CONTRADICTED,
        /** The council states the order. */
        GIVEN
    }

    /** Detects the order of a column from its dates; day first if they do not show it. */
    public static DateColumn of(Collection<String> cells) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (String cell : cells) {
            WrittenDate date = WrittenDate.of(cell);
            if (date.isOrdered()) {
                int first = date.parts().get(0);
                int second = date.parts().get(1);
                dayFirst |= first > MONTHS && first <= DAYS && second <= MONTHS;
                monthFirst |= second > MONTHS && second <= DAYS && first <= MONTHS;
            }
        }
        if (dayFirst && monthFirst) {
            return new DateColumn(Order.DAY_FIRST, Basis.CONTRADICTED);
        }
        return new DateColumn(
                monthFirst ? Order.MONTH_FIRST : Order.DAY_FIRST,
                dayFirst || monthFirst ? Basis.PROVEN : Basis.ASSUMED);
    }

    /** Returns a column that is read in the order that the council states. */
    public static DateColumn in(Order order) {
        return new DateColumn(order, Basis.GIVEN);
    }

    /** Reads the date of a cell; an open end counts as a value. */
    public CellReading<StartOrEnd> read(String cell) {
        String words = InvisibleCharacters.plain(cell);
        if (ONGOING.contains(words.toLowerCase(Locale.ROOT))) {
            return new Parsed<>(new StartOrEnd.Ongoing(words));
        }
        return CellText.<StartOrEnd>unsaid(cell).orElseGet(() -> DayReader.read(WrittenDate.of(cell), order));
    }
}
