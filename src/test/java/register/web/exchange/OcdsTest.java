package register.web.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;
import register.ocds.OcdsReleases;
import register.ocds.OcdsSchemas;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;
import register.store.log.Entry;
import register.store.log.Log;

/** Contracts as OCDS 1.1.5, with real contracts of councils. */
class OcdsTest {
    /** What the schema of a release allows as tags, contract status and milestone status. */
    private static final Set<String> TAGS = Set.of(
            "award",
            "awardUpdate",
            "contract",
            "contractUpdate",
            "contractAmendment",
            "contractTermination",
            "compiled");

    private static final Set<String> STATUSES = Set.of("pending", "active", "cancelled", "terminated");

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("shippedData", "false")
            .with("ocidPrefix", "ocds-a1b2c3")
            .with("council.id", "GB-LAE-COV"));

    private static final List<Contract> REAL = OcdsReleases.contracts();
    private static final OcdsSchemas SCHEMAS = new OcdsSchemas();
    private static final String LONG = "x".repeat(90);

    /** Changes of the example, each of something that is seldom so. */
    private static final List<String> ODD =
            List.of("""
            {"reference": "ODD 1", "suppliers": [{"name": "Coventry City Council", "identifiers": [{"scheme": "GB-LAE", "id": "COV"}]},
              {"name": "???"}, {"name": "!!!"}, {"name": "A & B"}, {"name": "A, B"}, {"name": "a b"}, {"name": "株式会社", "scale": "selfEmployed"},
              {"name": "One", "identifiers": [{"scheme": "GB-COH", "id": "01234567"}, {"scheme": "GB-CHC", "id": "1"}], "vcse": true},
              {"name": "One again", "identifiers": [{"scheme": "GB-COH", "id": "01234567"}]}]}""", """
            {"reference": "ODD 2", "period": null, "review": null, "value": null, "department": null, "suppliers": [], "missing": [
              {"field": "period.start", "because": "not-recorded"}, {"field": "period.end", "because": "not-held"},
              {"field": "review", "because": "not-applicable"}, {"field": "department", "because": "not-recorded"},
              {"field": "suppliers", "because": "withheld", "section": "12(5)(e)", "until": "2030"},
              {"field": "value", "because": "withheld", "section": "43(2)", "explanation": "It would harm a tender.", "until": "2027-03"}]}""", """
            {"reference": "ODD 3", "period": {"start": "2017", "end": "2019-02"}, "review": {"on": "2031-06", "type": "breakpoint"},
              "extensions": [{"until": "2020", "state": "exercised"}, {"until": "2021-01-31", "state": "available"},
              {"until": "2022-01", "state": "available"}], "signed": "2016-12"}""", """
            {"reference": "ODD 4", "period": {"start": "2024-04-01", "ongoing": true}, "signed": "2024-03-05",
              "value": {"total": {"amount": 0, "currency": "EUR"}, "annual": {"amount": 9999999999999.99, "currency": "EUR"},
                "basis": "contract-sum", "approximate": true, "vat": "included"},
              "categories": [{"scheme": "ProClass", "id": "11"}, {"scheme": "CPV", "id": "72000000", "description": "IT"},
                {"scheme": "CPV", "id": "64216000-3"}],
              "documents": [{"title": "Größe", "url": "https://example.org/größe|x[1]#a#b%zz"}, {"title": "Größe", "url": "https://example.org/a%20b"}]}""", """
            {"reference": "ODD 5 %s", "title": "\\"Quoted\\" & <b>bold</b>", "department": "!!!"}""".formatted(LONG), """
            {"reference": "FRAME 1", "title": "Framework for telephony", "procurement": {"route": "Open procedure",
              "ocid": "ocds-h6vhtk-0ffff1", "notices": [{"type": "UK6", "id": "000001-2026", "published": "2026-01-02",
              "url": "https://www.find-tender.service.gov.uk/Notice/000001-2026"}, {"type": "UK7"}]}}""", """
            {"reference": "LOT 1", "title": "Lot 1", "partOf": "FRAME 1", "procurement": {"route": "Call-off", "ocid": "ocds-h6vhtk-0ffff2"},
              "suppliers": [{"name": "One Limited"}]}""", """
            {"reference": "LOT 2", "title": "Lot 2", "partOf": "frame/1", "procurement": {"regime": "pa-2023", "ocid": "ocds-h6vhtk-0ffff2"},
              "missing": [{"field": "procurement.route", "because": "not-recorded"},
                {"field": "value", "because": "withheld", "section": "43(2)"}], "value": null,
              "suppliers": [{"name": "Two Limited"}, {"name": "One Limited"}]}""", """
            {"reference": "CALL 1", "partOf": "FRAME 1", "procurement": {"route": "Framework call-off", "ocid": "ocds-h6vhtk-0ffff1"}}""", """
            {"reference": "CALL 2", "partOf": "NOWHERE 1", "procurement": {"route": "Waiver"}}""", """
            {"reference": "CALL 3", "title": "Withdrawn later", "procurement": {"route": "Waiver", "ocid": "ocds-h6vhtk-0ffff1"}}""", """
            {"reference": "GOES 1", "title": "First an ID of our own", "procurement": {"route": "Waiver"}}""", """
            {"reference": "GOES 1", "title": "Then that of its notice", "procurement": {"route": "Waiver", "ocid": "ocds-h6vhtk-0ffff3"}}""", """
            {"reference": "ENDS 1", "period": {"start": "2024-04-01", "end": "2027-03-31", "terminated": "2024-04"}}""");

    @BeforeAll
    static void load() {
        SERVICE.log()
                .write(turn -> turn.append(Contracts.REGISTER, REAL, new Attribution("tester", "Published elsewhere")));
        ODD.forEach(OcdsTest::sayOdd);
        Log log = SERVICE.log();
        Entry withdrawn =
                log.records(Contracts.REGISTER).find("call3").orElseThrow().entry();
        log.write(turn ->
                turn.withdraw(Contracts.REGISTER, List.of(withdrawn), new Attribution("tester", "A test says so")));
        say(json -> {});
        say(json -> json.put("title", "Telephony and lines"));
        say(json ->
                json.putArray("extensions").addObject().put("until", "2028-03").put("state", "exercised"));
        say(json -> {
            json.withObject("/period").put("terminated", "2026-01-31");
            json.remove("value");
            json.withArray("missing")
                    .addObject()
                    .put("field", "value")
                    .put("because", "withheld")
                    .put("section", "43(2)");
        });
    }

    @Test
    void thereIsAReleaseForEachEntryPageByPage() {
        List<JsonNode> releases = new ArrayList<>();
        String page = SERVICE.base() + "/ocds/releases?limit=70";
        while (!page.isEmpty()) {
            String body = SERVICE.get(page).body();
            assertThat(SCHEMAS.faultsOfReleases(body)).isEmpty();
            JsonNode json = RunningService.tree(body);
            assertThat(json.at("/version").asText()).isEqualTo("1.1");
            assertThat(json.at("/publisher/scheme").asText()).isEqualTo("GB-LAE");
            json.at("/releases").forEach(releases::add);
            page = json.at("/links/next").asText();
        }

        assertThat(releases).hasSize(REAL.size() + ODD.size() + 4);
        assertThat(releases).extracting(one -> one.at("/id").asText()).doesNotHaveDuplicates();
        assertThat(releases).allSatisfy(OcdsTest::requireRelease);
        assertThat(releases)
                .extracting(one -> one.at("/tender/legalBasis/id").asText())
                .contains("2023/54", "32014L0024");
    }

    @Test
    void aRecordHasTheHistoryOfAContractAndItsStateNow() {
        JsonNode record = SERVICE.json("/ocds/records/OCDS-1").at("/records/0");

        assertThat(record.at("/ocid").asText()).isEqualTo("ocds-a1b2c3-OCDS-1");
        assertThat(record.at("/releases"))
                .extracting(release -> release.at("/tag").toString())
                .containsExactly(
                        "[\"award\",\"contract\"]",
                        "[\"awardUpdate\",\"contractUpdate\"]",
                        "[\"awardUpdate\",\"contractAmendment\"]",
                        "[\"contractTermination\"]");
        assertThat(record.at("/releases/1/contracts/0/title").asText()).isEqualTo("Telephony and lines");
        assertThat(record.at("/releases/2/contracts/0/period/endDate").asText()).isEqualTo("2028-03-31T23:59:59Z");
        assertThat(record.at("/releases/2/contracts/0/period/endPrecision").asText())
                .isEqualTo("month");
        JsonNode now = record.at("/compiledRelease");
        requireRelease(now);
        assertThat(now.at("/tag/0").asText()).isEqualTo("compiled");
        assertThat(now.at("/contracts/0/status").asText()).isEqualTo("terminated");
        assertThat(now.at("/withheldInformation/0/field").asText()).isEqualTo("contracts/value");
        assertThat(now.at("/withheldInformation/0/rationaleClassifications/0/id")
                        .asText())
                .isEqualTo("43(2)");
    }

    @Test
    void everyRecordIsAsTheSchemasSay() {
        Set<String> ids = new TreeSet<>();
        RunningService.tree(SERVICE.get("/ocds/releases?limit=1000").body())
                .at("/releases")
                .forEach(release -> ids.add(release.at("/ocid").asText()));
        SoftAssertions all = new SoftAssertions();
        // Of contracts that were withdrawn, and of one that had another ID, releases are all there is.
        ids.remove("ocds-a1b2c3-GOES-1");
        for (String ocid : ids) {
            HttpResponse<String> answer = SERVICE.get("/ocds/records/" + encoded(ocid));
            all.assertThat(answer.statusCode()).as(ocid).isEqualTo(200);
            all.assertThat(SCHEMAS.faultsOfRecords(answer.body())).as(ocid).isEmpty();
            all.assertThat(RunningService.tree(answer.body())
                            .at("/records/0/ocid")
                            .asText())
                    .isEqualTo(ocid);
        }
        all.assertAll();
        assertThat(ids).hasSizeGreaterThan(100);
    }

    @Test
    void theContractsOfOneProcurementAreOneRecord() {
        JsonNode record = SERVICE.json("/ocds/records/LOT-1").at("/records/0");

        assertThat(SERVICE.json("/ocds/records/ocds-h6vhtk-0ffff2").at("/records/0"))
                .isEqualTo(record)
                .isEqualTo(SERVICE.json("/ocds/records/LOT-2").at("/records/0"));
        assertThat(record.at("/ocid").asText()).isEqualTo("ocds-h6vhtk-0ffff2");
        assertThat(record.at("/releases")).hasSize(2);
        JsonNode now = record.at("/compiledRelease");
        assertThat(now.at("/contracts"))
                .extracting(contract -> contract.at("/id").asText())
                .containsExactly("LOT 1", "LOT 2");
        assertThat(now.at("/parties"))
                .extracting(party -> party.at("/name").asText())
                .containsExactly("Coventry City Council", "Digital", "One Limited", "Two Limited");
        assertThat(now.at("/withheldInformation/0/id").asText()).isEqualTo("LOT 2-value");
        assertThat(now.at("/tender/legalBasis/id").asText()).isEqualTo("2023/54");
        assertThat(now.at("/tender/procurementMethodDetails").asText()).isEqualTo("Call-off");
    }

    @Test
    void aCallOffNamesTheProcurementOfItsFramework() {
        JsonNode related = SERVICE.json("/ocds/records/LOT-1").at("/records/0/compiledRelease/relatedProcesses");
        assertThat(related).hasSize(1);
        assertThat(related.at("/0/relationship/0").asText()).isEqualTo("framework");
        assertThat(related.at("/0/identifier").asText()).isEqualTo("ocds-h6vhtk-0ffff1");
        assertThat(SERVICE.get(related.at("/0/uri").asText()).statusCode()).isEqualTo(200);

        assertThat(SERVICE.json("/ocds/records/CALL-1")
                        .at("/records/0/compiledRelease")
                        .has("relatedProcesses"))
                .as("the same procurement")
                .isFalse();
        assertThat(SERVICE.json("/ocds/records/CALL-1").at("/records/0/releases"))
                .hasSize(2);
        JsonNode unknown = SERVICE.json("/ocds/records/CALL-2").at("/records/0/compiledRelease/relatedProcesses/0");
        assertThat(unknown.at("/title").asText()).isEqualTo("NOWHERE 1");
        assertThat(unknown.has("relationship") || unknown.has("identifier")).isFalse();
    }

    @Test
    void aContractBeginsAnewInTheProcurementOfItsNotice() {
        JsonNode record = SERVICE.json("/ocds/records/GOES-1").at("/records/0");

        assertThat(record.at("/ocid").asText()).isEqualTo("ocds-h6vhtk-0ffff3");
        assertThat(record.at("/releases")).hasSize(1);
        assertThat(record.at("/releases/0/tag").toString()).isEqualTo("[\"award\",\"contract\"]");
    }

    @Test
    void theIdOfTheNoticeIsKept() {
        Contract known = REAL.stream()
                .filter(contract ->
                        contract.procurement() != null && contract.procurement().ocid() != null)
                .findFirst()
                .orElseThrow();

        assertThat(SERVICE.json("/ocds/records/" + known.reference().slug())
                        .at("/records/0/ocid")
                        .asText())
                .isEqualTo(requireNonNull(known.procurement()).ocid());
        assertThat(SERVICE.get("/ocds/records/none").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutAPrefixOnlyTheIdsOfNoticesAreUsed() {
        assertThat(new OcdsIds("").of(withoutOcid())).isEmpty();
        assertThat(new OcdsIds("ocds-a1b2c3").of(withoutOcid())).hasValue("ocds-a1b2c3-OCDS-2");
        assertThatIllegalArgumentException().isThrownBy(() -> new OcdsIds("ocds-1"));
    }

    private static Contract withoutOcid() {
        return ContractExample.with(json -> {
            json.put("reference", "OCDS 2");
            if (json.path("procurement") instanceof ObjectNode procurement) {
                procurement.remove("ocid");
            }
        });
    }

    /** Requires what the schema does of each release: its members, closed code lists, and ids that refer to each other. */
    private static void requireRelease(JsonNode release) {
        assertThat(release.at("/ocid").asText()).matches("ocds-[a-z0-9]{6}-.+");
        assertThat(release.at("/initiationType").asText()).isEqualTo("tender");
        assertThat(release.at("/tag")).extracting(JsonNode::asText).isSubsetOf(TAGS);
        Set<String> parties = new TreeSet<>();
        release.at("/parties")
                .forEach(party -> assertThat(parties.add(party.at("/id").asText()))
                        .as(release.toString())
                        .isTrue());
        assertThat(parties).contains("GB-LAE-COV", release.at("/buyer/id").asText());
        release.at("/awards/0/suppliers")
                .forEach(supplier ->
                        assertThat(parties).contains(supplier.at("/id").asText()));
        JsonNode contract = release.at("/contracts/0");
        assertThat(contract.at("/awardID").asText())
                .isNotEmpty()
                .isEqualTo(release.at("/awards/0/id").asText());
        if (contract.has("status")) {
            assertThat(contract.at("/status").asText()).isIn(STATUSES);
        }
        for (String date : List.of("startDate", "endDate", "maxExtentDate")) {
            if (contract.at("/period").has(date)) {
                assertThat(contract.at("/period").path(date).asText())
                        .matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");
            }
        }
        requireNothingEmpty(release);
    }

    /** Requires that nothing is empty, which the schema forbids almost everywhere. */
    private static void requireNothingEmpty(JsonNode node) {
        assertThat(node.isNull() || (node.isContainerNode() && node.isEmpty())).isFalse();
        assertThat(node.isTextual() && node.asText().isBlank()).isFalse();
        node.forEach(OcdsTest::requireNothingEmpty);
    }

    private static String encoded(String ocid) {
        return URLEncoder.encode(ocid, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void sayOdd(String change) {
        SERVICE.log()
                .append(
                        Contracts.REGISTER,
                        ContractExample.with(json -> RunningService.tree(change)
                                .properties()
                                .forEach(member -> {
                                    if (member.getValue().isNull()) {
                                        json.remove(member.getKey());
                                    } else {
                                        json.set(member.getKey(), member.getValue());
                                    }
                                })),
                        new Attribution("tester", "A test says so"));
    }

    private static void say(Consumer<ObjectNode> change) {
        SERVICE.log()
                .append(
                        Contracts.REGISTER,
                        ContractExample.with(json -> {
                            json.put("reference", "OCDS 1");
                            if (json.path("procurement") instanceof ObjectNode procurement) {
                                procurement.remove("ocid");
                            }
                            change.accept(json);
                        }),
                        new Attribution("tester", "A test says so"));
    }
}
