package register.foi.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A time span that a question names, with its first and last day. */
record TimeSpan(LocalDate first, LocalDate last) {
    private static final int APRIL = 4;

    /** Returns the span between two days in ISO 8601. */
    static TimeSpan of(String first, String last) {
        return new TimeSpan(LocalDate.parse(first), LocalDate.parse(last));
    }

    static TimeSpan year(int year) {
        return new TimeSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Returns the financial year from 1 April. */
    static TimeSpan financialYear(int year) {
        return new TimeSpan(
                LocalDate.of(year, APRIL, 1), LocalDate.of(year + 1, APRIL, 1).minusDays(1));
    }

    TimeSpan to(TimeSpan other) {
        return new TimeSpan(first, other.last);
    }

    /** Whether it means another span: they share at least half of the shorter one. */
    boolean means(LocalDate otherFirst, LocalDate otherLast) {
        LocalDate from = first.isAfter(otherFirst) ? first : otherFirst;
        LocalDate until = last.isBefore(otherLast) ? last : otherLast;
        long common = days(from, until);
        return common > 0 && 2 * common >= Math.min(days(first, last), days(otherFirst, otherLast));
    }

    private static long days(LocalDate from, LocalDate until) {
        return Math.max(0, ChronoUnit.DAYS.between(from, until) + 1);
    }
}
