package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import register.intake.editing.WriteContext;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractDutyFacts;
import register.registers.contracts.ContractRules;
import register.values.Json;
import register.values.duties.ContractDuties;
import register.values.duties.Duty;
import register.values.duties.DutyState;

/** The invented contracts of the demonstration, on any day. */
class DemoDataTest {
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 11, 30), LocalDate.of(2029, 2, 28));

    @Test
    void theContractsHoldTheRulesForNewOnes() {
        for (LocalDate day : DAYS) {
            for (Contract contract : contracts(day)) {
                ContractRules.rules()
                        .read(Json.mapper().valueToTree(contract), null, WriteContext.of("demo", "Demo", null));
            }
        }
    }

    @Test
    void everyStateIsThereAndSomethingEndsSoon() {
        for (LocalDate day : DAYS) {
            List<Contract> contracts = contracts(day);
            Set<DutyState> states = contracts.stream()
                    .flatMap(contract -> ContractDuties.of(ContractDutyFacts.of(contract), day).stream())
                    .map(Duty::state)
                    .collect(Collectors.toSet());
            assertThat(states).containsExactlyInAnyOrder(DutyState.values());
            assertThat(contracts)
                    .anyMatch(contract -> contract.ends() != null
                            && contract.ends().first().isAfter(day)
                            && contract.ends().first().isBefore(day.plusDays(30)));
        }
    }

    private static List<Contract> contracts(LocalDate day) {
        return DemoContracts.all(day);
    }
}
