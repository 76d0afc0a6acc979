package register.foi.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostEstimateTest {
    @ParameterizedTest
    @CsvSource({
        "LOCAL,   18,    450, false",
        "LOCAL,   18.01, 450.25, true",
        "LOCAL,   0.1,   2.5, false",
        "CENTRAL, 18.01, 450.25, false",
        "CENTRAL, 24,    600, false",
        "CENTRAL, 24.5,  612.5, true",
    })
    void moreThanTheLimitIsMoreThanEighteenHoursOrTwentyFour(
            Authority authority, BigDecimal hours, BigDecimal cost, boolean exceeds) {
        CostEstimate estimate = CostEstimate.under(
                AnswerLaw.FOIA, authority, new ActivityHours(BigDecimal.ZERO, hours, BigDecimal.ZERO, BigDecimal.ZERO));

        assertThat(estimate.cost().amount()).isEqualByComparingTo(cost);
        assertThat(estimate.exceeds()).isEqualTo(exceeds);
    }

    @Test
    void theFourActivitiesAreAddedUpAndSaidInASentence() {
        CostEstimate estimate = CostEstimate.under(AnswerLaw.FOIA, Authority.LOCAL, work("2", "10.5", "4", "3.5"));

        assertThat(estimate.hours()).isEqualByComparingTo("20");
        assertThat(estimate.sentence())
                .isEqualTo(
                        "20 hours of work cost £500, which is more than the limit of £450, or 18 hours (FOIA section 12, SI"
                                + " 2004/3244).");
    }

    @Test
    void theEirHaveNoLimit() {
        CostEstimate estimate = CostEstimate.under(AnswerLaw.EIR, Authority.LOCAL, work("100", "0", "0", "0"));

        assertThat(estimate.limit()).isNull();
        assertThat(estimate.exceeds()).isNull();
        assertThat(estimate.sentence()).contains("no cost limit");
        assertThat(estimate.notes()).anyMatch(note -> note.contains("12(4)(b)"));
    }

    private static ActivityHours work(String determining, String locating, String retrieving, String extracting) {
        return new ActivityHours(
                new BigDecimal(determining),
                new BigDecimal(locating),
                new BigDecimal(retrieving),
                new BigDecimal(extracting));
    }
}
