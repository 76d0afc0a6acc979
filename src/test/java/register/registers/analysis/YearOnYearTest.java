package register.registers.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static register.registers.figures.MetricExamples.measure;
import static register.registers.figures.MetricExamples.missing;
import static register.registers.figures.MetricExamples.observation;
import static register.registers.figures.MetricExamples.withheldObservation;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.registers.figures.Measure;
import register.registers.figures.Observation;

class YearOnYearTest {
    private static final Measure CALLS =
            measure(json -> json.put("measure", "answered").put("name", "Calls answered"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count   | 743  | 512  | Calls answered fell from 743 to 512 (31% fewer) between 2022/23 and 2023/24.
            count   | 512  | 743  | Calls answered rose from 512 to 743 (45% more) between 2022/23 and 2023/24.
            count   | 743  | 743  | Calls answered did not change between 2022/23 and 2023/24: 743 in both.
            count   | 1000 | 1004 | Calls answered rose from 1,000 to 1,004 (0.4% more) between 2022/23 and 2023/24.
            count   | 100000 | 100001 | Calls answered rose from 100,000 to 100,001 (less than 0.1% more) between 2022/23 and 2023/24.
            count   | 0    | 5    | Calls answered rose from 0 to 5 between 2022/23 and 2023/24.
            percent | 33   | 49   | Calls answered rose from 33% to 49% (16 percentage points) between 2022/23 and 2023/24.
            percent | 50   | 49   | Calls answered fell from 50% to 49% (1 percentage point) between 2022/23 and 2023/24.
            seconds | 309  | 222  | Calls answered fell from 5 min 9 s to 3 min 42 s (28% shorter) between 2022/23 and 2023/24.
            GBP     | 7000 | 7700 | Calls answered rose from £7,000 to £7,700 (10% more) between 2022/23 and 2023/24.
            ratio   | 2    | 3    | Calls answered rose from 2 to 3 (50% higher) between 2022/23 and 2023/24.
            yes-no  | 0    | 1    | Calls answered changed from no to yes between 2022/23 and 2023/24.
            yes-no  | 1    | 1    | Calls answered did not change between 2022/23 and 2023/24: yes in both.
            """)
    void aChangeIsSaidInTheWordsOfItsUnit(String unit, double before, double after, String sentence) {
        Measure measure = measure(json ->
                json.put("measure", "answered").put("name", "Calls answered").put("unit", unit));

        assertThat(sentences(
                        measure, observation("answered", "2023/24", after), observation("answered", "2022/23", before)))
                .containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "2017, 2018, between 2017 and 2018",
        "2022/23-Q1, 2023/24-Q1, between quarter 1 of financial year 2022/23 and quarter 1 of financial year 2023/24",
        "2021-07, 2022-07, between July 2021 and July 2022",
        "2023-02, 2024-02, between February 2023 and February 2024",
        "2018-06-01, 2019-06-01, between 1 June 2018 and 1 June 2019",
    })
    void eachKindOfPeriodIsHeldAgainstTheSameOfTheYearBefore(String before, String after, String between) {
        assertThat(sentences(CALLS, observation("answered", before, 10), observation("answered", after, 20)))
                .containsExactly("Calls answered rose from 10 to 20 (100%% more) %s.".formatted(between));
    }

    @Test
    void whatIsBetterIsSaidWhereTheMeasureKnows() {
        Measure waiting = measure(json -> json.put("measure", "answered")
                .put("name", "Waiting")
                .put("unit", "seconds")
                .put("better", "lower"));

        YearOnYearChange change = YearOnYear.of(
                        waiting, List.of(observation("answered", "2017", 60), observation("answered", "2018", 120)))
                .get(0);

        assertThat(change.verdict()).isEqualTo(YearOnYearChange.Verdict.WORSE);
        assertThat(change.sentence())
                .isEqualTo("Waiting rose from 1 min to 2 min (100% longer) between 2017 and 2018, which is worse.");
        assertThat(change.difference()).isEqualByComparingTo("60");
        assertThat(change.percent()).isEqualByComparingTo("100");
    }

    @Test
    void eachPartHasItsOwnAndNoneIsHeldAgainstAnother() {
        assertThat(sentences(
                        CALLS,
                        observation("answered", "2018", "line", "Housing", 20),
                        observation("answered", "2018", "line", "Waste", 7),
                        observation("answered", "2018", 27),
                        observation("answered", "2017", "line", "Housing", 10),
                        observation("answered", "2017", 30)))
                .containsExactly(
                        "Calls answered (Housing) rose from 10 to 20 (100% more) between 2017 and 2018.",
                        "Calls answered fell from 30 to 27 (10% fewer) between 2017 and 2018.");
    }

    @Test
    void nothingIsSaidOfPeriodsThatAreNotAYearApartOrNotAsLong() {
        assertThat(sentences(CALLS, observation("answered", "2016", 1), observation("answered", "2018", 2)))
                .isEmpty();
        assertThat(sentences(CALLS, observation("answered", "2017", 1), observation("answered", "2018/19", 2)))
                .isEmpty();
        assertThat(sentences(CALLS, observation("answered", "2017", 1), observation("answered", "2018-Q1", 2)))
                .isEmpty();
        assertThat(sentences(
                        CALLS,
                        observation("answered", "2019-02-01/2019-03-07", 1),
                        observation("answered", "2020-02-01/2020-03-07", 2)))
                .as("one of the two has a 29 February")
                .isEmpty();
    }

    @Test
    void nothingIsSaidWhereOneOfTheTwoIsMissingKeptBackOrOnlyBounded() {
        Observation absent =
                missing("not-held", json -> json.put("measure", "answered").put("period", "2018"));
        Observation bounded = observation(json -> {
            json.put("measure", "answered").put("period", "2018").put("value", 5);
            json.putObject("bound").put("below", 5);
        });
        Observation before = observation("answered", "2017", 10);

        assertThat(sentences(CALLS, before, absent)).isEmpty();
        assertThat(sentences(CALLS, before, bounded)).isEmpty();
        assertThat(sentences(CALLS, absent, observation("answered", "2019", 10)))
                .isEmpty();
        assertThat(sentences(CALLS, withheldObservation())).isEmpty();
    }

    @Test
    void nothingIsSaidAcrossABreakInTheSeries() {
        Observation broken = observation(json -> json.put("measure", "answered")
                .put("period", "2018")
                .withArray("markers")
                .add("b"));

        assertThat(sentences(CALLS, observation("answered", "2017", 10), broken))
                .isEmpty();
    }

    @Test
    void anEstimateIsSaidToBeOne() {
        Observation estimated = observation(json -> json.put("measure", "answered")
                .put("period", "2018")
                .withArray("markers")
                .add("e"));

        assertThat(sentences(CALLS, observation("answered", "2017", 50), estimated))
                .containsExactly("Calls answered rose from 50 to 100 (100% more) between 2017 and 2018."
                        + " The figure of 2018 is marked [e] estimated.");
    }

    private static List<String> sentences(Measure measure, Observation... observations) {
        return YearOnYear.of(measure, Stream.of(observations).toList()).stream()
                .map(YearOnYearChange::sentence)
                .toList();
    }
}
