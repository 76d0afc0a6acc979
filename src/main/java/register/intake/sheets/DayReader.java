package register.intake.sheets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.DateColumn.Order;
import register.values.PartialDate;
import register.values.PartialDate.Precision;

/** Builds a date from its parts, or explains why there is no such date. */
final class DayReader {
    private static final Pattern DAY_NUMBER = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final String WRITE = "write it like 2017-04-01, or 2017-04 or 2017 if you know no more";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int THIS_CENTURY = 2000;
    private static final int LAST_CENTURY = 1900;
    private static final int FIRST_OF_LAST_CENTURY = 70;

    private DayReader() {}

    static CellReading<StartOrEnd> read(WrittenDate date, @Nullable Order order) {
        List<Integer> parts = date.parts();
        return switch (date.shape()) {
            case "Y" -> year(parts.get(0));
            case "Yn" -> yearAndNumber(date);
            case "nY", "MY" -> month(parts.get(1), parts.get(0));
            case "Mn" ->
                date.digits(1) == 1
                        ? new Unreadable<>("the year has one digit", WRITE)
                        : month(inCentury(parts.get(1)), parts.get(0));
            case "YM" -> month(parts.get(0), parts.get(1));
            case "nnY", "nnn" -> ordered(date, order);
            case "nMY", "nMn" -> dayAt(date, 2, 1, 0);
            case "MnY", "Mnn" -> dayAt(date, 2, 0, 1);
            case "Ynn", "YMn" -> dayAt(date, 0, 1, 2);
            case "8" -> day(date, parts.get(0) / 10_000, parts.get(0) / 100 % 100, parts.get(0) % 100);
            case "nxY", "nxn", "xY", "xn" ->
                WORD.matcher(date.text()).find()
                        ? new Unreadable<>("the cell has a word that is not a known month", WRITE)
                        : unreadable(date.text());
            default -> unreadable(date.text());
        };
    }

    private static CellReading<StartOrEnd> year(int year) {
        return isOutside(year) ? outside(year) : on(new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR));
    }

    /** Reads a year and a number: with a hyphen it is ISO 8601; with a slash it may be two years, {@code 2011/12}. */
    private static CellReading<StartOrEnd> yearAndNumber(WrittenDate date) {
        int number = date.parts().get(1);
        return date.text().indexOf('-') > 0 && number <= DateColumn.MONTHS
                ? month(date.parts().get(0), number)
                : new Unreadable<>(
                        "the cell could be a month or two years", "write a month like 2017-04 and a year like 2017");
    }

    private static CellReading<StartOrEnd> month(int year, int month) {
        if (isOutside(year)) {
            return outside(year);
        }
        return isMonth(month) ? on(new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH)) : noMonth(month);
    }

    /** Reads two numbers before the year, in the column's order of day and month. */
    private static CellReading<StartOrEnd> ordered(WrittenDate date, @Nullable Order order) {
        if (order == null) {
            return new Unreadable<>(
                    "the date could have its day or its month first, and another date in the file has its month"
                            + " first",
                    "write it like 2017-04-01, or choose the order of day and month");
        }
        int dayIn = order == Order.DAY_FIRST ? 0 : 1;
        int monthIn = 1 - dayIn;
        int month = date.parts().get(monthIn);
        boolean isOther = !isMonth(month)
                && month <= DateColumn.DAYS
                && isMonth(date.parts().get(dayIn));
        if (!isOther) {
            return dayAt(date, 2, monthIn, dayIn);
        }
        return new Unreadable<>(
                order == Order.DAY_FIRST
                        ? "the date has its month first, and the column is read with the day first"
                        : "the date has its day first, and the column is read with the month first",
                "write it like 2017-04-01, or choose the order of day and month");
    }

    /** Returns the date whose parts are at these indexes. */
    private static CellReading<StartOrEnd> dayAt(WrittenDate date, int yearAt, int monthAt, int dayAt) {
        int year = date.parts().get(yearAt);
        if (date.digits(yearAt) == 1) {
            return new Unreadable<>("the year has one digit", WRITE);
        }
        return day(
                date,
                date.shape().charAt(yearAt) == 'Y' ? year : inCentury(year),
                date.parts().get(monthAt),
                date.parts().get(dayAt));
    }

    private static CellReading<StartOrEnd> day(WrittenDate date, int year, int month, int day) {
        if (isOutside(year)) {
            return outside(year);
        }
        if (!isMonth(month)) {
            return noMonth(month);
        }
        YearMonth in = YearMonth.of(year, month);
        if (!in.isValidDay(day)) {
            return new Unreadable<>(
                    "there is no day %d in %s, which ends on the %s"
                            .formatted(day, MONTH.format(in), in.lengthOfMonth() + ordinal(in.lengthOfMonth())),
                    "correct the day, or write only the month, like " + in);
        }
        LocalDate written = in.atDay(day);
        if (date.isEveBefore(written)) {
            return new Parsed<>(
                    new StartOrEnd.On(PartialDate.of(written.plusDays(1))),
                    "the time written is the next midnight in British Summer Time");
        }
        return date.hasTime()
                ? new Parsed<>(new StartOrEnd.On(PartialDate.of(written)), "the time of day is left out")
                : on(PartialDate.of(written));
    }

    private static CellReading<StartOrEnd> unreadable(String text) {
        if (!DAY_NUMBER.matcher(text).matches()) {
            return new Unreadable<>("the cell is not a date", WRITE);
        }
        LocalDate day = DAY_ZERO.plusDays(Long.parseLong(text.substring(0, 5)));
        return new Unreadable<>(
                "the cell has the number that a spreadsheet stores for a date",
                "format the column as dates and save the file again; the number stands for " + day);
    }

    private static CellReading<StartOrEnd> on(PartialDate date) {
        return new Parsed<>(new StartOrEnd.On(date));
    }

    private static CellReading<StartOrEnd> outside(int year) {
        return new Unreadable<>(
                "the year %d is not from %d to %d".formatted(year, FIRST_YEAR, LAST_YEAR), "correct the year");
    }

    private static CellReading<StartOrEnd> noMonth(int month) {
        return new Unreadable<>("there is no month " + month, WRITE);
    }

    private static boolean isOutside(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR;
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= DateColumn.MONTHS;
    }

    private static int inCentury(int year) {
        return year + (year < FIRST_OF_LAST_CENTURY ? THIS_CENTURY : LAST_CENTURY);
    }

    private static String ordinal(int last) {
        return last == 31 ? "st" : "th";
    }
}
