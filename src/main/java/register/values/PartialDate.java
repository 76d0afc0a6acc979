package register.values;

import static register.values.problem.Problem.INVALID_ITEM;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import register.values.problem.Refusal;

/**
 * A date known to the year, the month or the day: {@code 2017}, {@code 2017-04}, {@code 2017-04-01} (ISO 8601, reduced
 * precision).
 *
 * @param first the first day it can mean
 * @param precision how much of it is known
 */
public record PartialDate(LocalDate first, Precision precision) {
    /** What the digits stand for in the longest form; each form is as long as some of its first parts. */
    private static final String FORM = "0000-00-00";

    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
            .toList();

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
        if (!hasForm(text)) {
            return Optional.empty();
        }
        int year = number(text, 0, 4);
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
                        case 7 -> new PartialDate(LocalDate.of(year, number(text, 5, 7), 1), Precision.MONTH);
                        default -> of(LocalDate.of(year, number(text, 5, 7), number(text, 8, 10)));
                    });
        } catch (DateTimeException | Refusal impossible) {
            return Optional.empty();
        }
    }

    /** Whether it is written like a date; looked at letter by letter, because most of what is read back are dates. */
    private static boolean hasForm(String text) {
        if (text.length() != 4 && text.length() != 7 && text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isFit = FORM.charAt(i) == '-' ? letter == '-' : letter >= '0' && letter <= '9';
            if (!isFit) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
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
            case MONTH -> month() + " " + first.getYear();
            case DAY -> first.getDayOfMonth() + " " + month() + " " + first.getYear();
        };
    }

    private String month() {
        return MONTHS.get(first.getMonthValue() - 1);
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
