package register.registers.systems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.Clerk;
import register.RunningService;
import register.api.access.Role;

/** Fields that came later than their register: tables have their columns only from where a record has them. */
class LaterFieldsTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final String ITEM = """
            {"name": "Mosaic", "manufacturer": "Access", "supplier": "Phoenix Software Ltd", "version": "24.1",
             "annualCost": {"amount": 45000, "currency": "GBP"}, "contract": "COV 1",
             "uses": [{"function": "case handling", "asOf": "2024-04-13"}]}
            """;

    @Test
    void aPinnedTableKeepsItsColumns() {
        String list = "/systems.csv?at=%d&on=2026-11-22"
                .formatted(SERVICE.log().head().number());
        String before = SERVICE.get(list).body();
        assertThat(header(before)).doesNotContain("supplier", "version", "annualCost");

        Clerk clerk = new Clerk(SERVICE, Role.EDITOR);
        assertThat(clerk.create("/systems", RunningService.tree(ITEM)).statusCode())
                .isEqualTo(201);

        assertThat(SERVICE.get(list).body()).isEqualTo(before);
        String now = SERVICE.get("/systems.csv").body();
        assertThat(header(now)).contains(",supplier,version,", ",annualCost.amount,annualCost.currency,");
        assertThat(now).contains("Mosaic,Access,Phoenix Software Ltd,24.1,");
        assertThat(header(SERVICE.get("/systems/Mosaic.csv").body())).contains("annualCost.amount");
        assertThat(header(SERVICE.get("/systems/Firmstep.csv").body())).doesNotContain("supplier", "annualCost");
        assertThat(SERVICE.page("/systems/Mosaic")).contains("Phoenix Software Ltd", "24.1", "£45,000");
        assertThat(SERVICE.page("/systems/Firmstep")).doesNotContain("Annual cost");
        assertThat(SERVICE.json("/systems/Mosaic").at("/annualCost/amount").decimalValue())
                .isEqualByComparingTo("45000");
    }

    private static String header(String csv) {
        return csv.lines().findFirst().orElse("");
    }
}
