package register.web.site;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.values.PartialDate;

/**
 * A quarter of a calendar year.
 *
 * @param number 1 to 4
 */
record Quarter(int year, int number) {
    private static final Pattern NAME = Pattern.compile("([12][0-9]{3})-q([1-4])");
    private static final int MONTHS = 3;
    private static final int MOST = 4;

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Returns the quarter with a name, {@code 2026-q3}. */
    static Optional<Quarter> named(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    String name() {
        return year + "-q" + number;
    }

    LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    Quarter next() {
        return number == MOST ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    String inWords() {
        return PartialDate.of(first()).inWords() + " to "
                + PartialDate.of(last()).inWords();
    }
}
