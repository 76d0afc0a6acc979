package register.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;

/** Words are found wherever they are said, register by register, and it is said why. */
class SearchTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @Test
    void wordsAreFoundInEveryRegisterThatHasThem() {
        JsonNode search = SERVICE.json("/search?q=microsoft");

        assertThat(search.at("/registers").findValuesAsText("register"))
                .containsExactly("contracts", "systems", "disclosures", "metrics", "observations");
        assertThat(labels(search))
                .contains("contracts: COV 12765, Microsoft Enterprise Agreement", "systems: Microsoft Dynamics")
                .anyMatch(label -> label.startsWith("disclosures: FOI733329987"));
        assertThat(search.at("/items"))
                .as("why each was found")
                .allSatisfy(item -> assertThat(item.path("matched")).isNotEmpty());
        assertThat(search.at("/total").asInt())
                .isEqualTo(search.at("/registers").findValues("total").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum());
    }

    @Test
    void eachSaysWhichOfItsFieldsHaveTheWords() {
        JsonNode first = SERVICE.json("/search?q=microsoft%20reseller").at("/items/0");

        assertThat(first.at("/matched").findValuesAsText("field")).containsExactly("title", "description");
        assertThat(first.at("/matched/0/text").asText()).isEqualTo("Microsoft Enterprise Agreement");
        assertThat(first.at("/matched/1/text").asText()).contains("Reseller contract");
    }

    @Test
    void whatItIsCalledWeighsMoreThanWhatIsSaidInPassing() {
        Attribution change = new Attribution("test", "To be found");
        SERVICE.log()
                .append(
                        Contracts.REGISTER,
                        ContractExample.with(
                                json -> json.put("reference", "A 1").put("description", "Has a zeppelin")),
                        change);
        SERVICE.log()
                .append(
                        Contracts.REGISTER,
                        ContractExample.with(
                                json -> json.put("reference", "B 1").put("title", "Zeppelin")),
                        change);

        assertThat(labels(SERVICE.json("/search?q=zeppelins")))
                .containsExactly("contracts: B 1, Zeppelin", "contracts: A 1, Telephony");
    }

    @Test
    void aMisspeltNameIsFoundByItsLikeness() {
        JsonNode search = SERVICE.json("/search?q=firmstp");
        JsonNode systems = search.at("/registers/1");

        assertThat(systems.at("/similar").asBoolean()).isTrue();
        assertThat(labels(search)).contains("systems: Firmstep");
    }

    @Test
    void aMisspeltWordOfALongNameIsCorrectedAndThePermanentLinkSaysTheRightOne() {
        JsonNode search = SERVICE.json("/search?q=microsft");

        assertThat(labels(search)).contains("contracts: COV 12765, Microsoft Enterprise Agreement");
        assertThat(search.at("/registers/0/similar").asBoolean()).isTrue();
        assertThat(search.at("/links/pinned").asText()).contains("q=microsoft&");
        for (String misspelt : List.of("microsfot", "mircosoft", "enterprize%20agreemnt")) {
            assertThat(SERVICE.json("/contracts?q=" + misspelt).at("/items").findValuesAsText("reference"))
                    .as(misspelt)
                    .contains("COV 12765");
        }
    }

    @Test
    void theWordsOfAPermanentAddressAreNotCorrected() {
        assertThat(SERVICE.json("/contracts?q=microsft&at=4&on=2026-11-22")
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @Test
    void theListOfARegisterHasAllOfIt() {
        for (JsonNode register : SERVICE.json("/search?q=calls&limit=1").at("/registers")) {
            String address = register.at("/url").asText();

            assertThat(SERVICE.json(address.substring(SERVICE.base().length()))
                            .at("/total")
                            .asInt())
                    .isEqualTo(register.at("/total").asInt());
        }
    }

    @Test
    void aPinnedSearchFindsWhatThereWas() {
        JsonNode search = SERVICE.json("/search?q=Enterprise&at=4&on=2026-11-22");

        assertThat(labels(search)).containsExactly("contracts: COV 12765, Microsoft Enterprise Agreement");
        assertThat(search.at("/items/0/url").asText()).endsWith("/contracts/COV-12765?at=4&on=2026-11-22");
    }

    @Test
    void aSearchForNothingIsRefused() {
        assertThat(SERVICE.get("/search").statusCode()).isEqualTo(400);
        assertThat(SERVICE.get("/search?q=%27%22%20or%20-%20%28%29").statusCode())
                .isEqualTo(200);
    }

    private static List<String> labels(JsonNode search) {
        List<String> labels = new ArrayList<>();
        search.at("/items")
                .forEach(item -> labels.add(item.path("register").asText() + ": "
                        + item.path("label").asText()));
        return labels;
    }
}
