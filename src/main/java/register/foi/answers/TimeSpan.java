package register.foi.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import register.registers.retrieval.AskedPeriod;
import register.values.PartialDate;

/** A time span that a question names, with its first and last day. */
record TimeSpan(LocalDate first, LocalDate last) {
    private static final int APRIL = 4;
    private static final int CENTURY = 100;
    private static final int MONTHS_A_YEAR = 12;

    /** Returns the span between two days in ISO 8601. */
    static TimeSpan of(String first, String last) {
        return new TimeSpan(LocalDate.parse(first), LocalDate.parse(last));
    }

    static TimeSpan year(int year) {
        return new TimeSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, MONTHS_A_YEAR, 31));
    }

    /** Returns the financial year from 1 April. */
    static TimeSpan financialYear(int year) {
        return new TimeSpan(
                LocalDate.of(year, APRIL, 1), LocalDate.of(year + 1, APRIL, 1).minusDays(1));
    }

    /** Returns the first year in which the financial year of a day lies. */
    static int financialYearOf(LocalDate day) {
        return day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear();
    }

    TimeSpan to(TimeSpan other) {
        return new TimeSpan(first, other.last);
    }

    /** Whether it means a period with figures: it has at least half of its days. */
    boolean means(LocalDate otherFirst, LocalDate otherLast) {
        LocalDate from = first.isAfter(otherFirst) ? first : otherFirst;
        LocalDate until = last.isBefore(otherLast) ? last : otherLast;
        long common = days(from, until);
        return common > 0 && 2 * common >= days(otherFirst, otherLast);
    }

    /** Returns the periods in it, each by itself: its years where it begins as one and runs for whole ones. */
    List<AskedPeriod> periods() {
        if (isWhole(1)) {
            return each(first.getYear(), last.getYear(), Integer::toString, TimeSpan::year);
        }
        if (isWhole(APRIL)) {
            return each(first.getYear(), last.getYear() - 1, TimeSpan::financialLabel, TimeSpan::financialYear);
        }
        if (first.getDayOfYear() == 1 && last.getYear() > first.getYear()) {
            // "Since 2023": the year that is not over yet is asked about as well.
            return each(first.getYear(), last.getYear(), Integer::toString, TimeSpan::year);
        }
        boolean isOfMonths = last.plusDays(1).getDayOfMonth() == 1;
        if (first.getMonthValue() == APRIL
                && first.getDayOfMonth() == 1
                && !isOfMonths
                && !last.isBefore(first.plusYears(1))) {
            // "Since 2016/17", in the same way.
            return each(first.getYear(), financialYearOf(last), TimeSpan::financialLabel, TimeSpan::financialYear);
        }
        return List.of(new AskedPeriod(label(), first, last, false));
    }

    private boolean isWhole(int month) {
        return first.getDayOfMonth() == 1
                && first.getMonthValue() == month
                && last.plusDays(1).getDayOfMonth() == 1
                && last.plusDays(1).getMonthValue() == month
                && last.isAfter(first);
    }

    private static List<AskedPeriod> each(int from, int to, IntFunction<String> label, IntFunction<TimeSpan> span) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(year -> new AskedPeriod(
                        label.apply(year),
                        span.apply(year).first(),
                        span.apply(year).last(),
                        false))
                .toList();
    }

    private static String financialLabel(int year) {
        return String.format(Locale.ROOT, "%d/%02d", year, (year + 1) % CENTURY);
    }

    private String label() {
        if (first.equals(last)) {
            return PartialDate.of(first).inWords();
        }
        YearMonth month = YearMonth.from(first);
        if (first.getDayOfMonth() == 1 && last.equals(month.atEndOfMonth())) {
            return PartialDate.of(month.toString()).inWords();
        }
        return PartialDate.of(first).inWords() + " to " + PartialDate.of(last).inWords();
    }

    private static long days(LocalDate from, LocalDate until) {
        return Math.max(0, ChronoUnit.DAYS.between(from, until) + 1);
    }
}
