package register.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;

/** A form of a page leads to the address that it means, without a script. */
class EmptyParameterFilterTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/contracts?form=1&q=&status=&sort= | /contracts",
                "/contracts?form=1&q=+&status=active | /contracts?status=active",
                "/contracts?form=1&q=school+meals&status=active&status=ongoing "
                        + "| /contracts?q=school+meals&status=active%2Congoing",
                "/contracts?form=1&status=active&status=&sort=ends | /contracts?sort=ends&status=active",
                "/contracts.csv?form=1&q=&status=active | /contracts.csv?status=active",
                "/contracts/COV-12765.html?form=1&at=21 | /contracts/COV-12765.html?at=21",
                "/search?form=1&q=a%26b%3Dc%23d | /search?q=a%26b%3Dc%23d",
                "/contracts?form=1&a%20b%0D%0AX-Y:%20z=c | /contracts?a+b%0D%0AX-Y%3A+z=c",
            })
    void aFormLeadsToWhatWasFilledIn(String sent, String meant) {
        HttpResponse<String> answer = SERVICE.get(sent, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(meant);
        assertThat(answer.headers().map()).doesNotContainKey("X-Y");
    }

    @Test
    void everywhereElseAnEmptyOrRepeatedParameterIsRefused() {
        assertThat(SERVICE.get("/contracts?status=").statusCode()).isEqualTo(400);
        assertThat(SERVICE.get("/contracts?status=active&status=ongoing").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/contracts?form=1&q=a",
                "/%2Fevil.example/contracts?form=1&q=a",
                "/%5Cevil.example?form=1",
                "/.//evil.example?form=1&q=a",
                "/contracts/..//evil.example?form=1&q=a",
                "/;/evil.example?form=1&q=a",
            })
    void noFormLeadsElsewhere(String sent) {
        HttpResponse<String> answer = SERVICE.get(sent, "Accept", "text/html");

        assertThat(answer.headers().firstValue("Location").orElse("/"))
                .as(answer.statusCode() + " at " + sent)
                .doesNotMatch("(?i)[a-z]+:.*|[/\\\\]{2}.*");
    }

    @Test
    void whatIsSentToChangeSomethingIsNoFormOfThisKind() {
        HttpResponse<String> answer = SERVICE.send("POST", "/contracts?form=1&reason=x", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(401);
    }
}
