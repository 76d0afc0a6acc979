package register.registers.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.openapi.Example;
import register.values.Json;
import register.values.problem.Refusal;

class DisclosureTest {
    private static final String JSON = """
            {
              "request": "REQ 1", "regime": "FOIA", "received": "2025-08-01", "responded": "2025-08-18",
              "subject": "Telephones",
              "questions": [{"number": "part 1, 1", "asked": "Number of figures", "outcome": "disclosed", "answer": "73"}]
            }
            """;

    @Test
    void aRefusalNamesItsSection() {
        refused(question -> question.put("outcome", "exempt"), "enter the section");
        refused(question -> question.put("outcome", "cost-limit"), "enter the section");
        refused(question -> question.put("outcome", "neither-confirm-nor-deny"), "enter the section");
        assertThat(with(question -> question.put("outcome", "not-held")).questions())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"FOIA, 40(2)", "FOIA, 40(5B)(a)(i)", "FOIA, 1(1)", "FOIA, 12(2)", "FOIA, 14", "FOIA, 16", "FOIA, 37(2)"
    })
    void aSectionIsOneThatTheLawHas(String regime, String section) {
        assertThat(exempt(regime, section, question -> {}).questions().get(0).sections())
                .containsExactly(section);
    }

    @ParameterizedTest
    @CsvSource({"FOIA, 99", "FOIA, s40(2)", "FOIA, 15", "EIR, 21", "EIR, 40(2)"})
    void aSectionThatTheLawHasNotIsRefused(String regime, String section) {
        assertThatThrownBy(() -> exempt(regime, section, question -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("enter a section of the " + regime);
    }

    @ParameterizedTest
    @CsvSource({"FOIA, 43(2)", "FOIA, 31(1)(a)", "FOIA, 36", "FOIA, 40(3B)", "EIR, 12(5)(e)"})
    void aQualifiedGroundSaysHowThePublicInterestWasWeighedOrWhyThatIsNotSaid(String regime, String section) {
        assertThatThrownBy(() -> exempt(regime, section, question -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the exemption is qualified");

        exempt(
                regime,
                section,
                question -> question.putObject("publicInterest")
                        .put("balance", "withhold")
                        .putArray("for")
                        .add("Openness"));
        exempt(
                regime,
                section,
                question -> question.putArray("missing")
                        .addObject()
                        .put("field", "publicInterest")
                        .put("because", "not-published-here"));
    }

    @ParameterizedTest
    @CsvSource({"FOIA, 40(2)", "FOIA, 21", "FOIA, 41", "EIR, 12(4)(a)", "EIR, 13", "EIR, 6(1)(b)"})
    void aGroundThatIsNotSurelyQualifiedNeedsNoWeighing(String regime, String section) {
        assertThat(exempt(regime, section, question -> {}).questions().get(0).publicInterest())
                .isNull();
    }

    @Test
    void aQuestionIsThereOnce() {
        assertThatThrownBy(() -> read(json -> json.withArray("questions")
                        .addObject()
                        .put("number", "part 1/1")
                        .put("asked", "Again")
                        .put("outcome", "not-held")))
                .hasMessageContaining("is already listed");
    }

    @Test
    void theDayTheRequestCameInIsSaidOrMissing() {
        assertThatThrownBy(() -> read(json -> json.remove("received"))).hasMessageContaining("received is blank");
        assertThatThrownBy(() -> read(json -> json.put("received", "2025-08-19")))
                .hasMessageContaining("after the response");
    }

    @Test
    void aCitationNamesOneThing() {
        refused(question -> question.putArray("cites").addObject(), "enter one contract, one system or one measure");
        refused(
                question -> question.putArray("cites")
                        .addObject()
                        .put("contract", "COV 1")
                        .put("system", "8x8"),
                "enter one contract, one system or one measure");
        refused(
                question -> question.putArray("cites")
                        .addObject()
                        .put("system", "8x8")
                        .put("period", "2023"),
                "only a measure has one");
        refused(
                question -> question.putArray("cites")
                        .addObject()
                        .put("measure", "m".repeat(99))
                        .put("period", "2023"),
                "100 characters or fewer");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'contract': 'COV 12765'} | /contracts/COV-12765",
                "{'system': 'Microsoft Dynamics'} | /systems/Microsoft-Dynamics",
                "{'measure': 'contact-centre-agents'} | /metrics/contact-centre-agents",
                "{'measure': 'contact-centre-agents', 'period': '2025-08-18'} | /observations/contact-centre-agents-2025-08-18",
                "{'measure': 'foi-eir-received', 'period': '2022/23'} | /observations/foi-eir-received-fy2022-23",
                "{'measure': 'headcount', 'period': '2018', 'dimensions': {'role': 'Adviser', 'channel': 'face to face'}}"
                        + " | /observations/headcount-2018-channel-face-to-face-role-adviser",
            })
    void aCitationLeadsToTheAddressOfWhatItNames(String citation, String address) {
        Disclosure disclosure = with(question -> question.putArray("cites").add(tree(citation.replace('\'', '"'))));

        assertThat(ComputedDisclosure.of(disclosure, Example.PUBLISHER)
                        .questions()
                        .get(0)
                        .cites()
                        .get(0)
                        .url())
                .isEqualTo("https://contracts.example.gov.uk" + address);
    }

    @Test
    void aSectionBelowNoRowStandsAlone() {
        Ground ground = Ground.of(register.values.law.Regime.FOIA, "43(3)", Example.PUBLISHER);

        assertThat(ground).isEqualTo(new Ground("43(3)", null, null, null, null));
        assertThat(ground.inWords()).isEqualTo("43(3)");
    }

    private static Disclosure exempt(String regime, String section, Consumer<ObjectNode> change) {
        return read(json -> {
            json.put("regime", regime);
            ObjectNode question = (ObjectNode) json.at("/questions/0");
            question.put("outcome", "exempt").putArray("sections").add(section);
            change.accept(question);
        });
    }

    private static void refused(Consumer<ObjectNode> change, String why) {
        assertThatThrownBy(() -> with(change)).hasMessageContaining(why);
    }

    private static Disclosure with(Consumer<ObjectNode> change) {
        return read(json -> change.accept((ObjectNode) json.at("/questions/0")));
    }

    private static Disclosure read(Consumer<ObjectNode> change) {
        ObjectNode json = (ObjectNode) tree(JSON);
        change.accept(json);
        try {
            return Json.mapper().treeToValue(json, Disclosure.class);
        } catch (JsonProcessingException refused) {
            if (refused.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalArgumentException(refused);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
