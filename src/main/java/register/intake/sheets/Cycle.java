package register.intake.sheets;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;

/** Reads a duration or a frequency: {@code 12 months}, {@code every 2 years}, {@code P1Y}. */
public final class Cycle {
    private static final Map<String, Period> WORDS = Map.ofEntries(
            Map.entry("annual", Period.ofYears(1)),
            Map.entry("annually", Period.ofYears(1)),
            Map.entry("yearly", Period.ofYears(1)),
            Map.entry("per annum", Period.ofYears(1)),
            Map.entry("biennial", Period.ofYears(2)),
            Map.entry("biennially", Period.ofYears(2)),
            Map.entry("half yearly", Period.ofMonths(6)),
            Map.entry("half-yearly", Period.ofMonths(6)),
            Map.entry("quarterly", Period.ofMonths(3)),
            Map.entry("monthly", Period.ofMonths(1)),
            Map.entry("fortnightly", Period.ofDays(14)),
            Map.entry("weekly", Period.ofDays(7)),
            Map.entry("daily", Period.ofDays(1)));
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final String NUMBER = "(\\d{1,4}|" + String.join("|", NUMBERS) + ")[ -]?";
    private static final String UNIT =
            "(years|yearly|year|yrs|yr|y|months|monthly|month|mths|mth|m|weeks|weekly|week|wks|wk|w|days|day|d)";
    private static final Pattern PART = Pattern.compile(NUMBER + UNIT + "(?![a-z])");
    private static final Pattern FORM =
            Pattern.compile("(?:every |each )?" + NUMBER + UNIT + "(?:(?:,? (?:and )?)?" + NUMBER + UNIT + ")?");
    private static final Pattern ONCE = Pattern.compile("(?:every|each|per|once a|once every) " + UNIT);

    private static final int MOST = 10_000;

    private Cycle() {}

    /** Reads the period that a cell gives. */
    public static CellReading<Period> read(String cell) {
        return CellText.<Period>unsaid(cell)
                .orElseGet(() -> said(InvisibleCharacters.plain(cell).toLowerCase(Locale.ROOT))
                        .<CellReading<Period>>map(Parsed::new)
                        .orElseGet(() -> new Unreadable<>(
                                "the cell is not a length of time, or could be several",
                                "write a number and its unit, like 12 months")));
    }

    private static Optional<Period> said(String text) {
        if (text.length() > Digits.MOST_LETTERS) {
            return Optional.empty();
        }
        Matcher once = ONCE.matcher(text);
        if (once.matches()) {
            return Optional.of(period(1, once.group(1)));
        }
        return Optional.ofNullable(WORDS.get(text))
                .or(() -> parts(text))
                .or(() -> iso(text))
                .filter(Cycle::isSome);
    }

    private static Optional<Period> parts(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        return PART.matcher(text)
                .results()
                .map(part -> period(number(part.group(1)), part.group(2)))
                .reduce(Period::plus);
    }

    private static Optional<Period> iso(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static boolean isSome(Period period) {
        return !period.isZero()
                && !period.isNegative()
                && period.getYears() < MOST
                && period.getMonths() < MOST
                && period.getDays() < MOST;
    }

    private static int number(String text) {
        return IntStream.range(0, NUMBERS.size())
                .filter(number -> NUMBERS.get(number).equals(text))
                .findFirst()
                .orElseGet(() -> Integer.parseInt(text));
    }

    /** Returns so many years, months, weeks or days; the unit is known by its first letter. */
    static Period period(int number, String unit) {
        return switch (unit.charAt(0)) {
            case 'y' -> Period.ofYears(number);
            case 'm' -> Period.ofMonths(number);
            case 'w' -> Period.ofWeeks(number);
            default -> Period.ofDays(number);
        };
    }
}
