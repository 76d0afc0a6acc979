package register.foi.limits;

import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static register.foi.limits.Division.NORTHERN_IRELAND;
import static register.foi.limits.Division.SCOTLAND;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BankHolidaysTest {
    private static final BankHolidays SHIPPED = BankHolidays.shipped();

    /** What no rule foresees, and where: holidays of one year. */
    private static final Map<String, Set<Division>> ADDED = Map.of(
            "2011-04-29", Set.of(Division.values()),
            "2012-06-04", Set.of(Division.values()),
            "2012-06-05", Set.of(Division.values()),
            "2020-05-08", Set.of(Division.values()),
            "2022-06-02", Set.of(Division.values()),
            "2022-06-03", Set.of(Division.values()),
            "2022-09-19", Set.of(Division.values()),
            "2023-05-08", Set.of(Division.values()),
            "2026-06-15", Set.of(SCOTLAND));

    /** The Mondays that were given up for some of them. */
    private static final Set<String> MOVED = Set.of("2012-05-28", "2020-05-04", "2022-05-30");

    @ParameterizedTest
    @EnumSource
    void theDaysOfEveryYearAreThoseOfTheRulesAndOfTheYearsThatHadMore(Division division) {
        Set<LocalDate> expected = IntStream.rangeClosed(2007, 2028)
                .boxed()
                .flatMap(year -> byRule(division, year).stream())
                .filter(day -> !MOVED.contains(day.toString()))
                .collect(Collectors.toCollection(TreeSet::new));
        ADDED.forEach((day, divisions) -> {
            if (divisions.contains(division)) {
                expected.add(LocalDate.parse(day));
            }
        });

        assertThat(SHIPPED.of(division)).extracting(Holiday::date).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-03-21, Good Friday",
        "2016-12-27, Christmas Day",
        "2012-06-05, Queen’s Diamond Jubilee",
        "2022-09-19, Bank Holiday for the State Funeral of Queen Elizabeth II",
        "2028-12-25, Christmas Day",
    })
    void aDayHasItsTitleEverywhere(LocalDate day, String title) {
        assertThat(SHIPPED.on(day)).hasSize(3).extracting(Holiday::title).containsOnly(title);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, true",
        "2026-12-25, true",
        "2026-08-03, true",
        "2026-12-28, false", // in the place of Boxing Day
        "2026-06-15, false", // the World Cup
        "2022-06-02, false", // the spring bank holiday on a Thursday
        "2020-05-08, false", // moved to VE day
        "2023-05-08, false",
    })
    void daysInThePlaceOfOthersAndOfOneYearAreDisputed(LocalDate day, boolean comesEveryYear) {
        assertThat(SHIPPED.on(day))
                .isNotEmpty()
                .allSatisfy(holiday -> assertThat(holiday.comesEveryYear()).isEqualTo(comesEveryYear));
    }

    @Test
    void theYearsThatAreKnownAreThoseWithEveryHolidayFromNewYearToChristmas() {
        assertThat(SHIPPED.yearsInWords()).isEqualTo("from 2007 to 2028");
        assertThat(SHIPPED.knows(2006)).isFalse();
        assertThat(SHIPPED.knows(2029)).isFalse();

        Holiday alone = new Holiday(LocalDate.of(2029, 5, 8), SCOTLAND, "Once", "", true);
        BankHolidays more = BankHolidays.of(
                Stream.concat(SHIPPED.all().stream(), Stream.of(alone)).toList());

        assertThat(more.knows(2029)).isFalse();
        assertThat(more.mark()).isNotEqualTo(SHIPPED.mark());
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        assertThat(BankHolidayFeed.read(BankHolidayFeed.written(SHIPPED)).all()).isEqualTo(SHIPPED.all());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | it is not JSON",
                "{\"scotland\": {\"events\": []}} | no events of england-and-wales",
                "{\"england-and-wales\": {\"events\": [{\"title\": \"x\"}]}} | has no title or no date",
            })
    void aFileOfAnotherKindIsRefused(String file, String why) {
        assertThatThrownBy(() -> BankHolidayFeed.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    /** Schedule 1 to the Banking and Financial Dealings Act 1971, and what is proclaimed every year. */
    private static Set<LocalDate> byRule(Division division, int year) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate easter = easter(year);
        days.add(easter.minusDays(2));
        if (division != SCOTLAND) {
            days.add(easter.plusDays(1));
        }
        days.add(monday(year, Month.MAY, true));
        days.add(monday(year, Month.MAY, false));
        days.add(monday(year, Month.AUGUST, division == SCOTLAND));
        List<LocalDate> fixed = fixed(division, year);
        fixed.stream().filter(BankHolidaysTest::isWeekday).forEach(days::add);
        for (LocalDate lost : fixed) {
            if (!isWeekday(lost)) {
                days.add(Stream.iterate(lost, day -> day.plusDays(1))
                        .filter(day -> isWeekday(day) && !days.contains(day))
                        .findFirst()
                        .orElseThrow());
            }
        }
        return days;
    }

    private static List<LocalDate> fixed(Division division, int year) {
        Stream<String> own = division == SCOTLAND
                ? Stream.of("01-02", "11-30")
                : division == NORTHERN_IRELAND ? Stream.of("03-17", "07-12") : Stream.empty();
        return Stream.concat(Stream.of("01-01", "12-25", "12-26"), own)
                .sorted()
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
    }

    private static LocalDate monday(int year, Month month, boolean isFirst) {
        return LocalDate.of(year, month, 1)
                .with(isFirst ? firstInMonth(DayOfWeek.MONDAY) : lastInMonth(DayOfWeek.MONDAY));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5;
    }

    /** The Gregorian computus as Gauss gave it, good from 1900 to 2099. */
    private static LocalDate easter(int year) {
        int moon = (19 * (year % 19) + 24) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
        LocalDate day = LocalDate.of(year, Month.MARCH, 22).plusDays(moon + sunday);
        boolean isTooLate = day.equals(LocalDate.of(year, Month.APRIL, 26))
                || (day.equals(LocalDate.of(year, Month.APRIL, 25)) && moon == 28 && year % 19 > 10);
        return isTooLate ? day.minusWeeks(1) : day;
    }
}
