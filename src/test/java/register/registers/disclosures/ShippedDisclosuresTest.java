package register.registers.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import register.Fixtures;
import register.RunningService;

/** What the five responses say, question by question, read back over HTTP. */
class ShippedDisclosuresTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    /** What the answers name besides what they were recorded as citing: question 14, 15 lists the systems. */
    private static final Map<String, List<String>> ALSO_NAMED = Map.of(
            "REQ06082 14, 15",
            List.of(
                    "Care Director",
                    "Academy",
                    "Anite",
                    "Agresso",
                    "Web Reg",
                    "Jigsaw",
                    "Abritas",
                    "M3",
                    "Confirm",
                    "Chipside",
                    "BBCSM",
                    "Protocol"),
            "REQ07510 2a",
            List.of("SIMS"),
            "REQ07510 3",
            List.of("SIMS"));

    private static final Map<String, String> ADDRESSES = Map.of(
            "40(2)", "/exemptions/foia-40-2",
            "31(1)(a)", "/exemptions/foia-31",
            "31(3)", "/exemptions/foia-31",
            "43(2)", "/exemptions/foia-43-2",
            "12(2)", "/exemptions/foia-12",
            "21", "/exemptions/foia-21");

    static Stream<Arguments> disclosures() {
        return Fixtures.disclosures()
                .map(disclosure ->
                        Arguments.of(Named.of(disclosure.get("request").asText(), disclosure)));
    }

    @ParameterizedTest
    @MethodSource("disclosures")
    void everyQuestionIsReadBackWithItsOutcomeSectionsAndCitations(JsonNode recorded) {
        String request = recorded.get("request").asText();
        JsonNode published = SERVICE.json("/disclosures/" + request);

        assertThat(published.get("regime").asText()).isEqualTo("FOIA");
        assertThat(published.get("responded")).isEqualTo(recorded.get("responded"));
        assertThat(published.get("subject")).isEqualTo(recorded.get("subject"));
        assertThat(published.get("questions")).hasSameSizeAs(recorded.get("questions"));
        for (int i = 0; i < recorded.get("questions").size(); i++) {
            JsonNode said = recorded.get("questions").get(i);
            JsonNode question = published.get("questions").get(i);
            for (String member :
                    List.of("number", "asked", "outcome", "answer", "sections", "publicInterest", "link")) {
                assertThat(question.get(member)).as(member).isEqualTo(said.get(member));
            }
            assertThat(citations(question))
                    .containsExactlyElementsOf(Stream.concat(
                                    citations(said).stream(),
                                    ALSO_NAMED
                                            .getOrDefault(
                                                    request + " "
                                                            + said.get("number").asText(),
                                                    List.of())
                                            .stream()
                                            .map(name -> "{\"system\":\"" + name + "\"}"))
                            .toList());
        }
    }

    @Test
    void thereAreFiftyNineQuestions() {
        JsonNode list = SERVICE.json("/disclosures");

        assertThat(list.get("total").asInt()).isEqualTo(5);
        assertThat(list.get("items").findValues("questions").stream()
                        .mapToInt(JsonNode::size)
                        .sum())
                .isEqualTo(59);
        assertThat(list.toString()).doesNotContain("N/A").doesNotContain("\"\"").doesNotContain("null");
    }

    @ParameterizedTest
    @MethodSource("disclosures")
    void everySectionStandsBesideWhatTheLawSaysOfIt(JsonNode recorded) {
        for (JsonNode question :
                SERVICE.json("/disclosures/" + recorded.get("request").asText()).get("questions")) {
            for (int i = 0; i < question.path("sections").size(); i++) {
                String section = question.get("sections").get(i).asText();
                JsonNode ground = question.get("grounds").get(i);

                assertThat(ground.get("section").asText()).isEqualTo(section);
                assertThat(ground.get("title").asText()).isNotBlank();
                if (section.equals("1(1)") || section.equals("16")) {
                    assertThat(ground.has("url")).isFalse();
                } else {
                    assertThat(ground.get("url").asText()).isEqualTo(SERVICE.base() + ADDRESSES.get(section));
                    assertThat(ground.get("status"))
                            .isEqualTo(SERVICE.json(ground.get("url").asText()).get("status"));
                }
            }
        }
    }

    @Test
    void everyCitationStandsBesideItsAddress() {
        assertThat(addresses("FOI733329987", "part 1, 1")).containsExactly("/contracts/COV-12765");
        assertThat(addresses("FOI733329987", "part 2, 1"))
                .containsExactly("/contracts/0800-4346127", "/contracts/COV-12765");
        assertThat(addresses("FOI733329987", "part 1, 8"))
                .containsExactly("/observations/contact-centre-agents-2025-08-18");
        assertThat(addresses("FOI733329987", "part 1, 10")).containsExactly("/systems/Microsoft-Dynamics");
        assertThat(addresses("REQ06082", "8")).containsExactly("/systems/8x8");
        assertThat(addresses("REQ06082", "16")).hasSize(17).contains("/metrics/calls-offered");
        assertThat(addresses("FOI597919902", "3")).containsExactly("/observations/phone-waiting-time-2023");
        assertThat(addresses("FOI523208559", "1a, 1b")).contains("/observations/foi-eir-received-fy2022-23");
    }

    @Test
    void everyContractAndSystemThatIsCitedIsThere() {
        List<String> cited = SERVICE.json("/disclosures").findValuesAsText("url").stream()
                .filter(address -> address.contains("/contracts/") || address.contains("/systems/"))
                .distinct()
                .toList();

        assertThat(cited).hasSizeGreaterThan(15);
        for (String address : cited) {
            assertThat(SERVICE.get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void aQuestionHasAnAddressThatItsPageAnswersTo() {
        JsonNode question = question("FOI733329987", "part 1, 8");
        String page = SERVICE.get("/disclosures/FOI733329987.html").body();

        assertThat(question.get("url").asText())
                .isEqualTo(SERVICE.base() + "/disclosures/FOI733329987#question-part-1-8");
        assertThat(page).contains("id=\"question-part-1-8\"").contains("href=\"#question-part-1-8\"");
        assertThat(question("REQ06082", "14, 15").get("url").asText()).endsWith("#question-14-15");
        assertThat(question("FOI523208559", "1 (2021/22)").get("url").asText()).endsWith("#question-1-2021-22");
    }

    @Test
    void aPageShowsTheGroundsTheWeighingAndTheCitations() {
        assertThat(SERVICE.page("/disclosures/REQ07510"))
                .contains(
                        "Section 43(2), Commercial interests: a qualified exemption, so the public interest is weighed")
                .contains("Reasons for disclosing: Accountability and transparency of decisions and spending")
                .contains("The council decided that the public interest in withholding the information is greater.");
        assertThat(SERVICE.get("/disclosures/REQ07510.html").body())
                .contains("href=\"/exemptions/foia-43-2\"")
                .contains("href=\"/contracts/MD-133-2018\"");
    }

    @Test
    void aSpreadsheetHasALineAResponse() {
        assertThat(SERVICE.get("/disclosures.csv").body().split("\r\n"))
                .hasSize(6)
                .anySatisfy(line -> assertThat(line)
                        .contains(",1: disclosed; 2: cost-limit; 3: disclosed;")
                        .doesNotContain("N/A"));
    }

    private static JsonNode question(String request, String number) {
        return StreamSupport.stream(
                        SERVICE.json("/disclosures/" + request).get("questions").spliterator(), false)
                .filter(question -> question.get("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> addresses(String request, String number) {
        return question(request, number).get("cites").findValuesAsText("url").stream()
                .map(address -> address.replace(SERVICE.base(), ""))
                .toList();
    }

    private static List<String> citations(JsonNode question) {
        return question.path("cites")
                .valueStream()
                .map(cited -> {
                    ObjectNode copy = cited.deepCopy();
                    copy.remove("url");
                    return copy.toString();
                })
                .toList();
    }
}
