package register.registers.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static register.registers.figures.MetricExamples.missing;
import static register.registers.figures.MetricExamples.observation;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.registers.figures.Marker;
import register.registers.figures.Observation;
import register.registers.figures.Unit;
import register.values.Json;

class DerivedMeasureTest {
    private static final DerivedMeasure ANSWER_RATE = named("answer-rate");
    private static final DerivedMeasure ABANDONED = named("calls-abandoned");

    @Test
    void statesItsFormulaAndItsUnit() {
        assertThat(DerivedMeasure.ALL)
                .extracting(
                        derived -> derived.measure().measure(),
                        derived -> derived.measure().unit(),
                        derived -> derived.formula().inWords())
                .containsExactly(
                        tuple("answer-rate", Unit.PERCENT, "100 × calls-answered ÷ calls-offered"),
                        tuple("calls-abandoned", Unit.COUNT, "calls-offered − calls-answered"),
                        tuple("email-handled-share", Unit.PERCENT, "100 × emails-handled ÷ emails-received"));
        assertThat(ABANDONED.measure().definition()).contains("without a threshold of waiting");
    }

    @ParameterizedTest
    @CsvSource({"410133, 491772, 83.4", "1, 8, 12.5", "1, 16, 6.3", "8, 8, 100", "0, 8, 0", "9, 8, 112.5"})
    void aShareIsAPercentageToOneDecimal(double answered, double offered, String share) {
        DerivedObservation derived = only(
                ANSWER_RATE,
                observation("calls-answered", "2018", answered),
                observation("calls-offered", "2018", offered));

        assertThat(derived.value()).isEqualByComparingTo(share);
        assertThat(derived.missing()).isEmpty();
    }

    @Test
    void namesWhatItIsReckonedFrom() throws Exception {
        DerivedObservation derived = only(
                ABANDONED,
                observation("calls-answered", "2018", "queue", "Tax", 60),
                observation("calls-offered", "2018", "queue", "Tax", 100),
                observation("visits", "2018", "queue", "Tax", 7));

        assertThat(derived.slug()).isEqualTo("calls-abandoned-2018-queue-tax");
        assertThat(derived.label()).isEqualTo("Calls abandoned, 2018, Tax");
        assertThat(Json.mapper().writeValueAsString(derived)).isEqualTo("""
                {"measure":"calls-abandoned","period":"2018","dimensions":{"queue":"Tax"},"value":40,\
                "derived":{"formula":"calls-offered − calls-answered",\
                "inputs":["calls-offered-2018-queue-tax","calls-answered-2018-queue-tax"]}}""");
    }

    @Test
    void isMissingBecauseTheOneInputIs() {
        DerivedObservation derived = only(
                ANSWER_RATE,
                missing("withheld", json -> json.put("measure", "calls-answered")),
                observation("calls-offered", "2018", 100));

        assertThat(derived.value()).isNull();
        assertThat(derived.missing()).singleElement().satisfies(why -> {
            assertThat(why.inWords()).isEqualTo("withheld (section 40(2))");
            assertThat(why.explanation())
                    .isEqualTo("There is no value of calls-answered for 2018: withheld (section 40(2)).");
        });
        assertThat(derived.derived().inputs()).containsExactly("calls-answered-2018", "calls-offered-2018");
    }

    @Test
    void isMissingBecauseBothInputsAre() {
        DerivedObservation derived =
                only(ANSWER_RATE, missing("not-recorded", json -> json.put("measure", "calls-offered")));

        assertThat(derived.missing()).singleElement().satisfies(why -> {
            assertThat(why.because().word()).isEqualTo("not-published-here");
            assertThat(why.explanation())
                    .isEqualTo(
                            "The register has no figure of calls-answered for 2018. There is no value of calls-offered for 2018: not recorded.");
        });
        assertThat(derived.derived().inputs()).containsExactly("calls-offered-2018");
    }

    @Test
    void thereIsNoShareOfNothing() {
        DerivedObservation derived =
                only(ANSWER_RATE, observation("calls-answered", "2018", 0), observation("calls-offered", "2018", 0));

        assertThat(derived.missing())
                .singleElement()
                .satisfies(why -> assertThat(why.because().word()).isEqualTo("not-applicable"));
    }

    @Test
    void whatIsReckonedFromAnEstimateIsAnEstimate() {
        DerivedObservation derived = only(
                ANSWER_RATE,
                observation("calls-answered", "2018", 50),
                observation(json -> json.put("measure", "calls-offered")
                        .withArray("markers")
                        .add("e")));

        assertThat(derived.value()).isEqualByComparingTo("50");
        assertThat(derived.markers()).containsExactly(Marker.E);
    }

    @Test
    void isReckonedForEachPeriodAndPartAlone() {
        List<DerivedObservation> derived = ANSWER_RATE.from(List.of(
                observation("calls-answered", "2017", 1),
                observation("calls-answered", "2018", 2),
                observation("calls-offered", "2018", 4),
                observation("calls-offered", "2017", 4)));

        assertThat(derived)
                .extracting(DerivedObservation::slug)
                .containsExactly("answer-rate-2017", "answer-rate-2018");
        assertThat(derived.get(0).value()).isEqualByComparingTo("25");
        assertThat(derived.get(1).value()).isEqualByComparingTo("50");
    }

    private static DerivedObservation only(DerivedMeasure measure, Observation... observations) {
        List<DerivedObservation> derived = measure.from(List.of(observations));
        assertThat(derived).hasSize(1);
        return derived.get(0);
    }

    private static DerivedMeasure named(String name) {
        return DerivedMeasure.ALL.stream()
                .filter(derived -> derived.measure().measure().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
