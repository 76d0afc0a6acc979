package register.values;

import static register.values.problem.Problem.INVALID_ITEM;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import register.values.problem.Refusal;

/**
 * A date known to the year, the month or the day: {@code 2017}, {@code 2017-04}, {@code 2017-04-01} (ISO 8601, reduced
 * precision).
 *
 * @param first the first day it can mean
 * @param precision how much of it is known
 */
public record PartialDate(LocalDate first, Precision precision) {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** How much of a date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public PartialDate {
        LocalDate floor = switch (precision) {
            case YEAR -> first.with(Month.JANUARY).withDayOfMonth(1);
            case MONTH -> first.withDayOfMonth(1);
            case DAY -> first;
        };
        if (!floor.equals(first) || first.getYear() < 1000 || first.getYear() > 9999) {
            throw INVALID_ITEM.because("%s is not the first day of a %s from 1000 to 9999", first, precision);
        }
    }

    /** Parses {@code 2017}, {@code 2017-04} or {@code 2017-04-01}; refuses anything else. */
    @JsonCreator
    public static PartialDate of(String text) {
        return read(text).orElseThrow(() -> unreadable(text));
    }

    /** Parses {@code 2017}, {@code 2017-04} or {@code 2017-04-01}; empty for anything else. */
    public static Optional<PartialDate> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> new PartialDate(Year.parse(text).atDay(1), Precision.YEAR);
                        case 7 -> new PartialDate(YearMonth.parse(text).atDay(1), Precision.MONTH);
                        default -> of(LocalDate.parse(text));
                    });
        } catch (DateTimeException | Refusal impossible) {
            return Optional.empty();
        }
    }

    /** Returns a date known to the day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, Precision.DAY);
    }

    /** Returns the last day it can mean. */
    public LocalDate last() {
        return switch (precision) {
            case YEAR -> first.withDayOfYear(first.lengthOfYear());
            case MONTH -> first.withDayOfMonth(first.lengthOfMonth());
            case DAY -> first;
        };
    }

    /**
     * Returns the date this many cycles later, with the same precision; empty if the cycle is finer than the precision,
     * since six months after 2017 may be 2017 or 2018, and after the year 9999.
     */
    public Optional<PartialDate> plus(Period cycle, int times) {
        boolean finer = switch (precision) {
            case YEAR -> cycle.getMonths() % 12 != 0 || cycle.getDays() != 0;
            case MONTH -> cycle.getDays() != 0;
            case DAY -> false;
        };
        LocalDate later = first.plus(cycle.multipliedBy(times));
        return finer || later.getYear() > 9999 ? Optional.empty() : Optional.of(new PartialDate(later, precision));
    }

    /** Returns the date in words: {@code 1 April 2017}, {@code April 2017}, {@code 2017}. */
    public String inWords() {
        return switch (precision) {
            case YEAR -> Integer.toString(first.getYear());
            case MONTH -> MONTH.format(first);
            case DAY -> DAY.format(first);
        };
    }

    @Override
    @JsonValue
    public String toString() {
        return switch (precision) {
            case YEAR -> Integer.toString(first.getYear());
            case MONTH -> YearMonth.from(first).toString();
            case DAY -> first.toString();
        };
    }

    private static RuntimeException unreadable(String text) {
        return INVALID_ITEM.because("'%s' is not a date; write 2017, 2017-04 or 2017-04-01", text);
    }
}
