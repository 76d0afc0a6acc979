package register.values;

import java.time.LocalDate;
import java.time.Period;

/** How far a date is from a day, as people say it. */
public final class Distance {
    private static final int WEEKS_FROM = 14;
    private static final int MONTHS_FROM = 61;
    private static final int YEARS_FROM = 24;

    private Distance() {}

    /**
     * In words: {@code today}, {@code in 12 days}, {@code in 3 months}, {@code 2 years ago}; empty where the date is known
     * to the year alone and so is the day's own.
     */
    public static String inWords(PartialDate date, LocalDate day) {
        if (!day.isBefore(date.first()) && !day.isAfter(date.last())) {
            return switch (date.precision()) {
                case DAY -> "today";
                case MONTH -> "this month";
                case YEAR -> "this year";
            };
        }
        boolean isAhead = date.first().isAfter(day);
        String length = isAhead ? length(day, date.first()) : length(date.last(), day);
        if (date.precision() == PartialDate.Precision.YEAR) {
            int years = Math.abs(date.first().getYear() - day.getYear());
            length = counted(years, "year");
        }
        if (length.equals("1 day")) {
            return isAhead ? "tomorrow" : "yesterday";
        }
        return isAhead ? "in " + length : length + " ago";
    }

    /** Days up to a fortnight, weeks up to two months, months up to two years, and then years; never more than it is. */
    private static String length(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        if (days < WEEKS_FROM) {
            return counted(days, "day");
        }
        if (days < MONTHS_FROM) {
            return counted(days / 7, "week");
        }
        long months = Period.between(from, to).toTotalMonths();
        return months < YEARS_FROM ? counted(months, "month") : counted(months / 12, "year");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
