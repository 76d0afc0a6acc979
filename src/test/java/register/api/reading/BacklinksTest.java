package register.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.RunningService;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.registers.disclosures.Disclosure;
import register.registers.disclosures.Disclosures;
import register.store.log.Attribution;
import register.values.Json;

/** Whatever speaks of the same thing leads from one to the other. */
class BacklinksTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final Attribution CHANGE = new Attribution("test", "To be led to");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/contracts/COV-12765 | cited-by | FOI733329987, question part 1, 3: Duration of each contract, with extensions",
                "/contracts/COV-12765 | contains | 0800 4346127, Interactive Voice Response (IVR)",
                "/contracts/COV-12765 | buys | Microsoft Dynamics",
                "/contracts/MD-133-2018 | buys | SIMS",
                "/systems/Firmstep | cited-by | REQ06082, question 10: Queue system of the walk-in centres",
                "/systems/Microsoft-Dynamics | cited-by | FOI733329987, question part 1, 10: Manufacturer of the contact centre"
                        + " system",
                "/metrics/calls-offered | cited-by | REQ06082, question 16: Volumes, times, quality and resolution by channel,"
                        + " 2016 to 2018",
                "/metrics/email-users | cited-by | FOI733329987, question part 1, 12: Number of e-mail users",
                "/observations/email-users-2025-08-18 | cited-by | FOI733329987, question part 1, 12: Number of e-mail users",
                "/observations/foi-eir-received-fy2022-23 | cited-by | FOI523208559, question 1a, 1b: FOI and EIR requests by"
                        + " quarter: received, on time, refused, reviewed, requesters",
                "/disclosures/REQ06082 | source-of | Firmstep",
                "/disclosures/FOI597919902 | source-of | COV-10264, Website, app and online services"
            })
    void aRecordIsToldWhatSpeaksOfIt(String address, String relation, String label) {
        List<String> related = related(SERVICE.json(address));

        assertThat(related).contains(relation + " " + label);
        assertThat(SERVICE.page(address)).contains(label);
    }

    @Test
    void everyLinkOfTheBridgeLeadsToARecord() {
        List<String> addresses = new ArrayList<>();
        for (String list : List.of("/contracts.json", "/systems.json", "/disclosures.json", "/metrics.json")) {
            for (JsonNode item : SERVICE.json(list).at("/items")) {
                String self = item.at("/links/self").asText();
                JsonNode record = SERVICE.json(self.substring(SERVICE.base().length()));
                record.path("related").forEach(related -> {
                    addresses.add(related.path("url").asText());
                    related.path("also")
                            .forEach(also -> addresses.add(also.path("url").asText()));
                });
                record.path("questions")
                        .forEach(question -> question.path("cites")
                                .forEach(
                                        cited -> addresses.add(cited.path("url").asText())));
            }
        }

        assertThat(addresses).hasSizeGreaterThan(100);
        assertThat(addresses.stream().distinct())
                .allSatisfy(address -> assertThat(
                                SERVICE.get(address.replaceAll("#.*", "")).statusCode())
                        .isEqualTo(200));
    }

    @Test
    void whatAQuestionSpeaksOfTogetherLeadsToEachOther() {
        JsonNode related = SERVICE.json("/contracts/0800-4346127").at("/related");

        assertThat(related.findValuesAsText("text")).contains("COV 12765");
    }

    @Test
    void aPinnedAddressIsToldNothingOfWhatCameLater() throws Exception {
        SERVICE.log().append(Contracts.REGISTER, ContractExample.referenced("BRIDGE 1"), CHANGE);
        JsonNode before = SERVICE.json("/contracts/BRIDGE-1");
        String pinned = before.at("/links/pinned").asText();
        String tag =
                SERVICE.get("/contracts/BRIDGE-1").headers().firstValue("ETag").orElseThrow();

        SERVICE.log().append(Disclosures.REGISTER, citing("BRIDGE/1"), CHANGE);

        assertThat(related(SERVICE.json("/contracts/BRIDGE-1"))).contains("cited-by REQ-B1, question 1: What is it?");
        assertThat(SERVICE.get("/contracts/BRIDGE-1", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.json(pinned.substring(SERVICE.base().length())).has("related"))
                .isFalse();
        assertThat(SERVICE.json(pinned.substring(SERVICE.base().length()))).isEqualTo(before);
    }

    private static Disclosure citing(String contract) throws Exception {
        return Json.mapper().readValue("""
                        {"request": "REQ-B1", "regime": "FOIA", "responded": "2026-01-05", "subject": "Bridges",
                         "missing": [{"field": "received", "because": "not-recorded"}],
                         "questions": [{"number": "1", "asked": "What is it?", "outcome": "disclosed",
                           "cites": [{"contract": "%s"}]}]}
                        """.formatted(contract), Disclosure.class);
    }

    private static List<String> related(JsonNode record) {
        List<String> related = new ArrayList<>();
        record.path("related")
                .forEach(one -> related.add(
                        one.path("relation").asText() + " " + one.path("label").asText()));
        return related;
    }
}
