package register;

import static org.assertj.core.api.Assertions.assertThat;
import static register.CommittedDocument.SCHEMAS;
import static register.CommittedDocument.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.api.access.Role;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.registers.disclosures.Disclosure;
import register.registers.disclosures.Disclosures;
import register.registers.figures.MetricExamples;
import register.registers.figures.Observation;
import register.registers.metrics.Metrics;
import register.store.log.Attribution;
import register.store.log.Entry;
import register.values.Json;

class OpenApiAnswersTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    /** Everything that the schema of a contract names, where the example does not say it already. */
    private static final String THE_REST = """
            {
             "categories": [{"scheme": "CPV", "id": "64200000", "description": "Telecommunications services"}],
             "suppliers": [{"name": "Example Telecom Limited", "identifiers": [{"scheme": "GB-COH", "id": "01234567"}],
               "scale": "selfEmployed", "vcse": false}],
             "period": {"start": "2024-04-01", "end": "2027-03", "terminated": "2026"},
             "extensions": [{"until": "2028-03-31", "state": "available"}],
             "review": {"on": "2027", "type": "breakpoint"},
             "value": {"total": {"amount": 21000.50, "currency": "GBP"}, "basis": "contract-sum", "approximate": true,
               "vat": "irrecoverable-included"},
             "procurement": {"regime": "pcr-2015", "ocid": "ocds-h6vhtk-05484c",
               "notices": [{"type": "UK7", "id": "2026/S 000-1", "url": "https://example.gov.uk/notice",
                 "published": "2026-03-02", "contract": "1", "gave": ["title"]}]},
             "signed": "2024-03-01",
             "award": {"kind": "services", "begun": "2024", "framework": false, "kpis": false},
             "performance": {"indicators": [{"id": "1", "title": "Calls answered", "description": "Within 20 seconds",
               "ratings": [{"from": "2024-04-01", "to": "2025-03-31", "grade": "met", "result": "97 %",
                 "notice": "000303-2025", "published": "2025-05-01"}]}],
               "failures": [{"requirement": "Calls answered", "description": "Lines down", "decided": "2025-02-01",
                 "penalty": {"amount": 500, "currency": "GBP"}, "partialTermination": "Lot 2", "notice": "000303-2025"}]},
             "partOf": "COV 12765",
             "contact": {"name": "Procurement team", "email": "procurement@example.gov.uk"},
             "documents": [{"title": "Contract", "url": "https://example.gov.uk/contract", "documentType": "signed"}],
             "missing": [{"field": "procurement.route", "because": "withheld", "section": "43(2)",
               "explanation": "It would prejudice the council.", "until": "2027-04"}],
             "source": {"disclosure": "FOI1", "question": "16a"}
            }
            """;

    /** Everything that the schema of a disclosure names, where no response that ships says it. */
    private static final String DISCLOSURE = """
            {
             "request": "REQ 1", "regime": "EIR", "received": "2025-08-01", "responded": "2025-08-18",
             "subject": "Waste", "questions": [{"number": "1", "asked": "How much", "outcome": "exempt",
               "sections": ["12(5)(e)"], "cites": [{"measure": "tonnes", "period": "2024/25",
               "dimensions": {"material": "glass"}}, {"contract": "COV 1"},
               {"measure": "test-share", "period": "2022-Q4", "dimensions": {"channel": "All"}}], "missing": [{"field": "publicInterest", "because": "not-recorded"}]}]
            }
            """;

    /** An address for every path of the document. */
    private static final Map<String, List<String>> ADDRESSES = Map.ofEntries(
            Map.entry("/", List.of("/")),
            Map.entry(
                    "/contracts",
                    List.of(
                            "/contracts",
                            "/contracts?limit=3",
                            "/contracts?facets=status,supplier,category,missing",
                            "/contracts?q=telefony")),
            Map.entry(
                    "/contracts/summary",
                    List.of("/contracts/summary?groupBy=supplier", "/contracts/summary?groupBy=route&limit=1")),
            Map.entry("/contracts/{reference}", List.of("/contracts/COV-12765", "/contracts/COV-1")),
            Map.entry("/what-we-publish", List.of("/what-we-publish")),
            Map.entry("/contracts/{reference}/entries", List.of("/contracts/COV-1/entries")),
            Map.entry(
                    "/compare",
                    List.of(
                            "/compare",
                            "/compare?measures=calls-offered,calls-answered,online-queries,visits-triaged",
                            "/compare?measures=call-quality-score,customer-satisfaction",
                            "/compare?measures=test-share")),
            Map.entry("/metrics", List.of("/metrics?limit=1000")),
            Map.entry("/metrics/summary", List.of("/metrics/summary?groupBy=unit")),
            Map.entry(
                    "/observations/summary",
                    List.of(
                            "/observations/summary?groupBy=measure&limit=1000",
                            "/observations/summary?groupBy=serviceLine")),
            Map.entry(
                    "/metrics/{reference}",
                    List.of(
                            "/metrics/calls-offered",
                            "/metrics/test-share",
                            "/metrics/surveys-completed?channel=telephone",
                            "/metrics/answer-rate")),
            Map.entry("/systems/summary", List.of("/systems/summary?groupBy=function")),
            Map.entry("/metrics/{reference}/entries", List.of("/metrics/test-share/entries")),
            Map.entry("/observations", List.of("/observations?limit=1000")),
            Map.entry(
                    "/observations/{reference}",
                    List.of(
                            "/observations/test-share-2022-q4-channel-all",
                            "/observations/surveys-completed-2018",
                            "/observations/test-share-fy2022-23-q4-channel-all")),
            Map.entry(
                    "/observations/{reference}/entries",
                    List.of("/observations/test-share-2022-q4-channel-all/entries")),
            Map.entry("/search", List.of("/search?q=telephone", "/search?q=telefony&limit=2")),
            Map.entry("/log", List.of("/log")),
            Map.entry("/entries", List.of("/entries", "/entries?limit=1000")),
            Map.entry("/systems", List.of("/systems")),
            Map.entry("/systems/{reference}", List.of("/systems/Anite", "/systems/SIMS")),
            Map.entry("/systems/{reference}/entries", List.of("/systems/8x8/entries")),
            Map.entry("/disclosures", List.of("/disclosures")),
            Map.entry("/disclosures/{reference}", List.of("/disclosures/REQ07510", "/disclosures/REQ-1")),
            Map.entry("/disclosures/{reference}/entries", List.of("/disclosures/REQ-1/entries")),
            Map.entry("/disclosures/summary", List.of("/disclosures/summary?groupBy=section")),
            Map.entry("/exemptions", List.of("/exemptions")),
            Map.entry("/exemptions/{exemption}", List.of("/exemptions/foia-36")),
            Map.entry(
                    "/due-dates",
                    List.of(
                            "/due-dates?received=2026-12-10&reviewAsked=2027-02-01",
                            "/due-dates?received=2026-01-05&clarified=2026-01-12&feesNotice=2026-01-13&paid=2026-01-14",
                            "/due-dates?received=2028-11-20&regime=EIR")),
            Map.entry(
                    "/cost-estimates",
                    List.of(
                            "/cost-estimates?determining=1&locating=2.5&retrieving=3&extracting=20&authority=central",
                            "/cost-estimates?extracting=1&regime=EIR")),
            Map.entry(
                    "/aggregation-windows",
                    List.of(
                            "/aggregation-windows?received=2026-01-05",
                            "/aggregation-windows?received=2026-01-05,2026-02-03")),
            Map.entry("/bank-holidays", List.of("/bank-holidays", "/bank-holidays?from=2026-01-01&division=scotland")),
            Map.entry("/entries/{number}", List.of("/entries/1")),
            Map.entry("/account", List.of("/account")),
            Map.entry("/duties", List.of("/duties?limit=1000", "/duties?notice=UK7")),
            Map.entry("/code-gaps", List.of("/code-gaps", "/code-gaps?limit=1")),
            Map.entry("/quarters", List.of("/quarters")),
            Map.entry("/quarters/{quarter}", List.of("/quarters/2026-q4", "/quarters/2026-q4?limit=2")),
            Map.entry("/tokens", List.of("/tokens")),
            Map.entry("/problems", List.of("/problems")),
            Map.entry("/problems/{problem}", List.of("/problems/malformed-date")));

    private static final String JSON = "/get/responses/200/content/application~1json";

    private final CommittedDocument document = CommittedDocument.read();

    @BeforeAll
    static void sayEverythingThatAContractCanSay() throws IOException {
        ObjectNode rest = (ObjectNode) new ObjectMapper().readTree(THE_REST);
        Attribution change = new Attribution("editor", "To be read by a test");
        SERVICE.log().append(Disclosures.REGISTER, Json.mapper().readValue(DISCLOSURE, Disclosure.class), change);
        SERVICE.log().append(Contracts.REGISTER, ContractExample.contract(), change);
        Contract full = ContractExample.with(contract -> contract.setAll(rest));
        Entry said = SERVICE.log().append(Contracts.REGISTER, full, change);
        remove(said, "/description", Json.mapper().<ObjectNode>valueToTree(full).put("description", "Left"));
        SERVICE.log().append(Metrics.MEASURES, MetricExamples.fullMeasure(), change);
        SERVICE.log().append(Metrics.OBSERVATIONS, MetricExamples.fullObservation(), change);
        Observation withheld = MetricExamples.withheldObservation();
        Entry observed = SERVICE.log().append(Metrics.OBSERVATIONS, withheld, change);
        remove(observed, "/missing/0/explanation", Json.mapper().valueToTree(withheld));
        SERVICE.clock().set("2027-01-04T12:00:00Z"); // when a quarter with entries is over
    }

    private static void remove(Entry from, String field, ObjectNode left) {
        Attribution change = new Attribution("admin", "To be read by a test");
        SERVICE.log().write(turn -> turn.redact(from, List.of(field), left.toString(), "UK GDPR Article 17", change));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void anAnswerSaysWhatTheDocumentSaysAndNothingElse(String path) {
        String schema = document.paths().path(path).at(JSON + "/schema/$ref").asText();

        assertThat(ADDRESSES).containsKey(path);
        for (String address : ADDRESSES.getOrDefault(path, List.of())) {
            assertThat(document.faults(schema, read(path, address).toString()))
                    .as(address)
                    .isEmpty();
        }
    }

    /** What is not for everybody is read by an admin. */
    private JsonNode read(String path, String address) {
        boolean isOpen = document.paths().path(path).at("/get/security").isMissingNode();
        return isOpen ? SERVICE.json(address) : SERVICE.json(address, "Authorization", SERVICE.bearer(Role.ADMIN));
    }

    @ParameterizedTest
    @CsvSource({"200, 2026-11-20", "422, 2027-11-20", "422, soon"})
    void aLetterIsAnsweredAsTheDocumentSays(int status, String received) {
        ObjectNode letter = Json.mapper()
                .createObjectNode()
                .put("letter", PublicPages.LETTER)
                .put("request", "REQ 1")
                .put("received", received);

        HttpResponse<String> answer = SERVICE.send(
                "POST", "/answers", BodyPublishers.ofString(letter.toString()), "Content-Type", "application/json");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(document.faults("POST", "/answers", answer)).isEmpty();
        assertThat(document.faults(SCHEMAS + "AnswersWanted", letter.toString()).isEmpty())
                .isEqualTo(!received.equals("soon"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contracts/COV-2",
                "/contracts?colour=red",
                "/entries/9999",
                "/contracts.yaml",
                "/quarters/2019-q1"
            })
    void aRefusalIsAProblem(String address) {
        HttpResponse<String> answer = SERVICE.get(address);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(document.faults(SCHEMAS + "Problem", answer.body())).isEmpty();
    }

    @Test
    void theExampleIsAContract() {
        JsonNode example = document.at("/paths/~1contracts~1{reference}" + JSON + "/examples/COV 12765/value");

        assertThat(document.faults(SCHEMAS + "PublishedContract", example.toString()))
                .isEmpty();
    }

    @Test
    void everyMemberOfAContractIsReadByThisTest() {
        JsonNode contract = SERVICE.json("/contracts/COV-1?on=2025-01-01");
        List<String> members = names(document.at("/components/schemas/PublishedContract/properties"));

        assertThat(names(contract)).containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void everyMemberOfAMeasureAndOfAnObservationIsReadByThisTest() {
        List<String> ofMeasure = names(document.at("/components/schemas/PublishedMeasure/properties"));
        List<String> ofObservation = names(document.at("/components/schemas/PublishedObservation/properties"));
        JsonNode full = SERVICE.json("/observations/test-share-2022-q4-channel-all");
        JsonNode time = SERVICE.json("/observations/average-call-handling-time-2018");
        JsonNode noticed = SERVICE.json("/observations/surveys-completed-2018");
        JsonNode withheld = SERVICE.json("/observations/test-share-fy2022-23-q4-channel-all");

        assertThat(names(SERVICE.json("/metrics?q=test-share").at("/items/0")))
                .containsExactlyInAnyOrderElementsOf(ofMeasure.stream()
                        .filter(name -> !List.of("related", "removed").contains(name)) // which lists leave out
                        .toList());
        assertThat(Stream.of(full, time, noticed, withheld)
                        .flatMap(one -> names(one).stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ofObservation);
    }

    /** Those of files are read by {@link OpenApiWritesTest}, which sends some. */
    static Stream<String> paths() {
        JsonNode paths = CommittedDocument.read().paths();
        return names(paths).stream()
                .filter(path -> paths.path(path).has("get"))
                .filter(path -> !path.startsWith("/imports") && !path.startsWith("/mappings"));
    }
}
