package register.foi.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class BankHolidayMergeTest {
    private static final BankHolidays SHIPPED = BankHolidays.shipped();

    /** A rolling window of the feed, from 2019 on. */
    private static final List<Holiday> WINDOW = SHIPPED.all().stream()
            .filter(holiday -> holiday.date().getYear() >= 2019)
            .toList();

    private static final Holiday ONCE =
            new Holiday(LocalDate.of(2027, 6, 14), Division.SCOTLAND, "A day of joy", "", true);

    @Test
    void whatTheWindowNoLongerHasBeforeItStays() {
        BankHolidayMerge merging = SHIPPED.merge(BankHolidays.of(WINDOW));

        assertThat(merging.needsSomebody()).isFalse();
        assertThat(merging.added()).isEmpty();
        assertThat(merging.kept().all()).isEqualTo(SHIPPED.all());
    }

    @Test
    void whatIsNewIsAdded() {
        List<Holiday> newer = new ArrayList<>(WINDOW);
        newer.add(ONCE);

        BankHolidayMerge merging = SHIPPED.merge(BankHolidays.of(newer));

        assertThat(merging.added()).containsExactly(ONCE);
        assertThat(merging.needsSomebody()).isFalse();
        assertThat(merging.kept().on(ONCE.date())).containsExactly(ONCE);
        assertThat(merging.kept().all()).hasSize(SHIPPED.all().size() + 1);
    }

    @Test
    void aDayThatVanishesWithinTheWindowNeedsSomebodyAndIsInDoubtUntilThen() {
        LocalDate day = LocalDate.of(2026, 8, 3);

        BankHolidayMerge merging =
                SHIPPED.merge(BankHolidays.of(without(holiday -> holiday.date().equals(day))));

        assertThat(merging.needsSomebody()).isTrue();
        assertThat(merging.vanished()).extracting(Holiday::date).containsExactly(day);
        assertThat(merging.kept().all()).isEqualTo(SHIPPED.all());
        assertThat(merging.doubted().on(day)).hasSize(1).noneMatch(Holiday::comesEveryYear);
    }

    @Test
    void theWindowIsThatOfEachDivision() {
        List<Holiday> later = without(holiday ->
                holiday.division() == Division.SCOTLAND && holiday.date().getYear() < 2025);

        assertThat(SHIPPED.merge(BankHolidays.of(later)).needsSomebody()).isFalse();
    }

    @Test
    void anotherTitleNeedsSomebodyAndDoesNotReplaceTheOld() {
        List<Holiday> newer = new ArrayList<>(without(holiday -> holiday.date().equals(LocalDate.of(2026, 6, 15))));
        newer.add(new Holiday(LocalDate.of(2026, 6, 15), Division.SCOTLAND, "World Cup day", "", true));

        BankHolidayMerge merging = SHIPPED.merge(BankHolidays.of(newer));

        assertThat(merging.needsSomebody()).isTrue();
        assertThat(merging.renamed()).extracting(Holiday::title).containsExactly("World Cup day");
        assertThat(merging.kept().all()).isEqualTo(SHIPPED.all());
    }

    private static List<Holiday> without(Predicate<Holiday> leftOut) {
        return WINDOW.stream().filter(leftOut.negate()).toList();
    }
}
