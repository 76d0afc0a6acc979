package register.registers.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import register.registers.analysis.Checks;
import register.registers.analysis.DerivedMeasure;
import register.registers.analysis.Remark;
import register.registers.figures.Measure;

/** What the service makes of the figures that ship with it. */
class ShippedMetricsTest {
    private final Map<String, List<Remark>> remarks = Checks.of(ShippedMetrics.MEASURES, ShippedMetrics.OBSERVATIONS);

    @Test
    void everyObservationHasAnAddressOfItsOwn() {
        assertThat(ShippedMetrics.OBSERVATIONS.stream().map(Metrics.OBSERVATIONS.key()))
                .hasSize(307)
                .doesNotHaveDuplicates();
        assertThat(ShippedMetrics.MEASURES.stream().map(Metrics.MEASURES.key()))
                .hasSize(64)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyMeasureThatIsNamedIsInTheRegister() {
        Set<String> known =
                ShippedMetrics.MEASURES.stream().map(Measure::measure).collect(Collectors.toSet());
        Set<String> named = new HashSet<>();
        ShippedMetrics.OBSERVATIONS.forEach(observation -> named.add(observation.measure()));
        DerivedMeasure.ALL.forEach(derived -> {
            named.add(derived.formula().first());
            named.add(derived.formula().second());
            assertThat(known).doesNotContain(derived.measure().measure());
        });

        assertThat(known).containsAll(named);
        assertThat(ShippedMetrics.MEASURES)
                .filteredOn(measure -> measure.numerator() != null)
                .extracting(Measure::measure, Measure::numerator, Measure::denominator)
                .containsExactly(
                        tuple("survey-uptake", "surveys-completed", "surveys-completed"),
                        tuple("foi-eir-hit-rate", "foi-eir-on-time", "foi-eir-received"),
                        tuple("sar-hit-rate", "sar-on-time", "sar-received"));
    }

    @Test
    void theSurveysByChannelDoNotAddUpToTheTotal() {
        assertThat(sentences("surveys-completed-2018"))
                .containsExactly(
                        "The parts 743 + 1,741 by channel make 2,484, and the total that is published is 2,454;"
                                + " nothing was corrected.");
        assertThat(sentences("survey-uptake-2018-channel-online-only"))
                .containsExactly("70% is published, and 1,741 of 2,454 is 70.9%; nothing was corrected.");
        assertThat(remarks).doesNotContainKey("survey-uptake-2018-channel-telephone");
    }

    @Test
    void aFinancialYearIsNotSaid() {
        assertThat(sentences("foi-eir-received-fy2022-23"))
                .singleElement()
                .asString()
                .startsWith("There are no figures from 1 April 2021 to 31 March 2022, between 1,267");
    }

    @Test
    void theServiceNoticesNoMoreThanThis() {
        assertThat(remarks.entrySet().stream()
                        .flatMap(of -> of.getValue().stream()
                                .map(remark -> of.getKey() + " " + remark.kind().word())))
                .containsExactlyInAnyOrder(
                        "survey-uptake-2018-channel-online-only share-disagrees",
                        "surveys-completed-2018 total-disagrees",
                        "foi-eir-received-fy2022-23 series-break",
                        "foi-eir-hit-rate-fy2022-23 series-break",
                        "sar-received-fy2022-23 series-break",
                        "sar-hit-rate-fy2022-23 series-break",
                        "visits-walk-in-2017 jump",
                        "average-email-response-time-2017 jump");
    }

    @Test
    void whatIsReckonedIsReckonedForEachYear() {
        assertThat(derived("answer-rate")).containsExactly("83.4", "74", "61.2");
        assertThat(derived("calls-abandoned")).containsExactly("81639", "121889", "181261");
        assertThat(derived("email-handled-share")).containsExactly("85.7", "94.1", "97.8");
    }

    /** Of 2018, 2017 and 2016. */
    private static Stream<String> derived(String measure) {
        return DerivedMeasure.ALL.stream()
                .filter(derived -> derived.measure().measure().equals(measure))
                .flatMap(derived -> derived.from(ShippedMetrics.OBSERVATIONS).stream())
                .map(derived -> String.valueOf(derived.value()));
    }

    private List<String> sentences(String observation) {
        return remarks.getOrDefault(observation, List.of()).stream()
                .map(Remark::sentence)
                .toList();
    }
}
