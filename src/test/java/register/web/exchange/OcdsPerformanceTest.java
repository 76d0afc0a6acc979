package register.web.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import register.RunningService;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.values.Json;

class OcdsPerformanceTest {
    @Test
    void indicatorsRatingsAndFailuresAreWhereOcdsHasThem() {
        Contract contract = ContractExample.with(json -> json.set("performance", RunningService.tree("""
                {"indicators": [
                    {"id": "1", "title": "Streets swept", "ratings": [
                      {"from": "2026-04-01", "to": "2027-03-31", "grade": "slightlyBelow", "result": "93 %"}]},
                    {"id": "2", "title": "Bins emptied"}],
                  "failures": [{"requirement": "Sweep after markets", "decided": "2027-02-01",
                    "penalty": {"amount": 500, "currency": "GBP"}}]}
                """)));
        ObjectNode json = Json.mapper().createObjectNode();

        new OcdsPerformance(requireNonNull(contract.performance())).write(json);

        assertThat(RunningService.tree(json.toString())).isEqualTo(RunningService.tree("""
                {"agreedMetrics": [{"id": "1", "title": "Streets swept"}, {"id": "2", "title": "Bins emptied"}],
                  "implementation": {
                    "metrics": [{"id": "1", "title": "Streets swept", "observations": [{"id": "1",
                      "period": {"startDate": "2026-04-01T00:00:00Z", "endDate": "2027-03-31T23:59:59Z"},
                      "measureClassification": {"scheme": "measureClassification", "id": "slightlyBelow",
                        "description": "Approaching target"},
                      "notes": "93 %"}]}],
                    "performanceFailures": [{"id": "1", "requirement": "Sweep after markets",
                      "decisionDate": "2027-02-01T00:00:00Z", "penaltyValue": {"amount": 500, "currency": "GBP"}}]}}
                """));
    }
}
