package register.registers.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.CellText;
import register.intake.sheets.DateColumn;
import register.intake.sheets.StartOrEnd;
import register.registers.figures.TimePeriod;
import register.values.PartialDate;
import register.values.problem.Refusal;

/**
 * Reads the periods of one column or one header row, as councils write them: {@code 2016-17}, {@code Q1 2022/23},
 * {@code Apr-22}.
 *
 * <p>{@code 2010-11} is a financial year to a council and a month to ISO 8601; the neighbouring cells decide which, and
 * if they do not, it is refused.
 */
final class WrittenPeriods {
    private static final Pattern HYPHENED = Pattern.compile("([0-9]{4})-([0-9]{2})");
    private static final Pattern QUARTER = Pattern.compile("(?:q|qtr|quarter)? ?([1-4])");
    private static final Pattern MONTH_NUMBER = Pattern.compile("0?([1-9])|(1[0-2])");
    private static final Pattern SPAN = Pattern.compile("(.+?) (?:to|until|-) (.+)");
    private static final List<String> MONTHS = List.of(
            "january february march april may june july august september october november december".split(" ", -1));
    static final String WRITE = "write a period like 2018, 2016/17, 2022/23-Q1, 2022-07 or 2025-08-18";
    private static final int SHORTEST_MONTH = 3;
    private static final int LAST_MONTH = 12;
    private static final int LONGEST = 60;
    private static final int APRIL = 4;

    private final DateColumn dates;
    private final boolean hasFinancial;
    private final boolean hasMonths;

    private WrittenPeriods(DateColumn dates, boolean hasFinancial, boolean hasMonths) {
        this.dates = dates;
        this.hasFinancial = hasFinancial;
        this.hasMonths = hasMonths;
    }

    /** Prepares to read cells of one column or row, which are interpreted alike. */
    static WrittenPeriods of(Collection<String> cells, DateColumn dates) {
        boolean financial = false;
        boolean months = false;
        for (String cell : cells) {
            Matcher form = HYPHENED.matcher(plain(cell));
            if (form.matches()) {
                financial |= isNext(form) && !isMonth(form);
                months |= !isNext(form) && isMonth(form);
            }
        }
        return new WrittenPeriods(dates, financial, months);
    }

    /** Reads the period of a cell. */
    CellReading<TimePeriod> read(String cell) {
        String text = plain(cell);
        CellReading<String> words = CellText.read(text);
        if (words.value().isEmpty()) {
            return words.map(TimePeriod::of);
        }
        if (text.length() > LONGEST) {
            return unreadable();
        }
        Matcher hyphened = HYPHENED.matcher(text);
        if (hyphened.matches() && isMonth(hyphened)) {
            return isNext(hyphened) ? either(text, hyphened) : label(text);
        }
        CellReading<TimePeriod> label = label(text);
        return label.value().isPresent()
                ? label
                : WrittenYears.read(text)
                        .or(() -> date(text))
                        .or(() -> span(text))
                        .orElse(label);
    }

    /** Reads a month or quarter from one cell, within the year of another; in a column of years, 2010-11 is a year. */
    CellReading<TimePeriod> within(String year, String part) {
        CellReading<TimePeriod> whole = read(isEither(year) ? asYears(year) : year);
        Optional<TimePeriod> said = whole.value();
        if (said.isEmpty() || part.isEmpty()) {
            return whole;
        }
        TimePeriod.Kind kind = said.get().kind();
        if (kind != TimePeriod.Kind.CALENDAR_YEAR && kind != TimePeriod.Kind.FINANCIAL_YEAR) {
            return new Unreadable<>("the year of the month or quarter cannot be read", WRITE);
        }
        String text = plain(part);
        int first = said.get().first().getYear();
        boolean isFinancial = kind == TimePeriod.Kind.FINANCIAL_YEAR;
        return month(text)
                .map(month -> month(isFinancial && month < APRIL ? first + 1 : first, month))
                .orElseGet(() -> numbered(said.get(), text));
    }

    /** Whether a cell names a month or a quarter, and no year. */
    static boolean isPart(String cell) {
        String text = plain(cell);
        return month(text).isPresent() || (QUARTER.matcher(text).matches() && !Character.isDigit(text.charAt(0)));
    }

