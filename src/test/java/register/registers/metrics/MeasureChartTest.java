package register.registers.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static register.registers.figures.MetricExamples.measure;
import static register.registers.figures.MetricExamples.missing;
import static register.registers.figures.MetricExamples.observation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import register.registers.charts.Chart;
import register.registers.figures.Measure;
import register.registers.figures.Observation;

class MeasureChartTest {
    private static final Measure CALLS = measure("calls", "count");

    @Test
    void aPeriodThatNothingIsSaidOfHasItsPlaceAndNoColumn() {
        Chart chart = chart(CALLS, observation("calls", "2016/17", 7), observation("calls", "2018/19", 9));

        assertThat(chart.periods()).containsExactly("2016/17", "2017/18", "2018/19");
        assertThat(only(chart).places().get(1)).isEqualTo(Chart.Place.EMPTY);
    }

    @Test
    void daysAreNotFilledIn() {
        assertThat(chart(CALLS, observation("calls", "2018-06-01", 7), observation("calls", "2019-06-01", 9))
                        .periods())
                .containsExactly("1 June 2018", "1 June 2019");
    }

    @Test
    void aMissingValueIsItsMarkerAndNeverZero() {
        Observation absent = missing(
                "not-published-here",
                json -> json.put("measure", "calls")
                        .put("period", "2017")
                        .withArray("markers")
                        .add("x"));

        Chart.Place place = only(chart(CALLS, observation("calls", "2018", 7), absent))
                .places()
                .get(0);

        assertThat(place.height()).isNull();
        assertThat(place.label()).isEqualTo("[x]");
        assertThat(place.text()).isEqualTo("2017: no figure, not published here [x]");
    }

    @Test
    void aSuppressedValueIsDrawnAsItsBound() {
        Observation suppressed = missing("withheld", json -> {
            json.put("measure", "calls")
                    .put("period", "2017")
                    .withArray("markers")
                    .add("c");
            json.putObject("bound").put("below", 5);
        });

        Chart.Place place = only(chart(CALLS, suppressed)).places().get(0);

        assertThat(place.height()).isEqualByComparingTo("5");
        assertThat(place.ink()).isEqualTo(Chart.Ink.BOUND);
        assertThat(place.label()).isEqualTo("less than 5 [c]");
    }

    @Test
    void anEstimateIsAnOutlineAndARevisedFigureIsNot() {
        Chart chart = chart(CALLS, marked("2016", "e"), marked("2017", "r"), marked("2018", "p"));

        assertThat(only(chart).places())
                .extracting(Chart.Place::ink)
                .containsExactly(Chart.Ink.UNSURE, Chart.Ink.FIRM, Chart.Ink.UNSURE);
        assertThat(only(chart).places()).extracting(Chart.Place::label).contains("100 [e]", "100 [r]", "100 [p]");
    }

    @Test
    void eachPartHasAPanelAfterTheWhole() {
        Chart chart = chart(
                CALLS,
                observation("calls", "2018", "line", "Waste", 3),
                observation("calls", "2018", "line", "Housing", 4),
                observation("calls", "2018", 7),
                missing(
                        "not-held",
                        json -> json.put("measure", "calls")
                                .put("period", "2018")
                                .putObject("dimensions")
                                .put("line", "Parking")));

        assertThat(chart.panels()).extracting(Chart.Panel::heading).containsExactly("All", "Waste", "Housing");
        assertThat(chart.description()).endsWith("1 more has no figure and is not shown.");
    }

    @Test
    void whatItShowsIsSaidInWords() {
        Measure share = measure(json -> json.put("measure", "calls")
                .put("name", "Share of calls")
                .put("unit", "percent")
                .put("target", 90));

        assertThat(chart(
                                share,
                                observation("calls", "2016", 42),
                                observation("calls", "2017", 33),
                                observation("calls", "2018", 49))
                        .description())
                .isEqualTo(
                        "Share of calls rose from 42% in 2016 to 49% in 2018; it was lowest at 33% in 2017. The target is 90%.");
    }

    @Test
    void figuresThatCannotBeComparedAreSaidNotToBe() {
        assertThat(chart(CALLS, observation("calls", "2016", 42), marked("2017", "b"))
                        .description())
                .contains("; figures before 2017 cannot be compared with those since");
        assertThat(only(chart(CALLS, observation("calls", "2016", 42), marked("2017", "b")))
                        .places())
                .extracting(Chart.Place::isBroken)
                .containsExactly(false, true);
    }

    @Test
    void yesAndNoAndNothingAreNotDrawn() {
        assertThat(MeasureChart.of("", CALLS.unit(), null, List.of())).isEmpty();
        assertThat(drawn(measure("calls", "yes-no"), observation("calls", "2018", 1)))
                .isEmpty();
    }

    private static Observation marked(String period, String marker) {
        return observation(json -> json.put("measure", "calls")
                .put("period", period)
                .withArray("markers")
                .add(marker));
    }

    private static Chart.Panel only(Chart chart) {
        assertThat(chart.panels()).hasSize(1);
        return chart.panels().get(0);
    }

    private static Chart chart(Measure measure, Observation... observations) {
        List<Chart> drawn = drawn(measure, observations);
        assertThat(drawn).hasSize(1);
        return drawn.get(0);
    }

    private static List<Chart> drawn(Measure measure, Observation... observations) {
        List<ObservationView> read = Stream.of(observations)
                .map(one ->
                        ObservationView.of(one, ComputedObservation.of(one, measure, List.of()), null, null, Map.of()))
                .toList();
        return MeasureChart.of(measure.name(), measure.unit(), measure.target(), ChartSeries.of(read)).stream()
                .toList();
    }
}
