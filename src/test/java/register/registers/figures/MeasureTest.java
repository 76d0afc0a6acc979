package register.registers.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.values.Json;
import register.values.problem.Refusal;

class MeasureTest {
    @Test
    void saysInJsonWhatItWasMadeFrom() throws Exception {
        Measure measure = MetricExamples.fullMeasure();

        String json = Json.mapper().writeValueAsString(measure);

        assertThat(Json.mapper().readValue(json, Measure.class)).isEqualTo(measure);
        assertThat(json).contains("\"unit\":\"percent\"").doesNotContain("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls-offered", "a", "p1-calls", "nhs-111-calls", "fy-calls"})
    void isKnownByAName(String name) {
        assertThat(MetricExamples.measure(json -> json.put("measure", name)).measure())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Calls",
                "calls offered",
                "calls_offered",
                "calls--offered",
                "-calls",
                "calls-",
                "1-calls",
                "café",
                "calls-111",
                "calls-fy",
                "fy",
                "calls\n"
            })
    void refusesANameThatAnAddressCouldNotCarry(String name) {
        assertRefused(json -> json.put("measure", name), "measure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"measure", "name", "unit", "service", "channel"})
    void refusesABlank(String field) {
        assertRefused(json -> json.remove(field), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"numerator", "denominator"})
    void isNotAShareOfItself(String field) {
        assertRefused(json -> json.put(field, "test-calls"), "a measure cannot be a share of itself");
    }

    @Test
    void refusesAThresholdOfNothing() {
        assertRefused(json -> json.putObject("threshold").put("value", 0).put("unit", "seconds"), "greater than 0");
        assertRefused(json -> json.putObject("threshold").put("value", 60), "threshold.unit is blank");
    }

    @Test
    void refusesADefinitionThatIsAPlaceholder() {
        assertRefused(json -> json.put("definition", "N/A"), "definition");
    }

    private static void assertRefused(Consumer<ObjectNode> change, String why) {
        assertThatThrownBy(() -> MetricExamples.measure(change))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }
}
