package register.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.Clerk;
import register.RunningService;
import register.api.access.Role;
import register.registers.contracts.ContractExample;
import register.values.Json;

/** What the council says that it publishes, and the register at each quarter's end, where everybody sees what is due. */
class PublicationTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("duties.public", "true")
            .with("publication.findATender", "true")
            .with("publication.elsewhere", "Spending over £500 is on our website."));

    /** One contract in the first quarter and one in the next, and then it is February. */
    @BeforeAll
    static void aQuarterPasses() {
        Clerk clerk = new Clerk(SERVICE, Role.EDITOR);
        assertThat(clerk.create("/contracts", item("COV 601")).statusCode()).isEqualTo(201);
        SERVICE.clock().set("2027-02-01T12:00:00Z");
        Clerk later = new Clerk(SERVICE, Role.EDITOR);
        assertThat(later.create("/contracts", item("COV 602")).statusCode()).isEqualTo(201);
    }

    @Test
    void thePageSaysClassTimeCoverageAndWhatIsElsewhere() {
        String page = SERVICE.get("/what-we-publish", "Accept", "text/html").body();

        assertThat(page)
                .contains("What we spend and how we spend it", "worth more than £5,000")
                .contains("Find a Tender</a>, the central digital platform")
                .contains("Spending over £500 is on our website.")
                .contains("Company, charity or procurement number of the supplier");
    }

    @Test
    void coverageIsCountedFromTheRegister() {
        JsonNode coverage = SERVICE.json("/what-we-publish.json").path("items");

        assertThat(coverage.valueStream()
                        .map(row -> row.path("name").asText() + " "
                                + row.path("records").asLong() + " of "
                                + row.path("of").asLong()))
                .contains("contracts 6 of 6", "contracts.department 2 of 6", "contracts.supplier 5 of 6")
                .contains("contracts.supplierNumber 0 of 6", "contracts.value 3 of 6", "contracts.end 4 of 6");
    }

    @Test
    void theRegisterAtTheEndOfAQuarterHasAnAddressThatStays() {
        JsonNode quarters = SERVICE.json("/quarters");

        assertThat(quarters.path("total").asInt()).isEqualTo(1);
        JsonNode last = quarters.path("items").get(0);
        assertThat(last.path("quarter").asText()).isEqualTo("2026-q4");
        assertThat(last.path("records").asLong()).isEqualTo(5);
        String register = local(last, "register");
        assertThat(register).contains("at=", "on=2026-12-31");
        assertThat(SERVICE.json(register).path("total").asLong()).isEqualTo(5);
        assertThat(SERVICE.get(register).headers().firstValue("Cache-Control").orElse(""))
                .startsWith("public");
        assertThat(SERVICE.get(local(last, "csv")).body()).contains("COV 601").doesNotContain("COV 602");
    }

    @Test
    void aQuarterSaysWhatItChanged() {
        JsonNode changes = SERVICE.json("/quarters/2026-q4").path("items");

        assertThat(changes.valueStream()
                        .map(row -> row.path("contract").asText() + ": "
                                + row.path("what").asText()))
                .contains("COV 601, Telephony: added")
                .noneMatch(row -> row.startsWith("COV 602"));
        assertThat(SERVICE.get("/quarters/2026-q4", "Accept", "text/html").body())
                .contains("The register had 5 contracts on 31 December 2026", "COV 601, Telephony");
        assertThat(SERVICE.get("/quarters/2026-q4.csv").body()).contains("COV 601, Telephony");
        assertThat(SERVICE.get("/catalog.ttl").body())
                .contains(
                        "<%s/quarters>\n  rdf:type dcat:DatasetSeries".formatted(SERVICE.base()),
                        "<%s/quarters/2026-q4>\n  rdf:type dcat:Dataset,".formatted(SERVICE.base()),
                        "dcat:inSeries <%s/quarters>".formatted(SERVICE.base()),
                        "dct:issued \"2027-01-01\"^^xsd:date");
        assertThat(SERVICE.get("/quarters/2027-q1").statusCode()).isEqualTo(404);
        assertThat(SERVICE.get("/quarters/2019-q1").statusCode()).isEqualTo(404);
        assertThat(SERVICE.get("/quarters/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageOfTheQuartersLeadsToTheRegisterAtTheEndOfEach() {
        String page = SERVICE.get("/quarters", "Accept", "text/html").body();

        assertThat(page)
                .contains(">1 October 2026 to 31 December 2026</th>", "href=\"/quarters/2026-q4\"", "on=2026-12-31")
                .contains("The next quarter will be here on 1 April 2027.");
        assertThat(SERVICE.get("/quarters/2027-q1", "Accept", "text/html").body())
                .contains("href=\"/quarters\"");
        for (String path : List.of("/quarters", "/quarters/2026-q4", "/what-we-publish", "/duties")) {
            assertThat(SERVICE.get(path, "Accept", "text/html").body())
                    .as(path)
                    .containsPattern("<meta name=\"description\" content=\"[A-Z][^\"]{30,}")
                    .doesNotContainPattern("<meta name=\"description\" content=\"[^\"]*http");
        }
    }

    @Test
    void aQuarterIsInTheColumnsOfTheLga() {
        String address = local(SERVICE.json("/quarters").path("items").get(0), "lga");
        List<String> lines = SERVICE.get(address).body().lines().toList();

        assertThat(lines.get(0))
                .startsWith("OrganisationLabel,OrganisationURI,ContractReference,OpenContractingID,ContractTitle,")
                .endsWith(",PerformanceInformationURL,AreaServedLabel,AreaServedURI");
        assertThat(lines.get(0).split(",", -1)).hasSize(38);
        assertThat(lines).anyMatch(line -> line.contains(",COV 601,,Telephony,"));
    }

    @Test
    void everybodySeesWhatIsDue() {
        assertThat(SERVICE.get("/duties").statusCode()).isEqualTo(200);
        assertThat(SERVICE.get("/contracts/COV-601", "Accept", "text/html").body())
                .contains("Notices required by law", "Overdue");
        assertThat(SERVICE.get("/contracts.ics").body())
                .contains("SUMMARY:Contract details notice due: COV 601")
                .contains("UID:COV-601-notice-UK7@");
    }

    private static String local(JsonNode row, String name) {
        return row.path(name).asText().substring(SERVICE.base().length());
    }

    private static ObjectNode item(String reference) {
        ObjectNode item = Json.mapper().valueToTree(ContractExample.referenced(reference));
        item.putObject("value")
                .put("basis", "contract-sum")
                .put("approximate", false)
                .put("vat", "included")
                .putObject("total")
                .put("amount", 300_000)
                .put("currency", "GBP");
        ((ObjectNode) item.get("procurement")).put("regime", "pa-2023");
        item.put("signed", "2026-10-02");
        item.putObject("award").put("kind", "services").put("begun", "2026-03-01");
        return item;
    }
}
