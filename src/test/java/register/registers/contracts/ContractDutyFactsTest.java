package register.registers.contracts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import register.registers.contracts.ContractDutyFacts.Version;
import register.values.duties.ContractDuties;
import register.values.duties.ContractFacts;
import register.values.duties.ContractKind;
import register.values.duties.Duty;
import register.values.duties.DutyState;

class ContractDutyFactsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @Test
    void theKindIsReadFromTheCodeOfWhatIsBought() {
        assertThat(of(json -> category(json, "45233142")).kinds()).isEqualTo(Set.of(ContractKind.WORKS));
        assertThat(of(json -> category(json, "48000000")).kinds()).isEqualTo(Set.of(ContractKind.GOODS));
        assertThat(of(json -> category(json, "72000000")).kinds()).isEqualTo(Set.of(ContractKind.SERVICES));
        assertThat(of(json -> category(json, "85312000")).kinds())
                .isEqualTo(Set.of(ContractKind.SERVICES, ContractKind.LIGHT_TOUCH));
        assertThat(of(json -> {}).kinds()).isEmpty();
    }

    @Test
    void aRecordedKindDecides() {
        assertThat(of(json -> {
                            category(json, "85312000");
                            json.putObject("award").put("kind", "light-touch");
                        })
                        .kinds())
                .isEqualTo(Set.of(ContractKind.LIGHT_TOUCH));
    }

    @Test
    void aFigureWithoutVatMayBeAFifthMore() {
        ContractFacts excluding = of(json -> total(json, 100_000, "excluded"));
        ContractFacts including = of(json -> total(json, 100_000, "included"));

        assertThat(excluding.value()).isNotNull();
        assertThat(requireNonNull(excluding.value()).highest()).isEqualByComparingTo("120000");
        assertThat(including.value()).isNotNull();
        assertThat(requireNonNull(including.value()).highest()).isEqualByComparingTo("100000");
    }

    @Test
    void aValueForOneYearIsMultipliedByTheTerm() {
        ContractFacts facts = of(json -> {});

        assertThat(facts.value()).isNotNull();
        assertThat(requireNonNull(facts.value()).lowest()).isEqualByComparingTo(new BigDecimal("14000"));
        assertThat(requireNonNull(facts.value()).highest()).isGreaterThanOrEqualTo(new BigDecimal("25200"));
    }

    @Test
    void whatIsNotInPoundsHasNoValue() {
        assertThat(of(json -> total(json, 100, "included").put("currency", "EUR"))
                        .value())
                .isNull();
    }

    @Test
    void aNumberOfANoticeIsALink() {
        ContractFacts facts = of(json -> ((ObjectNode) json.get("procurement"))
                .putArray("notices")
                .addObject()
                .put("type", "UK7")
                .put("id", "041267-2026"));

        assertThat(facts.notices().get(0).link())
                .isEqualTo("https://www.find-tender.service.gov.uk/Notice/041267-2026");
    }

    @Test
    void aChangeOfTheRegisterMayBeOneOfTheContract() {
        Contract before = ContractExample.with(json -> large(json, 300_000));
        Contract after = ContractExample.with(json -> large(json, 400_000));
        ContractFacts facts = ContractDutyFacts.of(
                List.of(new Version(LocalDate.of(2025, 6, 10), before), new Version(LocalDate.of(2026, 3, 1), after)));

        Duty change = duty(facts, "UK10");

        assertThat(change.state()).isEqualTo(DutyState.NOT_KNOWN);
        assertThat(change.missing())
                .containsExactly("whether the contract itself changed on 1 March 2026, or the register was corrected");
    }

    @Test
    void whatIsFilledInIsNoChange() {
        Contract before = ContractExample.with(json -> {
            large(json, 300_000);
            json.remove("value");
            json.putArray("missing").addObject().put("field", "value").put("because", "not-held");
        });
        Contract after = ContractExample.with(json -> large(json, 400_000));
        ContractFacts facts = ContractDutyFacts.of(
                List.of(new Version(LocalDate.of(2025, 6, 10), before), new Version(LocalDate.of(2026, 3, 1), after)));

        assertThat(facts.changes()).isEmpty();
    }

    /** The shipped example says neither the rules nor when it was signed. */
    @Test
    void aContractFromBeforeTheActNeedsNothing() {
        assertThat(ContractDuties.of(of(json -> {}), DAY))
                .extracting(Duty::state)
                .containsOnly(DutyState.NOT_NEEDED);
    }

    private static Duty duty(ContractFacts facts, String id) {
        return ContractDuties.of(facts, DAY).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void large(ObjectNode json, int amount) {
        total(json, amount, "included");
        ((ObjectNode) json.get("procurement")).put("regime", "pa-2023");
        json.putObject("period").put("start", "2025-06-02").put("end", "2027-06-01");
        json.put("signed", "2025-06-02");
        json.putObject("award").put("kind", "services");
    }

    private static ObjectNode total(ObjectNode json, int amount, String vat) {
        ObjectNode value = json.putObject("value")
                .put("basis", "estimate")
                .put("approximate", false)
                .put("vat", vat);
        return value.putObject("total").put("amount", amount).put("currency", "GBP");
    }

    private static void category(ObjectNode json, String code) {
        json.putArray("categories").addObject().put("scheme", "CPV").put("id", code);
    }

    private static ContractFacts of(Consumer<ObjectNode> change) {
        return ContractDutyFacts.of(ContractExample.with(change));
    }
}
