package register.registers.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.values.Json;
import register.values.Reference;
import register.values.problem.Refusal;

class ObservationTest {
    @Test
    void saysInJsonWhatItWasMadeFrom() throws Exception {
        for (Observation observation :
                new Observation[] {MetricExamples.fullObservation(), MetricExamples.withheldObservation()}) {
            String json = Json.mapper().writeValueAsString(observation);

            assertThat(Json.mapper().readValue(json, Observation.class)).isEqualTo(observation);
            assertThat(json).doesNotContain("null").doesNotContain("[]").doesNotContain("{}");
        }
    }

    @Test
    void itsValueIsANumberAndNeverText() {
        assertThat(Json.mapper()
                        .valueToTree(MetricExamples.fullObservation())
                        .get("value")
                        .isNumber())
                .isTrue();
        assertThatThrownBy(() -> MetricExamples.observation(json -> json.put("value", "100")))
                .hasMessageContaining("String value (\"100\")");
        assertThatThrownBy(() -> MetricExamples.observation(json -> json.put("value", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesANumberInOneWay() {
        Observation observation = MetricExamples.observation(json -> json.put("value", new BigDecimal("94.20")));

        assertThat(observation.value()).isEqualTo(new BigDecimal("94.2"));
        assertThat(MetricExamples.observation(json -> json.put("value", new BigDecimal("1E+3")))
                        .value())
                .isEqualTo(new BigDecimal("1000"));
        assertThat(MetricExamples.observation(json -> json.put("value", 0)).value())
                .isEqualTo(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+15", "-1E+15", "1234567890.123456", "0.1234567890123456", "1E-16", "1E+1000000"})
    void refusesANumberThatAReaderWouldRound(String number) {
        assertRefused(json -> json.put("value", new BigDecimal(number)), "digits");
    }

    @Test
    void refusesANumberBesideAReasonForItsLackAndTheLackOfBoth() {
        assertRefused(json -> json.remove("value"), "value is blank; fill it in, or give a reason under 'missing'");
        assertRefused(
                json -> json.putArray("missing")
                        .addObject()
                        .put("field", "value")
                        .put("because", "not-held"),
                "value has a value and a reason for being blank");
        assertRefused(
                json -> json.putArray("missing")
                        .addObject()
                        .put("field", "note")
                        .put("because", "not-held"),
                "'note' cannot be given a reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "n/a", "N / A", "n.a.", "NA", "n.a", "na", "N\\\\A", "It was N/A then"})
    void neverSaysNotApplicableByAPlaceholder(String placeholder) {
        for (String field : new String[] {"asPublished", "note"}) {
            assertRefused(json -> json.put(field, placeholder), field);
        }
        assertRefused(json -> json.putObject("dimensions").put("channel", placeholder), "dimensions.channel");
        assertThatThrownBy(() -> MetricExamples.missing(
                        "not-held", json -> ((ObjectNode) json.at("/missing/0")).put("explanation", placeholder)))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"National", "nap", "Banana", "on/at", "Nina/Anna"})
    void takesWordsThatOnlyLookLikeIt(String word) {
        assertThat(MetricExamples.observation(json -> json.put("note", word)).note())
                .isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "x", "z"})
    void refusesAMarkerThatStandsInThePlaceOfTheFigureBesideOne(String marker) {
        assertRefused(json -> json.putArray("markers").add(marker), "replaces a figure");
    }

    @Test
    void refusesAMarkerTwiceAndOneThatIsNotKnown() {
        assertRefused(json -> json.putArray("markers").add("e").add("e"), "[e] is listed twice");
        assertThatThrownBy(() -> MetricExamples.observation(
                        json -> json.putArray("markers").add("[e]")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyMarkerIsKnownByItsCode() {
        assertThat(Arrays.stream(Marker.values()).map(Marker::word))
                .containsExactly("b", "c", "e", "er", "f", "low", "p", "r", "u", "w", "x", "z", "ns", "s", "ss", "sss");
        assertThat(Marker.LOW.display()).isEqualTo("[low]");
        assertThat(Marker.E.inWords()).isEqualTo("[e] estimated");
        assertThat(Marker.values())
                .allSatisfy(marker -> assertThat(marker.meaning()).endsWith("."));
    }

    @Test
    void refusesABoundThatBoundsNothing() {
        assertRefused(json -> json.putObject("bound"), "bound: enter what");
        assertRefused(json -> json.putObject("bound").put("above", 5).put("below", 5), "no number is above 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Channel", "access channel", "access-channel", "1st", ""})
    void refusesADimensionWithoutAName(String name) {
        assertRefused(json -> json.putObject("dimensions").put(name, "Telephone"), "dimensions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "&", "Telephone "})
    void refusesADimensionWithoutAValue(String value) {
        assertRefused(json -> json.putObject("dimensions").put("channel", value), "dimensions.channel");
    }

    @Test
    void itsDimensionsAreInTheOrderOfTheirNames() throws Exception {
        Observation one = MetricExamples.observation(json ->
                json.putObject("dimensions").put("serviceLine", "Council Tax").put("channel", "E-Mail"));
        Observation other = MetricExamples.observation(
                json -> json.putObject("dimensions").put("channel", "E-Mail").put("serviceLine", "Council Tax"));

        assertThat(one).isEqualTo(other);
        assertThat(Json.mapper().writeValueAsString(one))
                .isEqualTo(Json.mapper().writeValueAsString(other));
        assertThat(one.slug()).isEqualTo("test-calls-2018-channel-e-mail-service-line-council-tax");
        assertThat(one.label()).isEqualTo("Test calls, 2018, E-Mail, Council Tax");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            calls-offered | 2018 | | calls-offered-2018 | Calls offered, 2018
            foi-eir-received | 2016/17 | | foi-eir-received-fy2016-17 | FOI EIR received, financial year 2016/17
            service-line | 2018 | Childrens' Social Care | service-line-2018-name-childrens-social-care \
            | Service line, 2018, Childrens' Social Care
            service-line | 2018 | Highways & Street Lighting | service-line-2018-name-highways-street-lighting \
            | Service line, 2018, Highways & Street Lighting
            service-line | 2022/23-Q1 | Œuvre ² | service-line-fy2022-23-q1-name-œuvre-2 \
            | Service line, quarter 1 of financial year 2022/23, Œuvre ²
            """)
    void isKnownByItsMeasurePeriodAndDimensions(
            String measure, String period, @Nullable String of, String slug, String label) {
        Observation observation = MetricExamples.observation(json -> {
            json.put("measure", measure).put("period", period);
            if (of != null) {
                json.putObject("dimensions").put("name", of);
            }
        });

        assertThat(observation.slug()).isEqualTo(slug);
        assertThat(observation.label()).isEqualTo(label);
    }

    @Test
    void isKnownByAShorterNameWhereAReferenceCouldNotCarryTheWhole() {
        Observation one = longNamed("Lighting");
        Observation other = longNamed("Lightning");

        assertThat(one.slug()).hasSizeLessThanOrEqualTo(100).startsWith("test-calls-2018-service-line-a-very-long");
        assertThat(one.slug())
                .isNotEqualTo(other.slug())
                .isEqualTo(longNamed("Lighting").slug());
        assertThat(new Reference(one.slug()).slug()).isEqualTo(one.slug());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            | A | F
            e | E | F
            p | P | F
            r | A | F
            er | A | F
            f | F | F
            u | U | F
            low | N | F
            b | B | F
            w | A | F
            ns | A | F
            s | A | F
            r,e | E | F
            p,e | E | F
            p,b | B | F
            """)
    void hasTheStatusOfSdmxThatItsMarkersComeTo(@Nullable String markers, String status, String confidentiality) {
        Observation observation = MetricExamples.observation(json -> mark(json, markers));

        assertThat(ObsStatus.of(observation).word()).isEqualTo(status);
        assertThat(ConfStatus.of(observation).word()).isEqualTo(confidentiality);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not-published-here | x | | O | F
            not-held | x | | O | F
            not-recorded | x | | L | F
            not-applicable | z | | M | F
            withheld | | | Q | N
            withheld | c | | Q | C
            withheld | c | 5 | Q | A
            withheld | | 5 | Q | A
            withheld | c,b | 5 | B | A
            not-published-here | x,b | | B | F
            not-published-here | p | | O | F
            not-applicable | | | M | F
            """)
    void hasTheStatusOfSdmxThatItsLackOfAValueComesTo(
            String because, @Nullable String markers, @Nullable Integer below, String status, String confidentiality) {
        Observation observation = MetricExamples.missing(because, json -> {
            mark(json, markers);
            if (below != null) {
                json.putObject("bound").put("below", below);
            }
        });

        assertThat(ObsStatus.of(observation).word()).isEqualTo(status);
        assertThat(ConfStatus.of(observation).word()).isEqualTo(confidentiality);
    }

    private static void mark(ObjectNode json, @Nullable String markers) {
        if (markers != null) {
            Arrays.stream(markers.split(",", -1)).forEach(json.withArray("markers")::add);
        }
    }

    private static Observation longNamed(String end) {
        return MetricExamples.observation(json -> json.putObject("dimensions")
                .put(
                        "serviceLine",
                        "A very long name of a service line that no address could ever carry whole: " + end));
    }

    private static void assertRefused(Consumer<ObjectNode> change, String why) {
        assertThatThrownBy(() -> MetricExamples.observation(change))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }
}
