package register.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;

/** The API document as programs read it. */
class OpenApiResourceTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @Test
    void itSaysWhereTheServiceIs() {
        assertThat(SERVICE.json("/openapi.json").at("/servers/0/url").asText()).isEqualTo(SERVICE.base());
        assertThat(SERVICE.get("/openapi.yaml").body()).contains("\n- url: " + SERVICE.base() + "\n");
    }

    @Test
    void inTheProfileForGeneratedClientsAnAnswerIsJsonOnly() {
        JsonNode all = SERVICE.json("/openapi.json");
        JsonNode json = SERVICE.json("/openapi.json?profile=json");
        String contract = "/paths/~1contracts~1{reference}/get/responses/200/content";

        assertThat(all.at(contract)).hasSizeGreaterThan(4);
        assertThat(json.at(contract)).hasSize(1);
        assertThat(json.at(contract).has("application/json")).isTrue();
        assertThat(json.at("/components/schemas")).isEqualTo(all.at("/components/schemas"));
        assertThat(json.path("paths")).hasSameSizeAs(all.path("paths"));
        assertThat(json.at("/paths/~1contracts/get/responses/404/content")).isEmpty();
        assertThat(json.at("/components/responses"))
                .allSatisfy(
                        refusal -> assertThat(refusal.path("content").size()).isLessThanOrEqualTo(1));
        assertThat(json.findValuesAsText("name"))
                .contains("dimension", "cursor")
                .doesNotContain("dimensions");
        assertThat(json.at("/paths/~1contracts/get/parameters").findValuesAsText("name"))
                .doesNotContain("reference");
        assertThat(SERVICE.get("/openapi.json?profile=xml").statusCode()).isEqualTo(400);
    }
}
