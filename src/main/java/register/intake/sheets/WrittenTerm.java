package register.intake.sheets;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;

/**
 * How long a contract runs, in place of the date of its end: {@code 36 months}, {@code 3+1+1}.
 *
 * @param length without extensions
 * @param extensions each right to extend, in order
 */
public record WrittenTerm(Period length, List<Period> extensions) {
    private static final String NUMBER = "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)";
    private static final String UNIT = "(years?|yrs?|y|months?|mths?|m|weeks?|wks?|w|days?|d)";
    private static final Pattern FIRST = Pattern.compile(
            "(?:for |a )?" + NUMBER + "[ -]?" + UNIT + "?(?: (?:fixed|initial|contract|term|period|fixed term))*");
    private static final Pattern MORE =
            Pattern.compile("[ ,(]*(?:\\+|plus|with|and|option(?:al)?) ?(?:an |a )?(?:option(?:s|al)?"
                    + " ?)?(?:(?:to|of) )?(?:extend(?:ing)?|extensions?)? ?(?:(?:for|of|by|up to|a|an) )*(?:further )?"
                    + "(?:(\\d) ?x ?)?" + NUMBER + "[ -]?" + UNIT + "?(?: (?:extensions?|options?|each))*[ )]*");
    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final int EIGHTEEN = 18;

    /** Numbers without a unit are years, as in 3+1+1, unless one is larger than this. */
    private static final int MOST_YEARS = 10;

    public WrittenTerm {
        extensions = List.copyOf(extensions);
    }

    /** A number of units; the unit is null where it is left out. */
    private record Part(int number, @Nullable String unit) {}

    /** Reads a length; empty if the cell has none, or a number without any unit. */
    public static Optional<WrittenTerm> read(String cell) {
        String text = InvisibleCharacters.plain(cell).toLowerCase(Locale.ROOT);
        Matcher first = FIRST.matcher(text);
        if (text.length() > Digits.MOST_LETTERS || !first.lookingAt()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>(List.of(part(first.group(1), first.group(2))));
        int at = first.end();
        Matcher more = MORE.matcher(text);
        while (at < text.length() && more.region(at, text.length()).lookingAt()) {
            int times = more.group(1) == null ? 1 : Integer.parseInt(more.group(1));
            for (int i = 0; i < times; i++) {
                parts.add(part(more.group(2), more.group(3)));
            }
            at = more.end();
        }
        boolean isBare = parts.size() == 1 && parts.get(0).unit() == null;
        return at < text.length() || isBare ? Optional.empty() : term(parts);
    }

    /** Returns the last day of a period that begins at a date; empty if the date is not precise enough. */
    public static Optional<PartialDate> last(PartialDate start, Period length) {
        return switch (start.precision()) {
            case DAY -> Optional.of(PartialDate.of(lastDay(start.first(), length)));
            case MONTH ->
                isOfWholeMonths(length)
                        ? Optional.of(
                                month(YearMonth.from(start.first()).plus(length).minusMonths(1)))
                        : Optional.empty();
            case YEAR -> Optional.empty();
        };
    }

    /** Returns the day before the same day of a later month or, where that month has no such day, its last one. */
    private static LocalDate lastDay(LocalDate first, Period length) {
        LocalDate same = first.plus(length);
        boolean hasNone = isOfWholeMonths(length) && same.getDayOfMonth() < first.getDayOfMonth();
        return hasNone ? same : same.minusDays(1);
    }

    private static boolean isOfWholeMonths(Period length) {
        return length.withYears(0).withMonths(0).isZero();
    }

    /** Returns the last day of an extension of a period that ends at a date; empty if the date is not precise enough. */
    public static Optional<PartialDate> extended(PartialDate end, Period length) {
        return switch (end.precision()) {
            case DAY ->
                Optional.of(PartialDate.of(end.first().plusDays(1).plus(length).minusDays(1)));
            case MONTH ->
                isOfWholeMonths(length)
                        ? Optional.of(month(YearMonth.from(end.first()).plus(length)))
                        : Optional.empty();
            case YEAR -> Optional.empty();
        };
    }

    private static PartialDate month(YearMonth month) {
        return new PartialDate(LocalDate.of(month.getYear(), month.getMonth(), 1), PartialDate.Precision.MONTH);
    }

    private static Part part(String number, @Nullable String unit) {
        int digits = number.equals("eighteen") ? EIGHTEEN : WORDS.indexOf(number) + 1;
        return new Part(digits > 0 ? digits : Integer.parseInt(number), unit);
    }

    private static Optional<WrittenTerm> term(List<Part> parts) {
        @Nullable
        String said = parts.stream()
                .map(Part::unit)
                .filter(unit -> unit != null)
                .findFirst()
                .orElse(null);
        boolean isYears = parts.stream().allMatch(part -> part.number() <= MOST_YEARS);
        String usual = said != null ? said : isYears ? "y" : "m";
        List<Period> periods = parts.stream()
                .map(part -> Cycle.period(part.number(), part.unit() == null ? usual : part.unit()))
                .toList();
        boolean isSome = periods.stream().noneMatch(Period::isZero);
        return isSome
                ? Optional.of(new WrittenTerm(periods.get(0), periods.subList(1, periods.size())))
                : Optional.empty();
    }
}
