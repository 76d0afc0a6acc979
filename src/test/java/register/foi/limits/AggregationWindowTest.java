package register.foi.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.foi.limits.AggregationWindow.Together;
import register.foi.limits.AggregationWindow.Window;

class AggregationWindowTest {
    private static final BankHolidays ALL = BankHolidays.shipped();
    private static final WorkingDays DAYS = new WorkingDays(ALL);

    @Test
    void sixtyWorkingDaysAreCountedWithBothEnds() {
        Window window = windows("2026-01-05").windows().get(0);

        assertThat(window.last()).isEqualTo("2026-03-30");
        assertThat(between(window.received(), window.last())).isEqualTo(60);
        assertThat(between(window.first(), window.received())).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-07", "2026-04-03", "2026-12-25", "2026-05-11"})
    void whateverTheDayThePeriodIsOfWorkingDaysOnBothOfItsSides(LocalDate day) {
        Window window = windows(day.toString()).windows().get(0);
        int beyond = DAYS.has(day) ? 0 : 1;

        assertThat(between(day, window.last())).isEqualTo(60 - beyond);
        assertThat(between(window.first(), day)).isEqualTo(60 - beyond);
        assertThat(DAYS.has(window.first()) && DAYS.has(window.last())).isTrue();
    }

    @Test
    void theSixtiethDayIsAddedAndTheSixtyFirstIsNot() {
        assertThat(windows("2026-03-30", "2026-01-05").together())
                .containsExactly(new Together(days("2026-01-05", "2026-03-30"), 60));
        assertThat(windows("2026-01-05", "2026-03-31").together()).isEmpty();
        assertThat(windows("2026-01-05", "2026-03-31").sentence()).contains("No two");
    }

    @Test
    void everyPeriodThatHasTwoIsGivenAndNoneWithinAnother() {
        AggregationWindow found = windows("2026-01-05", "2026-02-03", "2026-04-10", "2027-01-11");

        assertThat(found.together())
                .extracting(Together::received)
                .containsExactly(days("2026-01-05", "2026-02-03"), days("2026-02-03", "2026-04-10"));
    }

    @Test
    void twoOfOneDayAreTwo() {
        assertThat(windows("2026-01-05", "2026-01-05").together())
                .containsExactly(new Together(days("2026-01-05", "2026-01-05"), 1));
    }

    @Test
    void fromEachSideTheSameDaysAddUp() {
        LocalDate one = LocalDate.of(2026, 5, 9);
        Window ofOne = windows(one.toString()).windows().get(0);
        for (LocalDate other = one.minusDays(120); other.isBefore(one.plusDays(120)); other = other.plusDays(1)) {
            Window ofOther = windows(other.toString()).windows().get(0);

            assertThat(isWithin(other, ofOne)).as(other.toString()).isEqualTo(isWithin(one, ofOther));
        }
    }

    private static boolean isWithin(LocalDate day, Window window) {
        return !day.isBefore(window.first()) && !day.isAfter(window.last());
    }

    private static AggregationWindow windows(String... received) {
        return AggregationWindow.of(days(received), ALL);
    }

    private static List<LocalDate> days(String... days) {
        return Arrays.stream(days).map(LocalDate::parse).toList();
    }

    private static long between(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(DAYS::has).count();
    }
}
