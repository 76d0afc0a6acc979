package register.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.registers.contracts.Extension;
import register.registers.contracts.Procurement;
import register.registers.contracts.Supplier;
import register.registers.contracts.Value;
import register.store.log.Attribution;
import register.values.Json;
import register.values.Missing;
import register.values.Money;
import register.values.PartialDate;
import register.values.Source;

/** What real releases say, as contracts of the register. */
class OcdsReleasesTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@(?!example\\.org)[\\w-]+\\.\\w+");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![\\w.:/-])(\\+44|0)([ ()]{0,2}[0-9]){9,10}(?![\\w:-])");

    @Test
    void everyReleaseSaysAContract() {
        assertThat(OcdsReleases.all())
                .hasSize(329)
                .allSatisfy(
                        release -> assertThat(OcdsReleases.contracts(release)).isNotEmpty());
        assertThat(OcdsReleases.said()).hasSize(374);
    }

    @Test
    void aContractThatTwoReleasesTellOfIsOne() {
        List<Contract> contracts = OcdsReleases.contracts();

        assertThat(contracts).hasSize(364);
        assertThat(contracts.stream().map(contract -> contract.reference().key()))
                .doesNotHaveDuplicates();
        Contract silicones = contract("ocds-h6vhtk-06e099 award 1");
        assertThat(silicones.start()).isEqualTo(PartialDate.of("2026-06-20"));
        assertThat(silicones.source()).isEqualTo(new Source("Find a Tender 076140-2026", null));
    }

    @Test
    void aContractSaysWhatItsNoticeSays() {
        Contract contract = contract("ocds-h6vhtk-069576 award 2");

        assertThat(contract.title())
                .isEqualTo("Contract for Connect to Work - Lot 4 - Individual Placement & Support (IPS) - Hartlepool");
        assertThat(contract.suppliers())
                .containsExactly(new Supplier(
                        "LET'S CONNECT (ENG) LTD",
                        List.of(
                                new Supplier.Identifier("GB-COH", "06502878"),
                                new Supplier.Identifier("GB-PPON", "PXVY-6964-JZYM")),
                        Supplier.Scale.LARGE,
                        true));
        assertThat(contract.categories())
                .extracting(Contract.Category::id)
                .containsExactly("75200000", "80570000", "85310000");
        assertThat(contract.start()).isEqualTo(PartialDate.of("2026-08-10"));
        assertThat(contract.end()).isEqualTo(PartialDate.of("2028-03-31"));
        assertThat(contract.extensions())
                .containsExactly(new Extension(PartialDate.of("2030-03-31"), Extension.State.AVAILABLE));
        assertThat(contract.value()).isEqualTo(total("694600", Value.Basis.CONTRACT_SUM, Value.Vat.INCLUDED));
        assertThat(contract.procurement())
                .isEqualTo(new Procurement(
                        "Open procedure",
                        Procurement.Regime.PA_2023,
                        List.of(new Procurement.Notice(
                                "UK7", "075624-2026", "https://www.find-tender.service.gov.uk/Notice/075624-2026")),
                        "ocds-h6vhtk-069576"));
        assertThat(missing(contract)).containsExactlyInAnyOrder("department", "review");
    }

    @Test
    void aLotThatIsAskedForTendersIsAnEstimate() {
        Contract contract = contract("ocds-h6vhtk-069374 lot 2");

        assertThat(contract.title()).isEqualTo("Biodegradable Catering Products");
        assertThat(contract.start()).isEqualTo(PartialDate.of("2027-04-01"));
        assertThat(contract.value()).isEqualTo(total("333333", Value.Basis.ESTIMATE, Value.Vat.EXCLUDED));
        assertThat(missing(contract)).containsExactlyInAnyOrder("department", "review", "suppliers");
    }

    @Test
    void aTenderWithoutLotsSaysOnlyWhatItIsFor() {
        Contract contract = contract("ocds-h6vhtk-05567d tender");

        assertThat(contract.title()).isEqualTo("Day Care Opportunities - TIER Care");
        assertThat(contract.categories()).extracting(Contract.Category::id).containsExactly("85000000");
        assertThat(contract.procurement()).isNotNull();
        assertThat(missing(contract)).contains("value", "period.start", "period.end", "suppliers", "procurement.route");
    }

    @Test
    void aCompanyNumberHasItsNoughtsAndANameInItsPlaceIsNone() {
        Set<String> numbers = OcdsReleases.contracts().stream()
                .flatMap(contract -> contract.suppliers().stream())
                .flatMap(supplier -> supplier.identifiers().stream())
                .filter(identifier -> identifier.scheme().equals("GB-COH"))
                .map(Supplier.Identifier::id)
                .collect(Collectors.toSet());

        assertThat(numbers).contains("05416775", "02767596").allMatch(number -> number.matches("[A-Z0-9]{8}"));
    }

    @Test
    void aNumberThatIsNoAmountIsNoValue() throws JsonProcessingException {
        for (String number : List.of("1e9999", "-1", "1e-999999999", "10000000000000", "0.001")) {
            ObjectNode release = release("075624-2026");
            ObjectNode value = (ObjectNode) release.at("/contracts/1/value");
            value.set("amountGross", Json.mapper().readTree(number));

            Contract contract = OcdsReleases.contracts(release).get(1);

            assertThat(contract.value()).as(number).isNull();
            assertThat(missing(contract)).contains("value");
        }
    }

    @Test
    void aLongTextIsCutAtAWord() {
        ObjectNode release = release("075624-2026");
        ObjectNode first = (ObjectNode) release.at("/contracts/0");
        first.put("title", "seven77 ".repeat(100));
        first.put("description", "\u0000\r\n" + "seven77 ".repeat(2000));

        Contract contract = OcdsReleases.contracts(release).get(0);

        assertThat(contract.title()).hasSizeBetween(490, 500).endsWith("seven77 …");
        assertThat(contract.description()).startsWith("seven77").endsWith("seven77 …");
    }

    @Test
    void twoAwardsOfOneKeyAreTwoContracts() {
        ObjectNode release = release("075624-2026");
        ArrayNode contracts = (ArrayNode) release.path("contracts");
        contracts.add(contracts.get(0).deepCopy());

        assertThat(OcdsReleases.contracts(release))
                .extracting(contract -> contract.reference().key())
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void noReleaseTellsHowToReachAPerson() {
        assertThat(OcdsReleases.all())
                .allSatisfy(release -> assertThat(release.toString())
                        .doesNotContain("contactPoint")
                        .doesNotContainPattern(EMAIL)
                        .doesNotContainPattern(TELEPHONE));
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws JsonProcessingException {
        for (Contract contract : OcdsReleases.said()) {
            String json = Json.mapper().writeValueAsString(contract);

            assertThat(Json.mapper().readValue(json, Contract.class)).isEqualTo(contract);
        }
    }

    @Test
    void allAreTakenInOneTurnAndReadBack() {
        long before = SERVICE.log().head().number();
        SERVICE.log()
                .write(turn ->
                        turn.append(Contracts.REGISTER, OcdsReleases.said(), new Attribution("test", "Find a Tender")));

        assertThat(SERVICE.log().head().number()).isEqualTo(before + 374);
        assertThat(SERVICE.get("/contracts.ndjson").body().lines().filter(line -> line.contains("ocds-h6vhtk")))
                .hasSize(364);
        JsonNode read = SERVICE.json("/contracts/ocds-h6vhtk-06e099-award-1?on=2026-11-22");
        assertThat(read.at("/title").asText()).isEqualTo("Supply of Silicones");
        assertThat(read.at("/status").asText()).isEqualTo("active");
        assertThat(SERVICE.json("/contracts/ocds-h6vhtk-06e099-award-1/entries").toString())
                .contains("075915-2026", "076140-2026");
    }

    private static Contract contract(String reference) {
        return OcdsReleases.contracts().stream()
                .filter(contract -> contract.reference().text().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode release(String id) {
        return OcdsReleases.all().stream()
                .filter(release -> release.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow()
                .deepCopy();
    }

    private static Value total(String amount, Value.Basis basis, Value.Vat vat) {
        return new Value(new Money(new BigDecimal(amount), "GBP"), null, basis, false, vat);
    }

    private static List<String> missing(Contract contract) {
        return contract.missing().stream().map(Missing::field).toList();
    }
}
