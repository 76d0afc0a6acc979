package register.foi.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.registers.retrieval.Frequency;

/** Reads periods that are counted from the day of the request: "the last three years", "this financial year". */
final class RelativePeriods {
    private static final Map<String, Integer> NUMBERS = Map.of(
            "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9, "ten",
            10);
    private static final int MOST_YEARS = 30;

    private static final String COUNT = "(one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2})";
    private static final String LAST = "\\b(?:last|past|previous|most recent|latest|preceding)\\s+";
    private static final Pattern NEWEST = Pattern.compile(
            LAST + COUNT + "?\\s*(?:complete |full |completed )?(financial |fiscal |tax |calendar )?years?\\b");

    /** Years that are counted from the newest figures, whenever that is: any year may be one of them. */
    private static final Pattern NEWEST_HELD = Pattern.compile(
            LAST + COUNT
                    + "?\\s*(?:financial |fiscal |tax |calendar )?(?:available years?\\b|years?\\b[^.;?]{0,20}?"
                    + "\\b(?:(?:for|of|in) which|that|where)\\b[^.;?]{0,60}?\\b(?:hold|held|have|has|available|exists?|published)\\b)");

    private static final Pattern SAME = Pattern.compile("\\b(?:the |these |those )?same\\s+" + LAST.substring(2));
    private static final Pattern LAST_MONTHS = Pattern.compile(LAST + COUNT + "\\s+months?\\b");
    private static final Pattern NEXT = Pattern.compile(
            "\\b(?:next|coming|upcoming)\\s+" + COUNT + "?\\s*(financial |fiscal |tax |calendar )?(year|month)s?\\b");
    private static final Pattern THIS_YEAR =
            Pattern.compile("\\b(?:this|the current|current)\\s+(financial |fiscal |tax |calendar )?year\\b");

    private RelativePeriods() {}

    /** Reads a time that is counted from the day of the request. */
    static AskedPeriods read(String text, Optional<Frequency> frequency, LocalDate day) {
        if (NEWEST_HELD.matcher(text).find()) {
            return new AskedPeriods(List.of(), 0, AskedPeriods.Years.ANY, frequency, day);
        }
        Matcher newest = NEWEST.matcher(SAME.matcher(text).replaceAll(" "));
        if (newest.find()) {
            int count = newest.group(1) == null ? 1 : Math.min(MOST_YEARS, count(newest.group(1)));
            return new AskedPeriods(List.of(), count, kind(newest.group(2)), frequency, day);
        }
        Matcher months = LAST_MONTHS.matcher(text);
        if (months.find()) {
            TimeSpan span = new TimeSpan(day.minusMonths(count(months.group(1))).plusDays(1), day);
            return new AskedPeriods(List.of(span), 0, AskedPeriods.Years.ANY, frequency, day);
        }
        Matcher current = THIS_YEAR.matcher(text);
        if (current.find()) {
            TimeSpan span = kind(current.group(1)) == AskedPeriods.Years.FINANCIAL
                    ? TimeSpan.financialYear(TimeSpan.financialYearOf(day))
                    : TimeSpan.year(day.getYear());
            return new AskedPeriods(List.of(span), 0, AskedPeriods.Years.ANY, frequency, day);
        }
        Matcher next = NEXT.matcher(text);
        if (next.find()) {
            return new AskedPeriods(List.of(next(next, day)), 0, AskedPeriods.Years.ANY, frequency, day);
        }
        return new AskedPeriods(List.of(), 0, AskedPeriods.Years.ANY, frequency, day);
    }

    /** Returns the year after this one, or some years or months from the day of the request. */
    private static TimeSpan next(Matcher next, LocalDate day) {
        boolean isYear = next.group(3).equals("year");
        if (next.group(1) == null && isYear) {
            return kind(next.group(2)) == AskedPeriods.Years.FINANCIAL
                    ? TimeSpan.financialYear(TimeSpan.financialYearOf(day) + 1)
                    : TimeSpan.year(day.getYear() + 1);
        }
        int count = next.group(1) == null ? 1 : Math.min(MOST_YEARS, count(next.group(1)));
        LocalDate end = isYear ? day.plusYears(count) : day.plusMonths(count);
        return new TimeSpan(day, end.minusDays(1));
    }

    private static AskedPeriods.Years kind(@Nullable String named) {
        if (named == null) {
            return AskedPeriods.Years.ANY;
        }
        return named.startsWith("calendar") ? AskedPeriods.Years.CALENDAR : AskedPeriods.Years.FINANCIAL;
    }

    private static int count(String word) {
        return NUMBERS.containsKey(word) ? NUMBERS.get(word) : Integer.parseInt(word);
    }
}
