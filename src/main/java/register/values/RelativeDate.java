package register.values;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Formats the distance between a date and a day in words. */
public final class RelativeDate {
    private static final int WEEKS_FROM = 14;
    /** The number of days that is at least two months, even of the longest ones. */
    private static final int MONTHS_FROM = 62;

    private static final int YEARS_FROM = 24;
    private static final int DAYS_A_WEEK = 7;
    private static final int MONTHS_A_YEAR = 12;

    private RelativeDate() {}

    /**
     * Returns the distance in words: {@code today}, {@code in 12 days}, {@code in 3 months}, {@code 2 years ago}. It is
     * never more precise than the date: one known to the month gives {@code next month}, not a number of days.
     */
    public static String inWords(PartialDate date, LocalDate day) {
        boolean isAhead = date.first().isAfter(day);
        return switch (date.precision()) {
            case DAY -> days(date.first(), day, isAhead);
            case MONTH -> months(ChronoUnit.MONTHS.between(YearMonth.from(day), YearMonth.from(date.first())));
            case YEAR -> years((long) date.first().getYear() - day.getYear());
        };
    }

    private static String days(LocalDate date, LocalDate day, boolean isAhead) {
        long days = date.toEpochDay() - day.toEpochDay();
        if (days == 0) {
            return "today";
        }
        if (Math.abs(days) == 1) {
            return isAhead ? "tomorrow" : "yesterday";
        }
        return said(isAhead ? length(day, date) : length(date, day), isAhead);
    }

    private static String months(long months) {
        if (Math.abs(months) >= YEARS_FROM) {
            return years(months / MONTHS_A_YEAR);
        }
        return counted(months, "month");
    }

    private static String years(long years) {
        return counted(years, "year");
    }

    /** Returns a number of calendar units in words, ahead if positive and ago if negative. */
    private static String counted(long units, String unit) {
        if (Math.abs(units) > 1) {
            return said(number(Math.abs(units), unit), units > 0);
        }
        return (units == 0 ? "this " : units == 1 ? "next " : "last ") + unit;
    }

    private static String said(String length, boolean isAhead) {
        return isAhead ? "in " + length : length + " ago";
    }

    /**
     * Returns a length in days up to a fortnight, weeks up to two months, months up to two years, and then years;
     * rounded down.
     */
    private static String length(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        if (days < WEEKS_FROM) {
            return number(days, "day");
        }
        if (days < MONTHS_FROM) {
            return number(days / DAYS_A_WEEK, "week");
        }
        long months = Period.between(from, to).toTotalMonths();
        return months < YEARS_FROM ? number(months, "month") : number(months / MONTHS_A_YEAR, "year");
    }

    private static String number(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
