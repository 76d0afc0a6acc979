package register.registers.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;

/** What the five responses say of contracts, read back over HTTP. */
class ShippedContractsTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @Test
    void theEnterpriseAgreementIsReviewedEveryFirstOfApril() {
        JsonNode contract = SERVICE.json("/contracts/COV-12765?on=2026-11-22");

        assertThat(contract.at("/reference").asText()).isEqualTo("COV 12765");
        assertThat(contract.at("/title").asText()).isEqualTo("Microsoft Enterprise Agreement");
        assertThat(names(contract)).containsExactly("Bytes Software Services");
        assertThat(contract.at("/period/start").asText()).isEqualTo("2022-04-01");
        assertThat(contract.at("/period/end").asText()).isEqualTo("2027-02-22");
        assertThat(contract.at("/review/every").asText()).isEqualTo("P1Y");
        assertThat(contract.at("/review/next").asText()).isEqualTo("2027-04-01");
        assertThat(contract.at("/status").asText()).isEqualTo("active");
        assertThat(contract.at("/contact/email").asText()).isEqualTo("Procurement.Services@coventry.gov.uk");
        assertThat(contract.at("/source/disclosure").asText()).isEqualTo("FOI733329987");
        assertThat(missing(contract)).contains("value not-published-here");
    }

    @Test
    void theTelephoneNumberIsKnownByItsYearAndRunsInsideTheAgreement() {
        JsonNode contract = SERVICE.json("/contracts/0800-4346127?on=2026-11-22");

        assertThat(contract.at("/reference").asText()).isEqualTo("0800 4346127");
        assertThat(names(contract)).containsExactly("British Telecom", "Bytes Software Services");
        assertThat(contract.at("/period/start").asText()).isEqualTo("2017");
        assertThat(contract.at("/period/ongoing").asBoolean()).isTrue();
        assertThat(contract.at("/period/end").isMissingNode()).isTrue();
        assertThat(contract.at("/status").asText()).isEqualTo("ongoing");
        assertThat(contract.at("/review/next").asText()).isEqualTo("2026");
        assertThat(contract.at("/value/annual/amount").decimalValue()).isEqualByComparingTo("7000");
        assertThat(contract.at("/value/annual/currency").asText()).isEqualTo("GBP");
        assertThat(contract.at("/value/basis").asText()).isEqualTo("average");
        assertThat(contract.at("/value/approximate").asBoolean()).isTrue();
        assertThat(contract.at("/partOf").asText()).isEqualTo("COV 12765");
    }

    @Test
    void theSchoolSystemSaysItsRouteAndThatItsDatesAndValueAreNotPublished() {
        JsonNode contract = SERVICE.json("/contracts/MD-133-2018?on=2026-11-22");

        assertThat(names(contract)).containsExactly("Capita SIMS");
        assertThat(contract.at("/procurement/route").asText()).isEqualTo("OJEU procurement");
        assertThat(contract.at("/status").asText()).isEqualTo("unknown");
        assertThat(contract.at("/source/disclosure").asText()).isEqualTo("REQ07510");
        assertThat(missing(contract))
                .contains(
                        "period.start not-published-here", "period.end not-published-here", "value not-published-here");
    }

    @Test
    void theWebsiteSaysThatItsSupplierDatesAndValueAreNotPublished() {
        JsonNode contract = SERVICE.json("/contracts/COV-10264?on=2026-11-22");

        assertThat(contract.at("/title").asText()).isEqualTo("Website, app and online services");
        assertThat(contract.at("/source/disclosure").asText()).isEqualTo("FOI597919902");
        assertThat(missing(contract))
                .contains(
                        "suppliers not-published-here",
                        "period.start not-published-here",
                        "period.end not-published-here",
                        "value not-published-here");
    }

    @Test
    void thereAreFourAndNoneHasABlank() {
        JsonNode list = SERVICE.json("/contracts");

        assertThat(list.at("/total").asInt()).isEqualTo(4);
        assertThat(list.at("/items")).hasSize(4);
        assertThat(list.toString())
                .doesNotContain("\"\"")
                .doesNotContain("null")
                .doesNotContain("N/A");
    }

    private static List<String> names(JsonNode contract) {
        return contract.at("/suppliers").findValuesAsText("name");
    }

    private static List<String> missing(JsonNode contract) {
        return contract.at("/missing")
                .valueStream()
                .map(missing -> missing.get("field").asText() + " "
                        + missing.get("because").asText())
                .toList();
    }
}
