package register.intake.sheets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.values.Word;

/**
 * Reads the dates of a column; the order of day and month is the same for all of them.
 *
 * @param order of day and month
 * @param basis on which the order was chosen
 * @param mayBeYearFirst whether dates like 23-04-01 may have their year first, since all of them can be read so
 */
public record DateColumn(Order order, Basis basis, boolean mayBeYearFirst) {
    private static final Pattern HYPHENS = Pattern.compile("\\d{2}-\\d{1,2}-\\d{1,2}");

    static final int MONTHS = 12;
    static final int DAYS = 31;

    /** Creates a column without dates that may have their year first. */
    public DateColumn(Order order, Basis basis) {
        this(order, basis, false);
    }

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
        /** Some dates can only be read with the month first, and nobody has said that the others are written so. */
        UNCONFIRMED,
        /** The council states the order. */
        GIVEN
    }

    /**
     * Detects the order of a column from its dates; day first if they do not show it. Dates here have the day first: one that
     * has not leaves it to a person to say how the others are meant.
     */
    public static DateColumn of(Iterable<String> cells) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        boolean yearFirst = false;
        boolean yearLast = false;
        for (String cell : cells) {
            WrittenDate date = WrittenDate.of(cell);
            if (date.isOrdered() && HYPHENS.matcher(date.text()).matches()) {
                boolean canBe = date.parts().get(1) <= MONTHS
                        && date.parts().get(2) >= 1
                        && date.parts().get(2) <= DAYS;
                yearFirst |= canBe;
                yearLast |= !canBe;
            }
            if (date.isOrdered() && NoDate.of(date).isEmpty()) {
                int first = date.parts().get(0);
                int second = date.parts().get(1);
                dayFirst |= first > MONTHS && first <= DAYS && second <= MONTHS;
                monthFirst |= second > MONTHS && second <= DAYS && first <= MONTHS;
            }
        }
        if (dayFirst && monthFirst) {
            return new DateColumn(Order.DAY_FIRST, Basis.CONTRADICTED, yearFirst && !yearLast);
        }
        return monthFirst
                ? new DateColumn(Order.MONTH_FIRST, Basis.UNCONFIRMED, yearFirst && !yearLast)
                : new DateColumn(Order.DAY_FIRST, dayFirst ? Basis.PROVEN : Basis.ASSUMED, yearFirst && !yearLast);
    }

    /** Returns a column that is read in the order that the council states. */
    public static DateColumn in(Order order) {
        return new DateColumn(order, Basis.GIVEN, false);
    }

    /** Reads the date of a cell; an open end counts as a value. */
    public CellReading<StartOrEnd> read(String cell) {
        String words = InvisibleCharacters.plain(cell);
        if (OpenEnd.is(words)) {
            return new Parsed<>(new StartOrEnd.Ongoing(words));
        }
        return CellText.<StartOrEnd>unsaid(cell)
                .or(() -> UnsaidTerm.ofDate(words))
                .orElseGet(() -> read(words, WrittenDate.of(cell)));
    }

    private CellReading<StartOrEnd> read(String words, WrittenDate date) {
        return NoDate.of(date)
                .<CellReading<StartOrEnd>>map(none -> switch (none) {
                    case NEVER ->
                        new Parsed<>(
                                new StartOrEnd.Ongoing(words),
                                "read as having no end, because spreadsheets use this date for that");
                    case NOTHING -> CellText.notRecorded(words);
                })
                .orElseGet(() -> mayBeYearFirst && HYPHENS.matcher(date.text()).matches()
                        ? new Unreadable<>(
                                "the date could have its year first or last",
                                "write it like 2017-04-01, or choose the order of day and month")
                        : DayReader.read(date, inOrder(date)));
    }

    /** Returns the order of one date; null if it may be in either. */
    private @Nullable Order inOrder(WrittenDate date) {
        boolean isKnown = basis != Basis.UNCONFIRMED && basis != Basis.CONTRADICTED;
        if (isKnown || !date.isOrdered()) {
            return order;
        }
        int first = date.parts().get(0);
        int second = date.parts().get(1);
        boolean dayFirst = second <= MONTHS;
        boolean monthFirst = first <= MONTHS;
        if (dayFirst && monthFirst) {
            return first == second ? order : null;
        }
        return monthFirst ? Order.MONTH_FIRST : Order.DAY_FIRST;
    }
}
