package register.registers.figures;

import static register.values.problem.Problem.INVALID_ITEM;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.values.PartialDate;
import register.values.Word;
import register.values.problem.Refusal;

/**
 * The period of an observation, identified by its label: {@code 2018}, {@code 2016/17}, {@code 2022-Q4},
 * {@code 2022/23-Q1}, {@code 2022-07}, {@code 2025-08-18} or {@code 2020-04-27/2020-05-03}.
 *
 * <p>A financial year begins on 1 April, and so does its first quarter.
 *
 * @param first its first day
 * @param last its last day, inclusive
 */
@Schema(type = "string", example = "2016/17")
public record TimePeriod(Kind kind, LocalDate first, LocalDate last) {
    private static final Pattern YEAR = Pattern.compile("(?<year>[0-9]{4})(/(?<next>[0-9]{2}))?(-Q(?<quarter>[1-4]))?");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern DAYS = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(/[0-9]{4}-[0-9]{2}-[0-9]{2})?");
    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final int DAY_LENGTH = 10;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;
    private static final int APRIL = 4;

    /** The kind of period. */
    public enum Kind implements Word {
        CALENDAR_YEAR,
        FINANCIAL_YEAR,
        CALENDAR_QUARTER,
        FINANCIAL_QUARTER,
        MONTH,
        DAY,
        INTERVAL;

        /** Whether the calendar determines the next period; days and intervals are chosen freely. */
        public boolean isRegular() {
            return this != DAY && this != INTERVAL;
        }

        private boolean isFinancial() {
            return this == FINANCIAL_YEAR || this == FINANCIAL_QUARTER;
        }

        private boolean startsOn(LocalDate day) {
            int month = day.getMonthValue();
            return switch (this) {
                case CALENDAR_YEAR -> day.getDayOfYear() == 1;
                case FINANCIAL_YEAR -> day.getDayOfMonth() == 1 && month == APRIL;
                case CALENDAR_QUARTER, FINANCIAL_QUARTER -> day.getDayOfMonth() == 1 && month % 3 == 1;
                case MONTH -> day.getDayOfMonth() == 1;
                case DAY, INTERVAL -> true;
            };
        }

        private boolean runs(LocalDate first, LocalDate last) {
            return switch (this) {
                case CALENDAR_YEAR, FINANCIAL_YEAR ->
                    last.equals(first.plusYears(1).minusDays(1));
                case CALENDAR_QUARTER, FINANCIAL_QUARTER ->
                    last.equals(first.plusMonths(3).minusDays(1));
                case MONTH -> last.equals(first.plusMonths(1).minusDays(1));
                case DAY -> last.equals(first);
                case INTERVAL -> !last.isBefore(first);
            };
        }
    }

    public TimePeriod {
        if (!kind.startsOn(first) || !kind.runs(first, last)) {
            throw INVALID_ITEM.because("%s to %s is not a %s", first, last, kind.inWords());
        }
        requireYear(kind.isFinancial() ? financialYear(first) : first.getYear());
        requireYear(kind == Kind.INTERVAL ? last.getYear() : EARLIEST);
    }

