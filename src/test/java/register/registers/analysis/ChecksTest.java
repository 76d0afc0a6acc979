package register.registers.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static register.registers.figures.MetricExamples.measure;
import static register.registers.figures.MetricExamples.missing;
import static register.registers.figures.MetricExamples.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.registers.figures.Measure;
import register.registers.figures.Observation;

class ChecksTest {
    private static final List<Measure> MEASURES = List.of(
            measure("received", "count"),
            measure("on-time", "count"),
            measure("staff", "fte"),
            measure("wait", "seconds"),
            measure("offered", "yes-no"),
            measure(json -> json.put("measure", "hit-rate")
                    .put("unit", "percent")
                    .put("numerator", "on-time")
                    .put("denominator", "received")),
            measure(json -> json.put("measure", "uptake")
                    .put("unit", "percent")
                    .put("numerator", "received")
                    .put("denominator", "received")));

    @ParameterizedTest
    @CsvSource({
        "86, 1030, 1196, true",
        "86.1, 1030, 1196, true",
        "86.12, 1030, 1196, true",
        "86.2, 1030, 1196, false",
        "87, 1030, 1196, false",
        "12, 1, 8, true", // 12.5 is rounded to either side
        "13, 1, 8, true",
        "11, 1, 8, false",
        "0, 0, 8, true",
    })
    void aShareIsHeldAgainstItsPartsAsFarAsItsDecimalsTell(double share, double part, double whole, boolean agrees) {
        Map<String, List<Remark>> remarks = check(
                observation("hit-rate", "2018", share),
                observation("on-time", "2018", part),
                observation("received", "2018", whole));

        assertThat(remarks.isEmpty()).isEqualTo(agrees);
    }

    @Test
    void aShareThatDisagreesIsSaidWithBothFigures() {
        Remark remark = only(
                check(
                        observation("hit-rate", "2022/23", "team", "A", 87),
                        observation("on-time", "2022/23", "team", "A", 1030),
                        observation("received", "2022/23", "team", "A", 1196)),
                "hit-rate-fy2022-23-team-a");

        assertThat(remark.kind().word()).isEqualTo("share-disagrees");
        assertThat(remark.sentence())
                .isEqualTo("87% is published, and 1,030 of 1,196 is 86.1%; nothing was corrected.");
        assertThat(remark.figures())
                .extracting(Remark.Compared::observation)
                .containsExactly(
                        "hit-rate-fy2022-23-team-a", "on-time-fy2022-23-team-a", "received-fy2022-23-team-a", null);
        assertThat(remark.figures().get(3).value()).isEqualByComparingTo("86.1");
    }

    @Test
    void aShareIsHeldAgainstNoFigureOfAnotherPeriodOrPart() {
        assertThat(check(
                        observation("hit-rate", "2018", "team", "A", 87),
                        observation("on-time", "2018", "team", "A", 1),
                        observation("received", "2018", 50),
                        observation("received", "2017", "team", "A", 50)))
                .isEmpty();
    }

    @Test
    void aShareIsHeldAgainstNoEstimateAndNothingThatIsMissing() {
        assertThat(check(
                        observation("hit-rate", "2018", 87),
                        observation("on-time", "2018", 1),
                        observation(json -> json.put("measure", "received")
                                .withArray("markers")
                                .add("e"))))
                .isEmpty();
        assertThat(check(
                        observation("hit-rate", "2018", 87),
                        observation("on-time", "2018", 1),
                        missing("not-held", json -> json.put("measure", "received"))))
                .isEmpty();
        assertThat(check(
                        observation("hit-rate", "2018", 87),
                        observation("on-time", "2018", 0),
                        observation("received", "2018", 0)))
                .isEmpty();
    }

    @Test
    void aShareOfAMeasureByItselfIsThatOfEachPartInTheTotal() {
        Map<String, List<Remark>> remarks = check(
                observation("uptake", "2018", 100),
                observation("uptake", "2018", "channel", "Telephone", 40),
                observation("uptake", "2018", "channel", "Online", 70),
                observation("received", "2018", "channel", "Telephone", 40),
                observation("received", "2018", "channel", "Online", 60),
                observation("received", "2018", 100));

        assertThat(only(remarks, "uptake-2018-channel-online").sentence())
                .isEqualTo("70% is published, and 60 of 100 is 60%; nothing was corrected.");
    }

