package register.registers.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;

/** Dimensions given as one parameter. */
class DimensionParametersTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @ParameterizedTest
    @ValueSource(strings = {"/observations", "/observations.csv", "/observations/summary"})
    void aDimensionIsTheParameterOfItsName(String path) {
        String grouped = path.endsWith("summary") ? "&groupBy=measure" : "";
        String part = StreamSupport.stream(
                        SERVICE.json("/observations?limit=1000").at("/items").spliterator(), false)
                .map(one -> one.at("/dimensions/serviceLine").asText())
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElseThrow();
        String named = SERVICE.get(path + "?serviceLine=" + part.replace(" ", "%20") + grouped)
                .body();

        assertThat(SERVICE.get(path + "?dimension=serviceLine:" + part.replace(" ", "%20") + grouped)
                        .body())
                .isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/observations?dimension=limit:5",
                "/observations?dimension=measure:calls-offered",
                "/observations?dimension=:x",
                "/observations?dimension=none:x",
                "/observations?dimension=serviceLine:Housing&dimension=serviceLine:Benefits",
                "/contracts?dimension=serviceLine:Housing"
            })
    void whatIsNoDimensionIsRefused(String path) {
        assertThat(SERVICE.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void aValueMayHaveAColon() {
        assertThat(SERVICE.json("/observations?dimension=serviceLine:a:b%26c")
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(SERVICE.json("/observations?dimension=serviceLine:a:b%26c")
                        .at("/links/self")
                        .asText())
                .endsWith("/observations?serviceLine=a%3Ab%26c");
    }
}
