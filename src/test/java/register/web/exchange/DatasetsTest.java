package register.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.RegisterApplication;
import register.RunningService;
import register.api.http.Address;
import register.api.reading.Permalinks;
import register.registers.OpenRegisters;
import register.registers.RegisterDefinitions;
import register.values.Council;

/** The registers as search engines for data know them (schema.org). */
class DatasetsTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    private static final String LICENCE = "https://example.org/licence";

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "systems", "disclosures", "metrics", "observations"})
    void everyRegisterIsADatasetWithWhatSearchEnginesAskFor(String path) {
        JsonNode dataset =
                RunningService.tree(datasets("Example Council").of(path).orElseThrow());

        assertThat(dataset.at("/@context").asText()).isEqualTo("https://schema.org/");
        assertThat(dataset.at("/@type").asText()).isEqualTo("Dataset");
        assertThat(dataset.at("/name").asText()).startsWith("Example Council: ").doesNotEndWith(" ");
        assertThat(dataset.at("/description").asText()).hasSizeBetween(50, 5000);
        assertThat(dataset.at("/url").asText()).isEqualTo(SERVICE.base() + "/" + path);
        assertThat(dataset.at("/license").asText()).isEqualTo(LICENCE);
        assertThat(dataset.at("/creator/@type").asText()).isEqualTo("GovernmentOrganization");
        assertThat(dataset.at("/creator/name").asText()).isEqualTo("Example Council");
        assertThat(dataset.at("/dateModified").asText()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(dataset.at("/isAccessibleForFree").asBoolean()).isTrue();
        assertThat(dataset.at("/includedInDataCatalog/url").asText()).isEqualTo(SERVICE.base() + "/");
        assertThat(dataset.at("/distribution")).hasSize(2);
        for (JsonNode download : dataset.at("/distribution")) {
            String address = download.at("/contentUrl").asText();
            assertThat(SERVICE.get(address).headers().firstValue("Content-Type").orElse(""))
                    .startsWith(download.at("/encodingFormat").asText());
        }
    }

    @Test
    void theObservationsSayWhichTimeTheyCover() {
        JsonNode dataset = RunningService.tree(
                datasets("Example Council").of("observations").orElseThrow());
        String first = SERVICE.json("/observations?sort=period&limit=1")
                .at("/items/0/period")
                .asText();

        assertThat(dataset.at("/temporalCoverage").asText())
                .matches("[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}")
                .startsWith(first.replaceAll("[^0-9].*", ""));
    }

    @Test
    void theStartPageIsTheCatalogueOfThemAll() {
        JsonNode catalogue = RunningService.tree(datasets("Example Council").catalogue());

        assertThat(catalogue.at("/@type").asText()).isEqualTo("DataCatalog");
        assertThat(catalogue.at("/dataset").findValuesAsText("url"))
                .containsExactly(
                        SERVICE.base() + "/contracts",
                        SERVICE.base() + "/systems",
                        SERVICE.base() + "/disclosures",
                        SERVICE.base() + "/metrics",
                        SERVICE.base() + "/observations");
    }

    @Test
    void whatItSaysNeverEndsTheElementThatItStandsIn() {
        String hostile = "</script><script>alert(1)</script><!-- & Council";
        String json = datasets(hostile).of("contracts").orElseThrow();

        assertThat(json).doesNotContain("<").doesNotContain(">").doesNotContain("&");
        assertThat(RunningService.tree(json).at("/creator/name").asText()).isEqualTo(hostile);
    }

    @Test
    void whatIsNoRegisterIsNoDataset() {
        assertThat(datasets("Example Council").of("exemptions")).isEmpty();
    }

    private static Datasets datasets(String council) {
        Council example = new Council(council, "Example Licence", LICENCE);
        RegisterDefinitions definitions = RegisterDefinitions.of(RegisterApplication.REGISTERS);
        Permalinks permalinks = new Permalinks(Address.of(SERVICE.base()), example);
        return new Datasets(new OpenRegisters(definitions, SERVICE.log(), permalinks), example);
    }
}
