package register.foi.exemptions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;
import register.values.law.Exemption;

/** The grounds of refusal over HTTP. */
class ExemptionsTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @Test
    void theTableIsAnsweredInEveryFormat() {
        int rows = Exemption.all().size();

        assertThat(SERVICE.json("/exemptions").get("items")).hasSize(rows);
        assertThat(SERVICE.get("/exemptions.ndjson").body().lines()).hasSize(rows);
        assertThat(SERVICE.get("/exemptions.csv").body().lines()).hasSize(rows + 1);
        assertThat(SERVICE.get("/exemptions.html").body())
                .containsPattern("<th scope=\"row\"[^>]*><a [^>]*href=\"/exemptions/foia-21\">21</a></th>");
        assertThat(SERVICE.get("/exemptions.json").body())
                .doesNotContain("N/A")
                .doesNotContain("null")
                .doesNotContain("\"\"");
    }

    @Test
    void everyRowIsReadAtItsAddress() {
        for (JsonNode row : SERVICE.json("/exemptions").get("items")) {
            assertThat(SERVICE.json(row.get("url").asText())).isEqualTo(row);
        }
    }

    @Test
    void personalDataIsAbsoluteAsToTheFirstConditionOnly() {
        assertThat(SERVICE.json("/exemptions/foia-40-2").get("status").asText()).isEqualTo("absolute");
        assertThat(SERVICE.json("/exemptions/foia-40-2").get("regime").asText()).isEqualTo("FOIA");
        assertThat(SERVICE.json("/exemptions/foia-40-2-second-third")
                        .get("status")
                        .asText())
                .isEqualTo("qualified");
    }

    @Test
    void aGroundThatIsNotThereIsSaidSo() {
        assertThat(SERVICE.get("/exemptions/foia-99").statusCode()).isEqualTo(404);
    }
}
