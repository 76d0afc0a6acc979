package register.values.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthorityDutiesTest {
    /** "Before the end of the period of 30 days beginning with the last day of the quarter", section 70(2). */
    @Test
    void paymentsOfAQuarterAreDueThirtyDaysFromItsLastDay() {
        assertThat(of("2026-07-29", Map.of(), "payments"))
                .extracting(Duty::state, Duty::dueBy)
                .containsExactly(
                        tuple(DutyState.DUE, LocalDate.of(2026, 7, 29)),
                        tuple(DutyState.DUE, LocalDate.of(2026, 10, 29)));
    }

    /** No payment was published for a quarter before April 2026. */
    @Test
    void aPeriodBeforeCommencementIsNotAskedFor() {
        assertThat(of("2026-05-01", Map.of(), "payments"))
                .extracting(Duty::title)
                .containsExactly("Payments over £30,000, 1 April 2026 to 30 June 2026");
        assertThat(of("2026-03-01", Map.of(), "payments")).isEmpty();
    }

    /** The first period is the one from commencement to 31 March, section 69(3)(a). */
    @Test
    void complianceOfAHalfYear() {
        assertThat(of("2026-04-15", Map.of(), "UK17"))
                .extracting(Duty::title, Duty::dueBy)
                .containsExactly(
                        tuple("Payments compliance notice, 1 January 2026 to 31 March 2026", LocalDate.of(2026, 4, 29)),
                        tuple(
                                "Payments compliance notice, 1 April 2026 to 30 September 2026",
                                LocalDate.of(2026, 10, 29)));
    }

    /** Nobody claims that a notice was not published because the register does not know of it. */
    @Test
    void whatIsPastIsNotKnown() {
        Duty past = of("2026-11-30", Map.of(), "UK17").get(0);

        assertThat(past.state()).isEqualTo(DutyState.NOT_KNOWN);
        assertThat(past.missing()).containsExactly("whether it was published");
    }

    @Test
    void aKnownNoticePublishesItsPeriod() {
        Duty known = AuthorityDuties.of(
                        LocalDate.of(2026, 11, 30),
                        Map.of(),
                        List.of(new DutyNotice("UK17", LocalDate.of(2026, 10, 20), "https://example.gov.uk/uk17")))
                .stream()
                .filter(one -> one.id().equals("UK17"))
                .findFirst()
                .orElseThrow();

        assertThat(known.state()).isEqualTo(DutyState.PUBLISHED);
        assertThat(known.link()).isEqualTo("https://example.gov.uk/uk17");
    }

    @Test
    void thePipelineIsDueInFiftySixDaysOfApril() {
        Duty pipeline = of("2026-04-20", Map.of(AuthorityDuties.PAYS_OVER_100_MILLION, true), "UK1")
                .get(1);

        assertThat(pipeline.state()).isEqualTo(DutyState.DUE);
        assertThat(pipeline.dueBy()).isEqualTo(LocalDate.of(2026, 5, 26));
    }

    @Test
    void thePipelineDependsOnWhatTheCouncilPays() {
        assertThat(of("2026-04-20", Map.of(), "UK1").get(1).state()).isEqualTo(DutyState.NOT_KNOWN);
        assertThat(of("2026-04-20", Map.of(AuthorityDuties.PAYS_OVER_100_MILLION, false), "UK1")
                        .get(1)
                        .state())
                .isEqualTo(DutyState.NOT_NEEDED);
    }

    @Test
    void theQuarterOfTheCodeIsPublishedWithinAMonth() {
        assertThat(of("2027-01-10", Map.of(), "code-quarter"))
                .extracting(Duty::dueBy)
                .containsExactly(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 4, 30));
    }

    private static List<Duty> of(String day, Map<String, Boolean> conditions, String id) {
        return AuthorityDuties.of(LocalDate.parse(day), conditions, List.of()).stream()
                .filter(duty -> duty.id().equals(id))
                .toList();
    }
}
