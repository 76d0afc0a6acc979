package register.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far off and how often, as people say it. */
class RelativeDateTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22, today",
        "2026-11-23, 2026-11-22, tomorrow",
        "2026-11-21, 2026-11-22, yesterday",
        "2026-11-24, 2026-11-22, in 2 days",
        "2026-12-05, 2026-11-22, in 13 days",
        "2026-12-06, 2026-11-22, in 2 weeks",
        "2026-12-12, 2026-11-22, in 2 weeks",
        "2026-11-08, 2026-11-22, 2 weeks ago",
        "2027-01-21, 2026-11-22, in 8 weeks",
        "2027-01-22, 2026-11-22, in 8 weeks",
        "2027-01-23, 2026-11-22, in 2 months",
        // 61 days are not two months in midwinter, and never one month after eight weeks.
        "2027-01-31, 2026-12-01, in 8 weeks",
        "2027-02-01, 2026-12-01, in 2 months",
        "2027-02-22, 2026-11-22, in 3 months",
        "2027-02-21, 2026-11-22, in 2 months",
        "2027-02-28, 2026-11-30, in 2 months",
        "2027-03-31, 2026-12-31, in 3 months",
        "2028-11-21, 2026-11-22, in 23 months",
        "2028-11-22, 2026-11-22, in 2 years",
        "2029-11-21, 2026-11-22, in 2 years",
        "2022-04-01, 2026-11-22, 4 years ago",
        "2025-02-28, 2024-02-29, in 11 months",
    })
    void aDayIsSoFarOff(String date, LocalDate day, String words) {
        assertThat(RelativeDate.inWords(PartialDate.of(date), day)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11, 2026-11-01, this month",
        "2026-11, 2026-11-30, this month",
        "2026-12, 2026-11-30, next month",
        "2026-10, 2026-11-01, last month",
        "2027-03, 2026-11-22, in 4 months",
        "2028-11, 2026-11-22, in 2 years",
        "2024-12, 2026-11-22, 23 months ago",
        "2026, 2026-01-01, this year",
        "2026, 2026-12-31, this year",
        "2027, 2026-12-31, next year",
        "2025, 2026-01-01, last year",
        "2030, 2026-11-22, in 4 years",
        "2017, 2026-11-22, 9 years ago",
    })
    void aDateThatIsKnownInPartIsNotSaidMorePreciselyThanItIs(String date, LocalDate day, String words) {
        assertThat(RelativeDate.inWords(PartialDate.of(date), day)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "P1Y, every year",
        "P2Y, every 2 years",
        "P1M, every month",
        "P6M, every 6 months",
        "P1D, every day",
        "P90D, every 90 days",
        "P1Y6M, every year and 6 months",
        "P2W, every 14 days",
    })
    void aCycleComesAgain(Period every, String words) {
        assertThat(SpelledPeriod.inWords(every)).isEqualTo(words);
    }
}
