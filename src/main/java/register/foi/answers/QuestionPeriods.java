package register.foi.answers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.registers.retrieval.Frequency;

/** The notations in which letters write periods. */
final class QuestionPeriods {
    private static final String YEAR = "((?:19|20)[0-9]{2})";
    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{0,7}(?:ary|ber|ust)|ch|il|e|y|t)?\\b\\.?";
    private static final String DAY = "([0-9]{1,2})(?:st|nd|rd|th)?";
    private static final String TO = "\\s*(?:-|to|until|till|through|and|up to)\\s*(?:the\\s+)?";
    private static final String ISO = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int CENTURY = 100;
    private static final int MONTHS_A_YEAR = 12;
    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_THIRD = 4;
    private static final int MOST_YEARS = 30;
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final List<String> THIRDS = List.of("early", "mid", "late");

    /** A reference, the numbers of which are no years: {@code MD-133-2018}. */
    private static final Pattern REFERENCE = Pattern.compile(
            "\\b(?!fy|q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(?:early|mid|late|spring|summer|autumn|winter)[-/])"
                    + "[a-z]{2,6}[-/][0-9][0-9a-z/-]{0,40}[0-9]\\b");

    /** The beginning of a stretch of time up to the day of the request: a day, a month, a season or a year. */
    private static final String FIRST = "((?:(?:the\\s+)?(?:start|beginning|end) of\\s+)?(?:(?:the\\s+)?" + ISO
            + "|(?:the\\s+)?(?:(?:financial|fiscal|tax|calendar)\\s+)?(?:fy|[a-z]+[0-9]?[\\s,-]\\s*(?:of\\s+)?)?"
            + YEAR + "(?:\\s*[/-]\\s*[0-9]{2}(?:[0-9]{2})?\\b)?(?![0-9]|-[0-9])))";

    /** The time up to the day of the request: "since 2016", "from April 2016 to date". */
    private static final List<Pattern> SINCE = List.of(
            Pattern.compile("\\bsince\\s+" + FIRST),
            Pattern.compile(
                    "\\b(?:(?:from|between)\\s+)?" + FIRST
                            + "\\s*(?:onwards?\\b|(?:-|to|until|till|through|and|up to)\\s*(?:the\\s+)?(?:date|present(?: day)?|now|today|current(?: year| day)?)\\b)"));

    /** The time after a day or year, and before one: "after 2016", "before April 2017". */
    private static final Pattern AFTER = Pattern.compile("\\b(?:after|beyond|later than)\\s+" + FIRST);

    private static final Pattern BEFORE = Pattern.compile("\\b(?:before|prior to|earlier than)\\s+" + FIRST);

    private static final Pattern BEGINNING = Pattern.compile("\\b(?:start|beginning) of\\b");

    /** As many years before a day as are asked about where a question does not say since when. */
    private static final int YEARS_BEFORE = 5;

    private static final Pattern SHORT_YEARS = Pattern.compile(
            "(?<![0-9/.:-])(?:fy\\s?)?([0-9]{2})\\s?(/|-)\\s?([0-9]{2})(?![0-9/.:-]|\\s?[/-]\\s?[0-9])");

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th");
    private static final int QUARTERS = 4;
    private static final Pattern NAMED_QUARTER =
            Pattern.compile("\\b(first|second|third|fourth|1st|2nd|3rd|4th) quarter\\b(?: (?:of|in)\\b)?(?: the\\b)?");

    /** What asks for one period of many: "which month", "the busiest day". */
    private static final String EXTREME = "(?:which|busiest|quietest|peak) ";

    /** How finely figures are wanted, most specific last. */
    private static final Map<Frequency, Pattern> FREQUENCIES = Map.of(
            Frequency.QUARTER,
            Pattern.compile(
                    "\\b(?:(?:by|per|each|every|for each) quarter|quarterly|quarter by quarter|" + EXTREME
                            + "quarter|complete quarters|(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th) quarter|q[1-4])\\b"),
            Frequency.MONTH,
            Pattern.compile("\\b(?:(?:by|per|each|every|for each) (?:calendar )?month|monthly|month by month|" + EXTREME
                    + "month)\\b"),
            Frequency.WEEK,
            Pattern.compile("\\b(?:(?:by|per|each|every|for each) week|weekly|week by week|" + EXTREME + "week)\\b"),
            Frequency.DAY,
            Pattern.compile("\\b(?:(?:by|per|each|every|for each) day|daily|day by day|" + EXTREME + "day)\\b"));

    /** The notations of single days, which are read first and written in ISO 8601 for those of time spans. */
    private static final List<Day> DAYS = List.of(
            new Day("\\b" + DAY + "\\s+(?:of\\s+)?" + MONTH + ",?\\s+" + YEAR, 3, 2, 1),
            new Day("\\b" + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR, 3, 1, 2),
            new Day("\\b([0-9]{1,2})[/.]([0-9]{1,2})[/.]" + YEAR + "\\b", 3, 2, 1),
            new Day("(?<![0-9/.])([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{2})(?![0-9/.])", 3, 2, 1));

    /** The notations of time spans, most specific first; text that matched one is not read again by another. */
    private static final List<Written> WRITTEN = List.of(
            new Written(
                    "\\b" + ISO + TO + ISO,
                    found -> new TimeSpan(LocalDate.parse(found.group(1)), LocalDate.parse(found.group(2)))),
            new Written(
                    "\\byear (?:ending|ended|to|up to)\\s*(?:the\\s+)?" + ISO,
                    found -> new TimeSpan(
                            LocalDate.parse(found.group(1)).minusYears(1).plusDays(1),
                            LocalDate.parse(found.group(1)))),
            new Written(
                    "\\b" + DAY + "\\s+" + MONTH + TO + ISO,
                    found -> new TimeSpan(
                            date(found.group(3).substring(0, 4), found.group(2), found.group(1)),
                            LocalDate.parse(found.group(3)))),
            new Written(ISO, found -> new TimeSpan(LocalDate.parse(found.group(1)), LocalDate.parse(found.group(1)))),
            new Written(
                    MONTH + "\\s+" + YEAR + TO + MONTH + "\\s+" + YEAR,
                    found -> month(found.group(2), found.group(1)).to(month(found.group(4), found.group(3)))),
            new Written(
                    "\\b" + MONTH + TO + MONTH + "\\s+" + YEAR,
                    found -> month(found.group(3), found.group(1)).to(month(found.group(3), found.group(2)))),
            new Written(
                    "\\byear (?:ending|ended|to)\\s+(?:in\\s+)?" + MONTH + "\\s+" + YEAR,
                    found -> yearTo(month(found.group(2), found.group(1)))),
            new Written(
                    "\\b(spring|summer|autumn|winter)(?: term| quarter)?[,-]?\\s*(?:of\\s*|in\\s*)?" + YEAR,
                    found -> season(found.group(2), found.group(1))),
            new Written(
                    "\\b(early|late|mid)[ -]?(?:in\\s+)?" + YEAR,
                    found -> third(TimeSpan.year(number(found.group(2))), found.group(1))),
            new Written("\\b" + MONTH + "[\\s,-]\\s*" + YEAR, found -> month(found.group(2), found.group(1))),
            new Written(
                    "\\bq(?:uarter\\s*)?([1-4])\\s*(?:of\\s*)?" + YEAR + "\\s*[/-]\\s*[0-9]{2,4}",
                    found -> quarter(TimeSpan.financialYear(number(found.group(2))), number(found.group(1)))),
            new Written(
                    "\\bq(?:uarter\\s*)?([1-4])\\s*(?:of\\s*)?(?:fy|(?:financial|fiscal|tax) year)\\s*" + YEAR,
                    found -> quarter(TimeSpan.financialYear(number(found.group(2))), number(found.group(1)))),
            new Written(
                    "\\b(first|second|1st|2nd) half (?:of\\s*|in\\s*)?" + YEAR + "(?!\\s*[/-]\\s*[0-9])",
                    found -> half(TimeSpan.year(number(found.group(2))), found.group(1))),
            new Written(
                    "\\bq(?:uarter\\s*)?([1-4])\\s*(?:of\\s*)?" + YEAR,
                    found -> quarter(TimeSpan.year(number(found.group(2))), number(found.group(1)))),
            new Written(
                    "\\b" + YEAR + "\\s*[/-]\\s*([0-9]{2,4})" + TO + YEAR + "\\s*[/-]\\s*([0-9]{2,4})",
                    found -> years(found.group(1), found.group(2)).to(years(found.group(3), found.group(4)))),
            new Written(
                    "\\b(?:financial|fiscal|tax) years?\\s+" + YEAR + TO + YEAR,
                    found -> financial(number(found.group(1)), number(found.group(2)))),
            new Written(
                    "\\b(?:between|from)\\s+" + YEAR + TO + YEAR,
                    found -> TimeSpan.year(number(found.group(1))).to(TimeSpan.year(number(found.group(2))))),
            new Written(
                    "\\b" + YEAR + "\\s*(?:/|-|to)\\s*([0-9]{4}|[0-9]{2})\\b(?!\\s*/)",
                    found -> years(found.group(1), found.group(2))),
            new Written(
                    "\\b(?:financial|fiscal|tax) year ending\\s+(?:in\\s+)?" + YEAR + "\\b",
                    found -> TimeSpan.financialYear(number(found.group(1)) - 1)),
            new Written(
                    "\\b(?:financial|fiscal|tax) year (?:of )?" + YEAR + "\\b|\\bfy\\s*" + YEAR + "\\b",
                    found -> TimeSpan.financialYear(number(found.group(1) == null ? found.group(2) : found.group(1)))),
            new Written("\\b" + YEAR + "\\b", found -> TimeSpan.year(number(found.group(1)))));

    private QuestionPeriods() {}

    /** A notation of a day, and the groups of its parts. */
    private record Day(Pattern pattern, int year, int month, int day) {
        Day(String pattern, int year, int month, int day) {
            this(Pattern.compile(pattern), year, month, day);
        }

        String written(MatchResult found) {
            String said = found.group(year);
            return date(said.length() == 2 ? "20" + said : said, found.group(month), found.group(day))
                    .toString();
        }
    }

    /** A notation of a time span. */
    private record Written(Pattern pattern, Function<MatchResult, TimeSpan> read) {
        Written(String pattern, Function<MatchResult, TimeSpan> read) {
            this(Pattern.compile(pattern), read);
        }
    }

    static AskedPeriods read(String text, LocalDate day) {
        String plain = plain(text);
        Optional<Frequency> frequency = frequency(plain);
        List<TimeSpan> spans = new ArrayList<>();
        List<TimeSpan> before = new ArrayList<>();
        List<TimeSpan> after = new ArrayList<>();
        String rest = written(plain);
        for (Pattern way : SINCE) {
            rest = take(way, rest, said -> since(said, day), spans);
        }
        rest = take(BEFORE, rest, QuestionPeriods::before, before);
        rest = take(AFTER, rest, said -> after(said, day), after);
        AskedPeriods.Bound bound = bound(before, after, spans);
        rest = take(rest, spans);
        spans.removeIf(span -> span.last().isBefore(span.first())
                || span.last().getYear() - span.first().getYear() > MOST_YEARS);
        return spans.isEmpty()
                ? RelativePeriods.read(rest, frequency, day)
                : new AskedPeriods(spans, 0, AskedPeriods.Years.ANY, frequency, day, bound);
    }

    /** Returns a text in lower case with plain dashes, and without references. */
    private static String plain(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace('–', '-')
                .replace('—', '-')
                .replace('\u2011', '-');
        return REFERENCE.matcher(plain).replaceAll(" ");
    }

    /** Returns a text with its days, quarters and short years as the notations of time spans have them. */
    private static String written(String plain) {
        String written = plain;
        for (Day way : DAYS) {
            written = way.pattern().matcher(written).replaceAll(way::written);
        }
        written = NAMED_QUARTER
                .matcher(written)
                .replaceAll(found -> "q" + (1 + ORDINALS.indexOf(found.group(1)) % QUARTERS) + " ");
        return SHORT_YEARS.matcher(written).replaceAll(QuestionPeriods::longYears);
    }

    /** Returns the time from the beginning of something to the day of the request; what begins later is read as it is. */
    private static TimeSpan since(String said, LocalDate day) {
        TimeSpan span = span(said);
        LocalDate first = said.contains("end of") ? span.last() : span.first();
        return first.isAfter(day) ? span : new TimeSpan(first, day);
    }

    private static TimeSpan before(String said) {
        TimeSpan span = span(said);
        LocalDate end = said.contains("end of") ? span.last() : span.first().minusDays(1);
        return new TimeSpan(end.plusDays(1).minusYears(YEARS_BEFORE), end);
    }

    private static TimeSpan after(String said, LocalDate day) {
        TimeSpan span = span(said);
        LocalDate start =
                BEGINNING.matcher(said).find() ? span.first() : span.last().plusDays(1);
        return new TimeSpan(
                start, start.isAfter(day) ? start.plusYears(YEARS_BEFORE).minusDays(1) : day);
    }

    /** Adds the time before days and after others, which is the time between them where there is one of each. */
    private static AskedPeriods.Bound bound(List<TimeSpan> before, List<TimeSpan> after, List<TimeSpan> spans) {
        boolean areBoth = before.size() == 1 && after.size() == 1;
        if (areBoth && !before.get(0).last().isBefore(after.get(0).first())) {
            spans.add(new TimeSpan(after.get(0).first(), before.get(0).last()));
            return AskedPeriods.Bound.NONE;
        }
        spans.addAll(before);
        spans.addAll(after);
        if (areBoth) {
            return AskedPeriods.Bound.BEFORE_OR_AFTER;
        }
        if (before.isEmpty() == after.isEmpty()) {
            return AskedPeriods.Bound.NONE;
        }
        return after.isEmpty() ? AskedPeriods.Bound.BEFORE : AskedPeriods.Bound.AFTER;
    }

    /** Adds the time that the first group of each match is read as; returns the text without them. */
    private static String take(Pattern way, String text, Function<String, TimeSpan> read, List<TimeSpan> spans) {
        Matcher matcher = way.matcher(text);
        matcher.results().map(found -> read.apply(found.group(1))).forEach(spans::add);
        return matcher.replaceAll(" ");
    }

    /** Adds the time spans of a text; returns the text without them. */
    private static String take(String text, List<TimeSpan> spans) {
        String rest = text;
        for (Written way : WRITTEN) {
            Matcher matcher = way.pattern().matcher(rest);
            while (matcher.find()) {
                spans.add(way.read().apply(matcher.toMatchResult()));
            }
            rest = matcher.replaceAll(" ");
        }
        return rest;
    }

    private static TimeSpan span(String said) {
        List<TimeSpan> spans = new ArrayList<>();
        take(said, spans);
        return spans.get(0);
    }

    private static Optional<Frequency> frequency(String text) {
        return FREQUENCIES.entrySet().stream()
                .filter(way -> way.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .max(Frequency::compareTo);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Writes {@code 18/19} as {@code 2018/19}; what is no financial year stays as it is. */
    private static String longYears(MatchResult found) {
        int first = number(found.group(1));
        boolean isYear = number(found.group(3)) == (first + 1) % CENTURY
                && (found.group(2).equals("/") || found.group().startsWith("fy"));
        return Matcher.quoteReplacement(isYear ? "20" + found.group(1) + "/" + found.group(3) : found.group());
    }

    /** Reads two years: {@code 2016/17} is a financial year, and {@code 2016-2018} are calendar years. */
    private static TimeSpan years(String from, String to) {
        int first = number(from);
        int last = to.length() == 2 ? first / CENTURY * CENTURY + number(to) : number(to);
        return last == first + 1
                ? TimeSpan.financialYear(first)
                : TimeSpan.year(first).to(TimeSpan.year(last));
    }

    /** Reads the years of "financial years 2016 to 2019", each by the year in which it begins. */
    private static TimeSpan financial(int first, int last) {
        return TimeSpan.financialYear(first).to(TimeSpan.financialYear(last == first + 1 ? first : last));
    }

    private static TimeSpan month(String year, String name) {
        YearMonth month = YearMonth.of(number(year), MONTHS.indexOf(name) + 1);
        return new TimeSpan(month.atDay(1), month.atEndOfMonth());
    }

    private static TimeSpan season(String year, String name) {
        int first = 3 + MONTHS_A_QUARTER * SEASONS.indexOf(name);
        LocalDate day = LocalDate.of(number(year), first, 1);
        return new TimeSpan(day, day.plusMonths(MONTHS_A_QUARTER).minusDays(1));
    }

    /** Returns the first, second or last four months of a year. */
    private static TimeSpan third(TimeSpan year, String which) {
        LocalDate first = year.first().plusMonths((long) MONTHS_A_THIRD * THIRDS.indexOf(which));
        return new TimeSpan(first, first.plusMonths(MONTHS_A_THIRD).minusDays(1));
    }

    private static TimeSpan yearTo(TimeSpan month) {
        return new TimeSpan(month.last().plusDays(1).minusYears(1), month.last());
    }

    private static LocalDate date(String year, String month, String day) {
        int number = MONTHS.contains(month) ? MONTHS.indexOf(month) + 1 : number(month);
        try {
            YearMonth of = YearMonth.of(number(year), Math.max(1, Math.min(number, MONTHS_A_YEAR)));
            return of.atDay(Math.max(1, Math.min(number(day), of.lengthOfMonth())));
        } catch (DateTimeException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TimeSpan half(TimeSpan year, String which) {
        LocalDate middle = year.first().plusMonths(2L * MONTHS_A_QUARTER);
        return ORDINALS.indexOf(which) % QUARTERS == 0
                ? new TimeSpan(year.first(), middle.minusDays(1))
                : new TimeSpan(middle, year.last());
    }

    private static TimeSpan quarter(TimeSpan year, int quarter) {
        LocalDate first = year.first().plusMonths((long) MONTHS_A_QUARTER * (quarter - 1));
        return new TimeSpan(first, first.plusMonths(MONTHS_A_QUARTER).minusDays(1));
    }
}
