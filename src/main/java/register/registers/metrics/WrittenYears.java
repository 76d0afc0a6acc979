package register.registers.metrics;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.Unreadable;
import register.registers.figures.TimePeriod;

/** Reads financial years and their quarters: {@code 2016-2017}, {@code FY16/17}, {@code Q1 2022/23}. */
final class WrittenYears {
    private static final String YEARS = "(?:fy|financial year|year)? ?([0-9]{4}) ?[/-] ?([0-9]{4}|[0-9]{2})";
    private static final String QUARTER = "(?:q|qtr|quarter) ?([1-4])";
    private static final Pattern FINANCIAL = Pattern.compile(YEARS + "(?: financial year| fy)?");
    private static final Pattern SHORT = Pattern.compile("(?:fy|financial year)? ?([0-9]{2}) ?[/-] ?([0-9]{2})");
    private static final Pattern QUARTER_FIRST = Pattern.compile(QUARTER + "[ ,-]+(?:of )?" + YEARS);
    private static final Pattern YEARS_FIRST = Pattern.compile(YEARS + "[ ,-]*" + QUARTER);
    private static final Pattern OF_ONE_YEAR = Pattern.compile(QUARTER + "[ ,-]+[0-9]{4}|[0-9]{4}[ ,-]+" + QUARTER);
    private static final int LAST_MONTH = 12;
    private static final int CENTURY = 100;
    private static final String THIS_CENTURY = "20";

    private WrittenYears() {}

    /** Reads the year or quarter of a text in lower case; empty if it is neither. */
    static Optional<CellReading<TimePeriod>> read(String text) {
        return years(text).or(() -> quarter(text));
    }

    /** Whether two digits are those of the year after this one. */
    static boolean isNext(int year, String next) {
        return Integer.parseInt(next) == (year + 1) % CENTURY;
    }

    private static Optional<CellReading<TimePeriod>> years(String text) {
        Matcher form = FINANCIAL.matcher(text);
        if (form.matches()) {
            return Optional.of(financial(form.group(1), form.group(2), ""));
        }
        Matcher two = SHORT.matcher(text);
        // What could be a month of a year is a financial year only with a word that says so.
        boolean isYears = two.matches()
                && (text.startsWith("f") || Integer.parseInt(two.group(1)) > LAST_MONTH)
                && isNext(Integer.parseInt(two.group(1)), two.group(2));
        return isYears ? Optional.of(financial(THIS_CENTURY + two.group(1), two.group(2), "")) : Optional.empty();
    }

    private static Optional<CellReading<TimePeriod>> quarter(String text) {
        Matcher first = QUARTER_FIRST.matcher(text);
        if (first.matches()) {
            return Optional.of(financial(first.group(2), first.group(3), "-Q" + first.group(1)));
        }
        Matcher last = YEARS_FIRST.matcher(text);
        if (last.matches()) {
            return Optional.of(financial(last.group(1), last.group(2), "-Q" + last.group(3)));
        }
        return OF_ONE_YEAR.matcher(text).matches() ? Optional.of(eitherYear()) : Optional.empty();
    }

    /** Returns the error for a quarter whose kind of year is unknown. */
    static CellReading<TimePeriod> eitherYear() {
        return new Unreadable<>(
                "the quarter can be part of a calendar year or a financial year", "write 2022-Q1 or 2022/23-Q1");
    }

    private static CellReading<TimePeriod> financial(String from, String to, String quarter) {
        int year = Integer.parseInt(from);
        boolean isNext = to.length() == from.length() ? Integer.parseInt(to) == year + 1 : isNext(year, to);
        return isNext
                ? WrittenPeriods.label("%d/%02d%s".formatted(year, (year + 1) % CENTURY, quarter))
                : new Unreadable<>("the second year does not follow the first", WrittenPeriods.WRITE);
    }
}
