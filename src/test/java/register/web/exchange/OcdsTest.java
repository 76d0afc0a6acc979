package register.web.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;
import register.ocds.OcdsReleases;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;

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

    @BeforeAll
    static void load() {
        SERVICE.log()
                .write(turn -> turn.append(Contracts.REGISTER, REAL, new Attribution("tester", "Published elsewhere")));
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
            JsonNode json = RunningService.tree(SERVICE.get(page).body());
            assertThat(json.at("/version").asText()).isEqualTo("1.1");
            assertThat(json.at("/publisher/scheme").asText()).isEqualTo("GB-LAE");
            json.at("/releases").forEach(releases::add);
            page = json.at("/links/next").asText();
        }

        assertThat(releases).hasSize(REAL.size() + 4);
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