    @Test
    void aTotalThatIsNotTheSumOfItsPartsIsSaidWithAllOfThem() {
        Remark remark = only(
                check(
                        observation("received", "2018", 2454),
                        observation("received", "2018", "accessChannel", "Telephone", 743),
                        observation("received", "2018", "accessChannel", "Online", 1741)),
                "received-2018");

        assertThat(remark.kind().word()).isEqualTo("total-disagrees");
        assertThat(remark.sentence())
                .isEqualTo(
                        "The parts 743 + 1,741 by access channel make 2,484, and the total that is published is 2,454;"
                                + " nothing was corrected.");
        assertThat(remark.figures()).hasSize(4);
    }

    @Test
    void aTotalIsHeldAgainstTheSumOverOneDimensionAtATime() {
        Map<String, List<Remark>> remarks = check(
                observation("received", "2018", 10),
                observation("received", "2018", "channel", "A", 4),
                observation("received", "2018", "channel", "B", 6),
                observation("received", "2018", "team", "A", 3),
                observation("received", "2018", "team", "B", 6),
                observation(json -> json.put("measure", "received")
                        .putObject("dimensions")
                        .put("channel", "A")
                        .put("team", "B")));

        assertThat(only(remarks, "received-2018").sentence()).contains("3 + 6 by team make 9");
    }

    @Test
    void aTotalIsNotHeldAgainstPartsThatAreNotAllSaid() {
        assertThat(check(
                        observation("received", "2018", 10),
                        observation("received", "2018", "channel", "A", 4),
                        observation("received", "2018", "channel", "B", 4),
                        missing(
                                "not-held",
                                json -> json.put("measure", "received")
                                        .putObject("dimensions")
                                        .put("channel", "C"))))
                .isEmpty();
        assertThat(check(observation("received", "2018", 10), observation("received", "2018", "channel", "A", 4)))
                .isEmpty();
    }

