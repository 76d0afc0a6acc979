package register.foi.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.values.problem.Refusal;

class DueDateTest {
    private static final BankHolidays ALL = BankHolidays.shipped();

    @ParameterizedTest
    @CsvSource({
        "2008-10-01, 2008-10-29",
        "2007-02-01, 2007-03-01",
        "2008-02-01, 2008-02-29",
        "2009-03-12, 2009-04-14",
        "2009-03-13, 2009-04-15",
        "2009-03-14, 2009-04-15", // a Saturday
        "2009-03-15, 2009-04-15", // a Sunday
        "2009-03-16, 2009-04-16",
        "2026-11-20, 2026-12-21", // St Andrew's Day
        "2026-11-30, 2026-12-30", // received on it
        "2026-05-22, 2026-06-23", // the World Cup day in Scotland
        "2025-12-25, 2026-01-27",
        "2026-07-03, 2026-08-04", // 13 July and 3 August
    })
    void theTwentiethWorkingDayAfterTheReceiptIsTheLast(LocalDate received, LocalDate due) {
        assertThat(due(received).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2009-03-12, 2009-04-09",
        "2009-03-13, 2009-04-14",
        "2009-03-14, 2009-04-14",
        "2009-03-15, 2009-04-14",
        "2009-03-16, 2009-04-15",
    })
    void withTheHolidaysOfEnglandAloneItWouldBeTooEarly(LocalDate received, LocalDate early) {
        BankHolidays english = onlyEnglish();

        assertThat(new WorkingDays(english).after(received, DueDate.TIME).last())
                .isEqualTo(early)
                .isBefore(due(received).due());
    }

    @Test
    void exactlyTwentyWorkingDaysLieUpToEveryDueDateAndNoneIsEverEarlier() {
        WorkingDays days = new WorkingDays(ALL);
        LocalDate before = LocalDate.MIN;
        for (LocalDate day = LocalDate.of(2008, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            DueDate found = due(day);

            assertThat(found.due()).isAfterOrEqualTo(before).matches(days::has);
            assertThat(day.plusDays(1).datesUntil(found.due().plusDays(1)).filter(days::has))
                    .as("received on " + day)
                    .hasSize(20)
                    .containsExactlyElementsOf(found.counted());
            assertThat(found.firstDay()).isEqualTo(found.counted().get(0));
            assertThat(found.safe() == null || found.safe().date().isBefore(found.due()))
                    .isTrue();
            before = found.due();
        }
    }

    @Test
    void aHolidayOfOnePartIsLeftOutAndSaysWhere() {
        assertThat(due(LocalDate.of(2026, 11, 20)).daysOff())
                .containsExactly(new DayOff(LocalDate.of(2026, 11, 30), "St Andrew’s Day", List.of(Division.SCOTLAND)));
    }

    @Test
    void whereADayCouldBeDisputedAnEarlierOneIsSafe() {
        DueDate.Safe safe =
                Objects.requireNonNull(due(LocalDate.of(2026, 12, 10)).safe());

        assertThat(due(LocalDate.of(2026, 12, 10)).due()).isEqualTo("2027-01-13");
        assertThat(safe.date()).isEqualTo("2027-01-11");
        assertThat(safe.because()).contains("28 December 2026 (Boxing Day) and 4 January 2027 (2nd January)");
        assertThat(due(LocalDate.of(2026, 11, 20)).safe()).isNull();
    }

    @Test
    void moreTimeIsFortyDaysUnderEitherLaw() {
        DueDate foia = due(LocalDate.of(2026, 2, 2));
        DueDate eir = DueDate.of(receipt(AnswerLaw.EIR, "2026-02-02", null, null, null, null), ALL);

        assertThat(foia.due()).isEqualTo("2026-03-02").isEqualTo(eir.due());
        assertThat(foia.extension()).isNotNull();
        assertThat(Objects.requireNonNull(foia.extension()).until()).isEqualTo("2026-03-31");
        assertThat(Objects.requireNonNull(foia.extension()).only()).contains("17(2)");
        assertThat(Objects.requireNonNull(eir.extension()).until()).isEqualTo("2026-03-31");
        assertThat(Objects.requireNonNull(eir.extension()).only()).contains("7(1)");
        assertThat(eir.sentence()).contains("EIR regulation 5(2)");
    }

    @Test
    void theDaysAreCountedFromTheClarification() {
        DueDate found = DueDate.of(receipt(AnswerLaw.FOIA, "2026-01-05", "2026-02-02", null, null, null), ALL);

        assertThat(found.firstDay()).isEqualTo("2026-02-03");
        assertThat(found.due()).isEqualTo("2026-03-02");
        assertThat(found.notes()).anyMatch(note -> note.contains("10(6)"));
    }

    @Test
    void theDaysFromTheFeesNoticeToThePaymentAreLeftOutBothIncluded() {
        DueDate found = DueDate.of(receipt(AnswerLaw.FOIA, "2026-02-02", null, "2026-02-10", "2026-02-12", null), ALL);

        assertThat(found.due()).isEqualTo("2026-03-05");
        assertThat(found.counted()).doesNotContain(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 2, 12));
        assertThat(found.notes()).anyMatch(note -> note.contains("10(2)"));
    }

