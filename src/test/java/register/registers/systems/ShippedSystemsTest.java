package register.registers.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import register.Fixtures;
import register.RunningService;
import register.values.Reference;

/** What the five responses say of ICT systems, read back over HTTP. */
class ShippedSystemsTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    static Stream<Arguments> rows() {
        return Fixtures.systems()
                .map(row -> Arguments.of(Named.of(row.getField("system") + ", " + row.getField("function"), row)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyUseOfASystemIsReadBack(NamedCsvRecord row) {
        JsonNode system = SERVICE.json("/systems/" + new Reference(row.getField("system")).slug());

        assertThat(system.get("name").asText()).isEqualTo(row.getField("system"));
        assertThat(system.path("manufacturer").asText()).isEqualTo(row.getField("manufacturer"));
        assertThat(system.path("contract").asText()).isEqualTo(row.getField("contract"));
        assertThat(system.get("uses").valueStream()).anySatisfy(use -> {
            assertThat(use.get("function").asText()).isEqualTo(row.getField("function"));
            assertThat(serviceLines(use)).isEqualTo(row.getField("service_lines"));
            assertThat(use.path("onlineForm").asText()).isEqualTo(row.getField("online_form"));
            assertThat(use.path("formIntegratedWith").asText()).isEqualTo(row.getField("form_integrated_with"));
            assertThat(use.get("asOf").asText()).isEqualTo(row.getField("as_of"));
            assertThat(use.at("/source/disclosure").asText()).isEqualTo(row.getField("source"));
            assertThat(use.at("/source/question").asText()).isEqualTo(row.getField("question"));
            assertThat(use.path("note").asText()).isEqualTo(row.getField("note"));
            assertThat(SERVICE.get(use.at("/source/url").asText()).statusCode()).isEqualTo(200);
        });
    }

    @Test
    void aSystemWithManyUsesIsOneRecord() {
        JsonNode list = SERVICE.json("/systems");

        assertThat(list.get("total").asInt()).isEqualTo(16);
        assertThat(list.get("items").findValues("uses").stream()
                        .mapToInt(JsonNode::size)
                        .sum())
                .isEqualTo((int) Fixtures.systems().count());
        assertThat(SERVICE.json("/systems/Firmstep").get("uses")).hasSize(4);
        assertThat(list.toString()).doesNotContain("N/A").doesNotContain("\"\"").doesNotContain("null");
    }

    @Test
    void whatIsNotSaidIsSaidToBeMissing() {
        assertThat(SERVICE.json("/systems/8x8").get("missing").findValuesAsText("field"))
                .containsExactly("manufacturer", "contract");
        assertThat(SERVICE.json("/systems/SIMS").has("missing")).isFalse();
    }

    @Test
    void anotherSpellingLeadsToTheOneAddress() {
        assertThat(SERVICE.get("/systems/microsoft%20dynamics").headers().firstValue("Location"))
                .contains("/systems/Microsoft-Dynamics");
        assertThat(SERVICE.get("/systems/firmstep").statusCode()).isEqualTo(301);
        assertThat(SERVICE.get("/systems/nothing").body()).contains("there is no system 'nothing'");
    }

    @Test
    void itLeadsToTheContractThatItIsBoughtUnder() {
        JsonNode system = SERVICE.json("/systems/Microsoft-Dynamics");

        assertThat(system.get("contractUrl").asText()).isEqualTo(SERVICE.base() + "/contracts/COV-12765");
        assertThat(SERVICE.get("/systems/Microsoft-Dynamics.html").body())
                .containsPattern("<a [^>]*href=\"/contracts/COV-12765\">COV 12765</a>")
                .containsPattern("<a [^>]*href=\"/disclosures/FOI733329987\">FOI733329987, question part 1, 10</a>");
    }

    @Test
    void aPageShowsOnlyTheColumnsThatAnyUseHasSomethingIn() {
        assertThat(SERVICE.page("/systems/Anite")).contains("Online form");
        assertThat(SERVICE.page("/systems/8x8")).doesNotContain("Online form");
    }

    private static String serviceLines(JsonNode use) {
        List<String> lines =
                use.path("serviceLines").valueStream().map(JsonNode::asText).toList();
        return String.join("; ", lines);
    }
}
