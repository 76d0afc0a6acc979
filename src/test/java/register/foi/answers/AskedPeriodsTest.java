package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedPeriodsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many calls in 2018? | 2018-01-01..2018-12-31",
                "for 2016, 2017 and 2018 | 2016-01-01..2016-12-31 2017-01-01..2017-12-31 2018-01-01..2018-12-31",
                "between 2016 and 2018 | 2016-01-01..2018-12-31",
                "2016-2018 | 2016-01-01..2018-12-31",
                "in 2019/20 | 2019-04-01..2020-03-31",
                "in 2019-20 | 2019-04-01..2020-03-31",
                "the financial year 2019 | 2019-04-01..2020-03-31",
                "2016/17 to 2020/21 | 2016-04-01..2021-03-31",
                "since 2023 | 2023-01-01..2026-11-22",
                "From April 2018 to date | 2018-04-01..2026-11-22",
                "since June 2019 | 2019-06-01..2026-11-22",
                "since 1 April 2018 | 2018-04-01..2026-11-22",
                "from 6/4/2018 to the present day | 2018-04-06..2026-11-22",
                "2019/20 to date | 2019-04-01..2026-11-22",
                "since the financial year 2019-20 | 2019-04-01..2026-11-22",
                "since autumn 2020 | 2020-09-01..2026-11-22",
                "since the end of March 2020 | 2020-03-31..2026-11-22",
                "calls from 2018 to date and visits from May 2020 onwards | 2018-01-01..2026-11-22 2020-05-01..2026-11-22",
                "before 2017 | 2012-01-01..2016-12-31",
                "prior to 1 April 2018 | 2013-04-01..2018-03-31",
                "after 2017 | 2018-01-01..2026-11-22",
                "after March 2027 | 2027-04-01..2032-03-31",
                "after the 31st of March 2027? | 2027-04-01..2032-03-31",
                "before the 31 March 2027 | 2022-03-31..2027-03-30",
                "since the 1st of April 2018 | 2018-04-01..2026-11-22",
                "beyond 2027 | 2028-01-01..2032-12-31",
                "before the end of 2026 | 2022-01-01..2026-12-31",
                "before the start of 2026 | 2021-01-01..2025-12-31",
                "after the start of 2026 | 2026-01-01..2026-11-22",
                "after the end of the financial year 2026/27 | 2027-04-01..2032-03-31",
                "after 2016 and before 2019 | 2017-01-01..2018-12-31",
                "mid-2018 | 2018-05-01..2018-08-31",
                "late-2016 | 2016-09-01..2016-12-31",
                "early-2017 | 2017-01-01..2017-04-30",
                "summer-2017 to date | 2017-06-01..2026-11-22",
                "reference MD-133-2018 in 2019 | 2019-01-01..2019-12-31",
                "the separate 2018 budget | 2018-01-01..2018-12-31",
                "what was decided 2018 to date | 2018-01-01..2026-11-22",
                "in Sept. 2019 | 2019-09-01..2019-09-30",
                "from April 2022 to March 2023 | 2022-04-01..2023-03-31",
                "Jan - Dec 2018 | 2018-01-01..2018-12-31",
                "in June 2019 | 2019-06-01..2019-06-30",
                "on 18 August 2025 | 2025-08-18..2025-08-18",
                "Q3 2022 | 2022-07-01..2022-09-30",
                "Q1 2022/23 | 2022-04-01..2022-06-30",
            })
    void aStretchOfTimeIsReadAsItIsWritten(String question, String spans) {
        assertThat(AskedPeriods.of(question, List.of(), TODAY).spans().stream()
                        .map(span -> span.first() + ".." + span.last())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(spans);
    }

    @ParameterizedTest
    @CsvSource({
        "in each of the last three financial years, 3",
        "over the past 5 years, 5",
        "last year, 1",
        "How many calls were offered?, 0"
    })
    void someOfTheNewestAreAskedFor(String question, int newest) {
        assertThat(AskedPeriods.of(question, List.of(), TODAY).newest()).isEqualTo(newest);
    }

    @ParameterizedTest
    @CsvSource({
        "Which contracts end before 2027?, BEFORE",
        "Which contracts end beyond 2027?, AFTER",
        "Which contracts started after 2016 and before 2019?, NONE",
        "Which contracts end before next year?, NONE",
        "Which contracts end in 2027?, NONE"
    })
    void theTimeBeforeOrAfterADayHasOneEnd(String question, AskedPeriods.Bound bound) {
        assertThat(AskedPeriods.of(question, List.of(), TODAY).bound()).isEqualTo(bound);
        assertThat(AskedPeriods.of("List them", List.of(question), TODAY).bound())
                .isEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({
        "in the first quarter of 2018, 2018-01-01, 2018-03-31",
        "the 3rd quarter of the financial year 2022/23, 2022-10-01, 2022-12-31",
        "in Q1 2022-23, 2022-04-01, 2022-06-30",
        "in the second half of 2027, 2027-07-01, 2027-12-31",
        "before FY2027, 2022-04-01, 2027-03-31"
    })
    void aPartOfAYearIsNotTheYear(String question, LocalDate first, LocalDate last) {
        assertThat(AskedPeriods.of(question, List.of(), TODAY).spans()).containsExactly(new TimeSpan(first, last));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "started before 2010 or after 2020 | BEFORE, AFTER",
                "ended in 2015 and 2018 | NONE, NONE",
                "ended in 2015, 2016 and 2017 | NONE",
                "started before 2010 | BEFORE",
                "started | NONE"
            })
    void timesApartAreStretchesOfTheirOwn(String question, String bounds) {
        assertThat(AskedPeriods.of(question, List.of(), TODAY).stretches().stream()
                        .map(one -> one.bound().name())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(bounds);
    }

    @Test
    void whatNamesNoTimeIsOfTheTimeThatItStandsUnder() {
        List<String> under = List.of("For the calendar year 2017:");

        assertThat(AskedPeriods.of("Calls offered", under, TODAY).spans()).hasSize(1);
        assertThat(AskedPeriods.of("Calls offered in 2018", under, TODAY).mean(year(2017), end(2017)))
                .isFalse();
    }

    @Test
    void aPeriodIsMeantThatHasHalfInCommon() {
        AskedPeriods asked = AskedPeriods.of("in 2018", List.of(), TODAY);

        assertThat(asked.mean(year(2018), end(2018))).isTrue();
        assertThat(asked.mean(LocalDate.of(2018, 4, 1), LocalDate.of(2019, 3, 31)))
                .isTrue();
        assertThat(asked.mean(LocalDate.of(2017, 4, 1), LocalDate.of(2018, 3, 31)))
                .isFalse();
        assertThat(asked.mean(LocalDate.of(2018, 6, 1), LocalDate.of(2018, 6, 1)))
                .isTrue();
        assertThat(asked.mean(year(2019), end(2019))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-2016",
                "since 2090",
                "0/2016",
                "31 February 2019",
                "2016/17/18",
                "Q9 2022",
                "last 0 years",
                "2016 to 99"
            })
    void whatIsNoTimeDoesNoHarm(String question) {
        assertThat(AskedPeriods.of(question, List.of(), TODAY).spans())
                .allMatch(span -> !span.last().isBefore(span.first()));
    }

    private static LocalDate year(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate end(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
