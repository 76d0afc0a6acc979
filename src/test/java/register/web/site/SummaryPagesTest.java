package register.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.Clerk;
import register.RunningService;
import register.api.access.Role;
import register.registers.contracts.ContractExample;
import register.values.Json;

/** The pages of summaries read as people count, and call things by their names. */
class SummaryPagesTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @Test
    void aSummaryOfContractsIsInPoundsAndLeavesOutWhatNoneOfThemSays() {
        String words = SERVICE.page("/contracts/summary?groupBy=supplier&supplier=bytes");

        assertThat(words)
                .contains("Contracts register by supplier")
                .contains("Annual value: total", "Annual value: average With a value")
                .contains("Bytes Software Services 2 £7,000 £7,000 1")
                .contains("No record here has a total value.")
                .doesNotContain("Total value")
                .doesNotContain("not said");
    }

    @Test
    void aSummaryLeadsBackToItsRecordsAndToTheOtherWaysToCountThem() {
        String page = page("/contracts/summary?groupBy=status&supplier=bytes");

        assertThat(page)
                .contains("href=\"/contracts?supplier=bytes\">See these records</a>")
                .contains("href=\"/contracts/summary?groupBy=endYear&amp;supplier=bytes\">end year</a>")
                .contains("<span class=\"govuk-visually-hidden\">Remove </span>Supplier: bytes")
                .contains("href=\"/contracts/summary?groupBy=status\"")
                .doesNotContain(">status</a>")
                .doesNotContain("Remove </span>Group by");
    }

    @Test
    void numbersStandUnderEachOtherAndGroupsAreHeadings() {
        String page = page("/contracts/summary?groupBy=supplier");

        assertThat(page)
                .contains(
                        "<th scope=\"col\" class=\"govuk-table__header govuk-table__header--numeric\" aria-sort=\"descending\">")
                .contains("<td class=\"govuk-table__cell govuk-table__cell--numeric\">£7,000</td>")
                .contains("<th scope=\"row\" class=\"govuk-table__header\"><a class=\"govuk-link\"");
    }

    @Test
    void groupsAreSortedByTheirSumsAndNamesToo() {
        JsonNode byValue =
                SERVICE.json("/contracts/summary?groupBy=supplier&sort=-annual").at("/items");
        JsonNode byName =
                SERVICE.json("/contracts/summary?groupBy=status&sort=group").at("/items");

        assertThat(byValue.get(0).at("/annual/sum").decimalValue()).isPositive();
        assertThat(byValue.get(byValue.size() - 1).at("/annual/sum").isMissingNode())
                .isTrue();
        assertThat(byName.findValuesAsText("group")).isSorted();
        assertThat(page("/contracts/summary?groupBy=supplier&sort=-annual"))
                .contains("aria-sort=\"descending\"", "/contracts/summary?groupBy=supplier&amp;sort=annual");
        assertThat(SERVICE.get("/contracts/summary?groupBy=supplier&sort=colour")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsNotSaidIsAGroupToo() {
        assertThat(SERVICE.page("/contracts/summary?groupBy=supplier")).contains("No value 1");
        assertThat(SERVICE.page("/observations/summary?groupBy=marker")).contains("No marker");
    }

    @Test
    void aSumOfMoreThanOneContractCanHoldHasAPageToo() {
        Clerk clerk = new Clerk(SERVICE, Role.EDITOR);
        for (String reference : new String[] {"COV 82001", "COV 82002"}) {
            ObjectNode item = Json.mapper().valueToTree(ContractExample.referenced(reference));
            item.put("department", "Treasury");
            ((ObjectNode) item.path("value"))
                    .set("total", RunningService.tree("{\"amount\": 9999999999999.99, \"currency\": \"GBP\"}"));
            assertThat(clerk.create("/contracts", item).statusCode()).isEqualTo(201);
        }

        assertThat(SERVICE.page("/contracts/summary?groupBy=department&department=Treasury"))
                .contains("Treasury 2 £14,000 £7,000 2 £19,999,999,999,999.98 £9,999,999,999,999.99 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/observations/summary?groupBy=measure | Service line delivered",
                "/observations?limit=1 | Service line delivered",
                "/observations?measure=calls-offered | Measure: Calls offered",
                "/metrics/calls-answered | Also mentioned Cited by REQ06082, question 16: Volumes, times, quality and"
                        + " resolution by channel, 2016 to 2018 Calls offered",
                "/disclosures/REQ06082 | Calls answered by a person"
            })
    void measuresAreCalledByTheirNames(String path, String name) {
        // With a space before it: in the address at the foot of a printed page it stays.
        assertThat(SERVICE.page(path)).contains(name).doesNotContain(" calls-answered", " service-line-delivered");
    }

    @Test
    void aPinnedPageKeepsTheNamesThatMeasuresHadThen() {
        String before =
                SERVICE.json("/disclosures/REQ06082").at("/links/pinned").asText();
        Clerk clerk = new Clerk(SERVICE, Role.EDITOR);
        String measure = "/metrics/visits-triaged";
        assertThat(clerk.patch(measure, "{\"name\": \"Seen at the front desk\"}", "If-Match", clerk.tag(measure))
                        .statusCode())
                .isEqualTo(200);

        assertThat(SERVICE.page("/disclosures/REQ06082")).contains("Seen at the front desk");
        assertThat(SERVICE.page(before.substring(SERVICE.base().length())))
                .contains("Visits handled by triage or front desk")
                .doesNotContain("Seen at the front desk");
    }

    private static String page(String path) {
        return SERVICE.get(path, "Accept", "text/html").body();
    }
}
