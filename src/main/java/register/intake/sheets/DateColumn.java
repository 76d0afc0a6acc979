package register.intake.sheets;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import register.intake.sheets.CellReading.Parsed;
import register.values.Word;

/**
 * Reads the dates of a column: whether the day or the month stands first is the same for all of them.
 *
 * @param order in which its days and months are read
 * @param basis what that rests on
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

    /** What the order of a column rests on. */
    public enum Basis implements Word {
        /** Some date of the column can be read in this order only, and none in the other only. */
        PROVEN,
        /** Every date of the column can be read in both orders, or in none. */
        ASSUMED,
        /** Some dates can be read in the one order only and some in the other only. */
        CONTRADICTED,
        /** The council says so. */
        GIVEN
    }

    /** A column that is read in the order that its own dates show; the day is first where they show none. */
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

    /** A column that is read in the order that the council says. */
    public static DateColumn in(Order order) {
        return new DateColumn(order, Basis.GIVEN);
    }

    /** When a cell says; an end that is open is said too. */
    public CellReading<StartOrEnd> read(String cell) {
        String words = InvisibleCharacters.plain(cell);
        if (ONGOING.contains(words.toLowerCase(Locale.ROOT))) {
            return new Parsed<>(new StartOrEnd.Ongoing(words));
        }
        return CellText.<StartOrEnd>unsaid(cell).orElseGet(() -> DayReader.read(WrittenDate.of(cell), order));
    }
}