    @Test
    void whatMayNotBeSummedIsNotSummed() {
        assertThat(check(
                        observation("wait", "2018", 100),
                        observation("wait", "2018", "channel", "A", 90),
                        observation("wait", "2018", "channel", "B", 110)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"96.2, true", "96.4, true", "96.5, false", "96, true", "95, false"})
    void partsThatAreRoundedMayMissTheTotalByAsMuch(double total, boolean agrees) {
        Map<String, List<Remark>> remarks = check(
                observation("staff", "2018", total),
                observation("staff", "2018", "function", "A", 94.2),
                observation("staff", "2018", "function", "B", 1),
                observation("staff", "2018", "function", "C", 1));

        assertThat(remarks.isEmpty()).isEqualTo(agrees);
    }

    @Test
    void manyPartsAreCountedInTheSentence() {
        List<Observation> observations = new ArrayList<>(List.of(observation("received", "2018", 8)));
        for (int i = 1; i <= 7; i++) {
            observations.add(observation("received", "2018", "team", "Team " + i, 1));
        }

        assertThat(only(Checks.of(MEASURES, observations), "received-2018").sentence())
                .startsWith("The 7 parts by team make 7, and the total");
    }

    @Test
    void aHoleInASeriesIsSaidWithTheFiguresOnBothSides() {
        Remark remark = only(
                check(observation("received", "2022/23", 1196), observation("received", "2020/21", 1267)),
                "received-fy2022-23");

        assertThat(remark.kind().word()).isEqualTo("series-break");
        assertThat(remark.sentence())
                .isEqualTo("There are no figures from 1 April 2021 to 31 March 2022, between 1,267 in financial year"
                        + " 2020/21 and 1,196 in financial year 2022/23; nothing was filled in.");
        assertThat(remark.figures())
                .extracting(Remark.Compared::observation)
                .containsExactly("received-fy2020-21", "received-fy2022-23");
    }

    @Test
    void aPeriodWhoseFigureIsMissingIsNoHole() {
        assertThat(check(
                        observation("received", "2016", 100),
                        missing(
                                "not-held",
                                json -> json.put("measure", "received").put("period", "2017")),
                        observation("received", "2018", 500)))
                .isEmpty();
    }

    @Test
    void daysAreChosenAsNeedBeAndLeaveNoHole() {
        assertThat(check(observation("received", "2018-06-01", 61), observation("received", "2019-06-01", 61)))
                .isEmpty();
    }

    @Test
    void aMarkedBreakIsSaidAndNotTakenForAJump() {
        Remark remark = only(
                check(
                        observation("received", "2017", 100),
                        observation(json -> json.put("measure", "received")
                                .put("value", 900)
                                .withArray("markers")
                                .add("b"))),
                "received-2018");

        assertThat(remark.kind()).isEqualTo(Remark.Kind.SERIES_BREAK);
        assertThat(remark.sentence())
                .isEqualTo(
                        "100 in 2017 and 900 in 2018 cannot be compared, as the marker [b] says; nothing was corrected.");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 200, ",
        "100, 201, 201 is more than double the 100 in 2017; nothing was corrected.",
        "100, 50, ",
        "100, 49, 49 is less than half of the 100 in 2017; nothing was corrected.",
        "0, 0, ",
        "0, 1, 1 is more than double the 0 in 2017; nothing was corrected.",
        "-5, 50, ",
    })
    void aJumpIsMoreThanDoubleOrLessThanHalf(double before, double now, String sentence) {
        Map<String, List<Remark>> remarks =
                check(observation("received", "2018", now), observation("received", "2017", before));

        assertThat(remarks.values().stream().flatMap(List::stream).map(Remark::sentence))
                .isEqualTo(sentence == null ? List.of() : List.of(sentence));
    }

    @Test
    void aJumpIsOneFromThePeriodBeforeInTheSameSeries() {
        assertThat(check(
                        observation("received", "2017", 100),
                        observation("received", "2017/18", 500),
                        observation("received", "2018", "team", "A", 20),
                        observation("wait", "2018", 900)))
                .isEmpty();
        assertThat(check(observation("offered", "2017", 0), observation("offered", "2018", 1)))
                .isEmpty();
        assertThat(check(
                        observation("received", "2020-04-27/2020-05-03", 10),
                        observation("received", "2020-05-04/2020-06-30", 90)))
                .isEmpty();
    }

    @Test
    void aJumpIsSaidInTheUnit() {
        assertThat(only(check(observation("wait", "2017", 222), observation("wait", "2018", 600)), "wait-2018")
                        .sentence())
                .isEqualTo("10 min is more than double the 3 min 42 s in 2017; nothing was corrected.");
    }

    @Test
    void aMeasureThatIsNotKnownIsNotJudged() {
        assertThat(check(observation("unknown", "2017", 1), observation("unknown", "2018", 100)))
                .isEmpty();
    }

    @Test
    void aHundredThousandObservationsAreRead() {
        List<Observation> observations = new ArrayList<>();
        for (int year = 1900; year < 2100; year++) {
            String period = Integer.toString(year);
            observations.add(observation("received", period, 500));
            for (int team = 1; team < 500; team++) {
                observations.add(observation("received", period, "team", "Team " + team, 1));
            }
        }

        Map<String, List<Remark>> remarks = Checks.of(MEASURES, observations);

        assertThat(observations).hasSize(100_000);
        assertThat(remarks).hasSize(200);
    }

    private static Map<String, List<Remark>> check(Observation... observations) {
        return Checks.of(MEASURES, List.of(observations));
    }

    private static Remark only(Map<String, List<Remark>> remarks, String observation) {
        assertThat(remarks).containsOnlyKeys(observation);
        List<Remark> of = remarks.getOrDefault(observation, List.of());
        assertThat(of).hasSize(1);
        return of.get(0);
    }
}