    /** Whether a cell can be read as a month and as a financial year. */
    static boolean isEither(String cell) {
        Matcher form = HYPHENED.matcher(plain(cell));
        return form.matches() && isMonth(form) && isNext(form);
    }

    /** Returns such a cell as a financial year, {@code 2010/11}. */
    static String asYears(String cell) {
        return plain(cell).replace('-', '/');
    }

    /** Reads a quarter, written as its number alone or after a Q, within the year of another cell. */
    CellReading<TimePeriod> quarter(String year, String quarter) {
        String text = plain(quarter);
        return within(year, QUARTER.matcher(text).matches() ? "q" + text.replaceAll("[^1-4]", "") : text);
    }

    private CellReading<TimePeriod> numbered(TimePeriod year, String text) {
        boolean isFinancial = year.kind() == TimePeriod.Kind.FINANCIAL_YEAR;
        if (text.startsWith("q") && QUARTER.matcher(text).matches()) {
            return isFinancial
                    ? label(year.label() + "-Q" + text.charAt(text.length() - 1))
                    : WrittenYears.eitherYear();
        }
        Matcher number = MONTH_NUMBER.matcher(text);
        if (!number.matches()) {
            return new Unreadable<>("this is not a month", "write April or 4");
        }
        return isFinancial
                ? new Unreadable<>(
                        "the first month of a financial year can be January or April", "write the name of the month")
                : month(year.first().getYear(), Integer.parseInt(text));
    }

    private CellReading<TimePeriod> either(String text, Matcher form) {
        if (hasFinancial == hasMonths) {
            return new Unreadable<>(
                    "the period can be a month or a financial year",
                    "write %s for the financial year, or the month by its name".formatted(asYears(text)));
        }
        return label(hasFinancial ? form.group(1) + "/" + form.group(2) : text);
    }

    /** Reads a date as a period, since a spreadsheet may show a month by its first day. */
    private Optional<CellReading<TimePeriod>> date(String text) {
        return dates.read(text).value().flatMap(StartOrEnd::date).map(date -> {
            int day = date.first().getDayOfMonth();
            boolean mayBeMonth = date.precision() == PartialDate.Precision.DAY
                    && (day == 1 || day == date.first().lengthOfMonth());
            return new Parsed<>(
                    TimePeriod.of(date.toString()),
                    mayBeMonth
                            ? "read as one day; write 2022-04 if you mean the whole month, or 2022/23-Q1 for its quarter"
                            : null);
        });
    }

    private Optional<CellReading<TimePeriod>> span(String text) {
        Matcher form = SPAN.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<LocalDate> first = day(form.group(1));
        Optional<LocalDate> last = day(form.group(2));
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(label(first.get() + "/" + last.get()));
    }

    private Optional<LocalDate> day(String text) {
        return dates.read(text)
                .value()
                .flatMap(StartOrEnd::date)
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::first);
    }

    private static CellReading<TimePeriod> month(int year, int month) {
        return label(YearMonth.of(year, month).toString());
    }

    private static Optional<Integer> month(String text) {
        String name = text.equals("sept") ? "sep" : text;
        for (int month = 0; month < MONTHS.size() && name.length() >= SHORTEST_MONTH; month++) {
            if (MONTHS.get(month).startsWith(name)) {
                return Optional.of(month + 1);
            }
        }
        return Optional.empty();
    }

    /** Reads a period in our own notation. */
    static CellReading<TimePeriod> label(String label) {
        try {
            return new Parsed<>(TimePeriod.of(label.replace('q', 'Q')));
        } catch (Refusal none) {
            return unreadable();
        }
    }

    private static <T> CellReading<T> unreadable() {
        return new Unreadable<>("this is not a period", WRITE);
    }

    private static boolean isNext(Matcher form) {
        return WrittenYears.isNext(Integer.parseInt(form.group(1)), form.group(2));
    }

    private static boolean isMonth(Matcher form) {
        int month = Integer.parseInt(form.group(2));
        return month >= 1 && month <= LAST_MONTH;
    }

    /** Normalises a cell: lower case, one kind of dash and one kind of space. */
    private static String plain(String cell) {
        return cell.replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