    @Test
    void anInternalReviewTakesTwentyDaysOrFortyAndFortyUnderTheEir() {
        DueDate.Review foia = Objects.requireNonNull(
                DueDate.of(receipt(AnswerLaw.FOIA, "2026-01-05", null, null, null, "2026-02-02"), ALL)
                        .review());
        DueDate.Review eir = Objects.requireNonNull(
                DueDate.of(receipt(AnswerLaw.EIR, "2026-01-05", null, null, null, "2026-02-02"), ALL)
                        .review());

        assertThat(foia.due()).isEqualTo("2026-03-02");
        assertThat(foia.complex()).isEqualTo("2026-03-31");
        assertThat(eir.due()).isEqualTo("2026-03-31");
        assertThat(eir.complex()).isNull();
    }

    @Test
    void onlyAReckoningThatReachesAnUnknownYearIsRefused() {
        DueDate last = due(LocalDate.of(2028, 11, 20));

        assertThat(last.due()).isEqualTo("2028-12-19");
        assertThat(last.extension()).isNull();
        assertThatThrownBy(() -> due(LocalDate.of(2028, 12, 10)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("of 2029")
                .hasMessageContaining("from 2007 to 2028");
        assertThatThrownBy(() -> due(LocalDate.of(1999, 5, 5))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-04,           ,           ,           , clarified",
        "          , 2026-01-02, 2026-01-09,           , feesNotice",
        "          , 2026-01-07,           ,           , paid",
        "          ,           , 2026-01-07,           , feesNotice",
        "          , 2026-01-07, 2026-01-06,           , paid",
        "2026-01-08, 2026-01-07, 2026-01-09,           , feesNotice",
        "          ,           ,           , 2026-01-02, reviewAsked",
    })
    void daysInAnOrderThatCannotBeAreRefusedByName(
            @Nullable String clarified,
            @Nullable String feesNotice,
            @Nullable String paid,
            @Nullable String reviewAsked,
            String name) {
        assertThatThrownBy(() -> receipt(AnswerLaw.FOIA, "2026-01-05", clarified, feesNotice, paid, reviewAsked))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.parameter()).isEqualTo(name));
    }

    private static DueDate due(LocalDate received) {
        return DueDate.of(new Receipt(AnswerLaw.FOIA, received, null, null, null, null), ALL);
    }

    private static Receipt receipt(
            AnswerLaw law,
            String received,
            @Nullable String clarified,
            @Nullable String feesNotice,
            @Nullable String paid,
            @Nullable String reviewAsked) {
        return new Receipt(
                law, LocalDate.parse(received), day(clarified), day(feesNotice), day(paid), day(reviewAsked));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** The holidays of England and Wales, as if the other parts had no others. */
    private static BankHolidays onlyEnglish() {
        return BankHolidays.of(ALL.of(Division.ENGLAND_AND_WALES).stream()
                .flatMap(holiday -> java.util.Arrays.stream(Division.values())
                        .map(division -> new Holiday(holiday.date(), division, holiday.title(), "", true)))
                .toList());
    }
}