    /** Parses a text that may be a label. */
    public static Optional<TimePeriod> read(String label) {
        try {
            return Optional.of(of(label));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    /** Parses a label. */
    @JsonCreator
    public static TimePeriod of(String label) {
        Matcher year = YEAR.matcher(label);
        try {
            if (year.matches()) {
                return ofYear(label, year);
            }
            if (MONTH.matcher(label).matches()) {
                LocalDate first = YearMonth.parse(label).atDay(1);
                return new TimePeriod(Kind.MONTH, first, first.plusMonths(1).minusDays(1));
            }
            if (DAYS.matcher(label).matches()) {
                return ofDays(label);
            }
        } catch (DateTimeException impossible) {
            throw unreadable(label);
        }
        throw unreadable(label);
    }

    private static TimePeriod ofYear(String label, Matcher said) {
        int year = Integer.parseInt(said.group("year"));
        String next = said.group("next");
        String quarter = said.group("quarter");
        if (next != null && Integer.parseInt(next) != (year + 1) % 100) {
            throw INVALID_ITEM.because(
                    "'%s' is not a financial year: the year after %d is %02d", label, year, (year + 1) % 100);
        }
        LocalDate start = LocalDate.of(year, next == null ? 1 : APRIL, 1);
        if (quarter == null) {
            Kind kind = next == null ? Kind.CALENDAR_YEAR : Kind.FINANCIAL_YEAR;
            return new TimePeriod(kind, start, start.plusYears(1).minusDays(1));
        }
        LocalDate first = start.plusMonths(3L * (Integer.parseInt(quarter) - 1));
        Kind kind = next == null ? Kind.CALENDAR_QUARTER : Kind.FINANCIAL_QUARTER;
        return new TimePeriod(kind, first, first.plusMonths(3).minusDays(1));
    }

    private static TimePeriod ofDays(String label) {
        LocalDate first = LocalDate.parse(label.substring(0, DAY_LENGTH));
        if (label.length() == DAY_LENGTH) {
            return new TimePeriod(Kind.DAY, first, first);
        }
        LocalDate last = LocalDate.parse(label.substring(DAY_LENGTH + 1));
        if (last.isBefore(first)) {
            throw INVALID_ITEM.because("'%s' ends before it starts", label);
        }
        return new TimePeriod(Kind.INTERVAL, first, last);
    }

    /** Returns the label, {@code 2016/17}. */
    public String label() {
        return switch (kind) {
            case CALENDAR_YEAR -> Integer.toString(first.getYear());
            case FINANCIAL_YEAR -> years();
            case CALENDAR_QUARTER -> first.getYear() + "-Q" + quarter();
            case FINANCIAL_QUARTER -> years() + "-Q" + quarter();
            case MONTH -> YearMonth.from(first).toString();
            case DAY -> first.toString();
            case INTERVAL -> first + "/" + last;
        };
    }

    /** Returns the period in words: {@code financial year 2016/17}, {@code July 2022}. */
    public String inWords() {
        return switch (kind) {
            case CALENDAR_YEAR -> label();
            case FINANCIAL_YEAR -> "financial year " + label();
            case CALENDAR_QUARTER -> MONTH_NAME.format(first) + " to " + month(last);
            case FINANCIAL_QUARTER -> "quarter " + quarter() + " of financial year " + years();
            case MONTH -> month(first);
            case DAY -> day(first);
            case INTERVAL -> day(first) + " to " + day(last);
        };
    }

    /**
     * Returns the form used in addresses, which is unique even by letters and digits alone: the financial year 2010/11
     * is {@code fy2010-11}, and the month {@code 2010-11}.
     */
    public String slug() {
        return switch (kind) {
            case CALENDAR_YEAR, MONTH, DAY -> label();
            case CALENDAR_QUARTER -> label().toLowerCase(Locale.ROOT);
            case FINANCIAL_YEAR, FINANCIAL_QUARTER ->
                "fy" + label().toLowerCase(Locale.ROOT).replace('/', '-');
            case INTERVAL -> first + "-to-" + last;
        };
    }

    /** Returns the ISO 8601 interval by start and duration, {@code 2016-04-01/P1Y}. */
    public String interval() {
        String duration = switch (kind) {
            case CALENDAR_YEAR, FINANCIAL_YEAR -> "P1Y";
            case CALENDAR_QUARTER, FINANCIAL_QUARTER -> "P3M";
            case MONTH -> "P1M";
            case DAY -> "P1D";
            case INTERVAL -> "P" + (ChronoUnit.DAYS.between(first, last) + 1) + "D";
        };
        return first + "/" + duration;
    }

    /**
     * Returns the TIME_PERIOD in SDMX; a financial year is written as its interval, since {@code 2016-A1} would also
     * need the day on which the year begins.
     */
    public String sdmx() {
        return switch (kind) {
            case CALENDAR_YEAR, CALENDAR_QUARTER, MONTH, DAY -> label();
            case FINANCIAL_YEAR, FINANCIAL_QUARTER, INTERVAL -> interval();
        };
    }

    /** Whether it begins on the day after another of the same kind. */
    public boolean follows(TimePeriod before) {
        return kind == before.kind && first.equals(before.last.plusDays(1));
    }

    /**
     * Returns the period of the same kind that begins on the day after this one; fails for days and intervals, which
     * are not regular.
     */
    public TimePeriod next() {
        LocalDate start = last.plusDays(1);
        int months = switch (kind) {
            case CALENDAR_YEAR, FINANCIAL_YEAR -> 12;
            case CALENDAR_QUARTER, FINANCIAL_QUARTER -> 3;
            case MONTH -> 1;
            case DAY, INTERVAL -> throw new IllegalStateException("after " + label() + " comes what is chosen");
        };
        return new TimePeriod(kind, start, start.plusMonths(months).minusDays(1));
    }

    /** Returns the same days of the previous year. */
    public TimePeriod aYearBefore() {
        return new TimePeriod(
                kind, first.minusYears(1), last.plusDays(1).minusYears(1).minusDays(1));
    }

    /** Returns a short form in words for sentences: {@code 2016/17}, {@code July 2022}. */
    public String briefly() {
        return kind == Kind.FINANCIAL_YEAR ? label() : inWords();
    }

    @Override
    @JsonValue
    public String toString() {
        return label();
    }

    private String years() {
        int year = financialYear(first);
        return String.format(Locale.ROOT, "%d/%02d", year, (year + 1) % 100);
    }

    private int quarter() {
        int months = first.getMonthValue() - (kind.isFinancial() ? APRIL : 1);
        return Math.floorMod(months, 12) / 3 + 1;
    }

    private static int financialYear(LocalDate day) {
        return day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear();
    }

    private static String month(LocalDate day) {
        return PartialDate.of(YearMonth.from(day).toString()).inWords();
    }

    private static String day(LocalDate day) {
        return PartialDate.of(day).inWords();
    }

    private static void requireYear(int year) {
        if (year < EARLIEST || year > LATEST) {
            throw INVALID_ITEM.because("use a year from %d to %d, not %d", EARLIEST, LATEST, year);
        }
    }

    private static RuntimeException unreadable(String label) {
        return INVALID_ITEM.because(
                "'%s' is not a period; write 2018, 2016/17, 2022-Q4, 2022/23-Q1, 2022-07, 2025-08-18 or"
                        + " 2020-04-27/2020-05-03",
                label);
    }
}
