package register.foi.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The periods that a question asks about.
 *
 * @param spans that it names; empty where it names none
 * @param newest how many of the newest periods it asks for; 0 where it does not say
 */
record AskedPeriods(List<TimeSpan> spans, int newest) {
    /** Any time. */
    static final AskedPeriods ANY = new AskedPeriods(List.of(), 0);

    private static final String YEAR = "((?:19|20)[0-9]{2})";
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String TO = "\\s*(?:-|–|—|to|until|till|through|and|up to)\\s*";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> NUMBERS = Map.of(
            "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9, "ten",
            10);
    private static final int CENTURY = 100;
    private static final int MONTHS_A_QUARTER = 3;

    private static final Pattern NEWEST = Pattern.compile(
            "\\b(?:last|past|previous|most recent|latest|preceding)\\s+(one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2})?"
                    + "\\s*(?:complete |full |available )?(?:financial |fiscal |calendar |tax )?years?\\b");

    /** The notations of time spans, most specific first; text that matched one is not read again by another. */
    private static final List<Written> WRITTEN = List.of(
            new Written(
                    "\\b([0-9]{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+" + YEAR,
                    found -> day(found.group(3), found.group(2), found.group(1))),
            new Written(
                    MONTH + "\\s+" + YEAR + TO + MONTH + "\\s+" + YEAR,
                    found -> month(found.group(2), found.group(1)).to(month(found.group(4), found.group(3)))),
            new Written(
                    "\\b" + MONTH + TO + MONTH + "\\s+" + YEAR,
                    found -> month(found.group(3), found.group(1)).to(month(found.group(3), found.group(2)))),
            new Written("\\b" + MONTH + "\\s+" + YEAR, found -> month(found.group(2), found.group(1))),
            new Written(
                    "\\bq([1-4])\\s*(?:of\\s*)?" + YEAR + "\\s*/\\s*[0-9]{2,4}",
                    found -> quarter(TimeSpan.financialYear(number(found.group(2))), number(found.group(1)))),
            new Written(
                    "\\bq([1-4])\\s*(?:of\\s*)?" + YEAR,
                    found -> quarter(TimeSpan.year(number(found.group(2))), number(found.group(1)))),
            new Written(
                    "\\b" + YEAR + "\\s*[/-]\\s*([0-9]{2,4})" + TO + YEAR + "\\s*[/-]\\s*([0-9]{2,4})",
                    found -> years(found.group(1), found.group(2)).to(years(found.group(3), found.group(4)))),
            new Written(
                    "\\b" + YEAR + "\\s*(?:/|-|–|to)\\s*([0-9]{4}|[0-9]{2})\\b(?!\\s*/)",
                    found -> years(found.group(1), found.group(2))),
            new Written(
                    "\\b(?:between|from)\\s+" + YEAR + TO + YEAR,
                    found -> TimeSpan.year(number(found.group(1))).to(TimeSpan.year(number(found.group(2))))),
            new Written(
                    "\\b(?:financial|fiscal|tax) year (?:of |ending )?" + YEAR + "\\b|\\bfy\\s*" + YEAR + "\\b",
                    found -> TimeSpan.financialYear(number(found.group(1) == null ? found.group(2) : found.group(1)))),
            new Written("\\b" + YEAR + "\\b", found -> TimeSpan.year(number(found.group(1)))));

    private static final Pattern SINCE =
            Pattern.compile("\\bsince\\s+(?:the\\s+)?(?:start of\\s+)?(?:[a-z]+\\s+)?" + YEAR);

    AskedPeriods {
        spans = List.copyOf(spans);
    }

    /** A notation of a time span. */
    private record Written(Pattern pattern, Function<MatchResult, TimeSpan> read) {
        Written(String pattern, Function<MatchResult, TimeSpan> read) {
            this(Pattern.compile(pattern), read);
        }
    }

    /** Reads the periods of a question or, where it names none, those of its headings. */
    static AskedPeriods of(String question, List<String> under, LocalDate today) {
        AskedPeriods own = read(question, today);
        return own.isOpen() ? read(String.join(" \n", under), today) : own;
    }

    /** Whether the question names no time. */
    boolean isOpen() {
        return spans.isEmpty() && newest == 0;
    }

    /** Whether the question asks about a period; it asks about every period where it names no span. */
    boolean mean(LocalDate first, LocalDate last) {
        return spans.isEmpty() || spans.stream().anyMatch(span -> span.means(first, last));
    }

    private static AskedPeriods read(String text, LocalDate today) {
        String rest = text.toLowerCase(Locale.ROOT);
        List<TimeSpan> spans = new ArrayList<>();
        Matcher since = SINCE.matcher(rest);
        if (since.find()) {
            int year = number(since.group(1));
            spans.add(new TimeSpan(LocalDate.of(year, 1, 1), today));
            rest = since.replaceAll(" ");
        }
        for (Written way : WRITTEN) {
            Matcher matcher = way.pattern().matcher(rest);
            while (matcher.find()) {
                spans.add(way.read().apply(matcher.toMatchResult()));
            }
            rest = matcher.replaceAll(" ");
        }
        Matcher newest = NEWEST.matcher(rest);
        int count = !newest.find() ? 0 : newest.group(1) == null ? 1 : count(newest.group(1));
        return new AskedPeriods(
                spans.stream()
                        .filter(span -> !span.last().isBefore(span.first()))
                        .toList(),
                count);
    }

    private static int count(String word) {
        return NUMBERS.containsKey(word) ? NUMBERS.get(word) : number(word);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Reads two years: {@code 2016/17} is a financial year, and {@code 2016-2018} are calendar years. */
    private static TimeSpan years(String from, String to) {
        int first = number(from);
        int last = to.length() == 2 ? first / CENTURY * CENTURY + number(to) : number(to);
        return last == first + 1
                ? TimeSpan.financialYear(first)
                : TimeSpan.year(first).to(TimeSpan.year(last));
    }

    private static TimeSpan month(String year, String name) {
        YearMonth month = YearMonth.of(number(year), MONTHS.indexOf(name) + 1);
        return new TimeSpan(month.atDay(1), month.atEndOfMonth());
    }

    private static TimeSpan day(String year, String name, String day) {
        YearMonth month = YearMonth.of(number(year), MONTHS.indexOf(name) + 1);
        LocalDate date = month.atDay(Math.max(1, Math.min(number(day), month.lengthOfMonth())));
        return new TimeSpan(date, date);
    }

    private static TimeSpan quarter(TimeSpan year, int quarter) {
        LocalDate first = year.first().plusMonths((long) MONTHS_A_QUARTER * (quarter - 1));
        return new TimeSpan(first, first.plusMonths(MONTHS_A_QUARTER).minusDays(1));
    }
}
