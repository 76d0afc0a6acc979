package register.registers.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static register.registers.figures.MetricExamples.measure;
import static register.registers.figures.MetricExamples.observation;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.store.log.Attribution;

/** What the shipped figures and some of our own answer, asked over HTTP. */
class MetricQueriesTest {
    private static final Attribution CHANGE = new Attribution("test", "To be asked for");

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @BeforeAll
    static void write() {
        say(measure("t-time", "seconds"), measure("t-share", "percent"), measure("t-staff", "fte"));
        say(measure("t-count", "count"), measure("t-days", "count"), measure("t-part", "count"));
        say(observation("t-count", "2018", 10), observation("t-count", "2018-Q1", 3));
        say(observation("t-part", "2018", 10), observation("t-part", "2018", "shop", "North", 4));
        say(observation("t-part", "2018", "shop", "South", 6), observation("t-part", "2018", "sort", "A", 10));
        say(observation("t-part", "2017", "shop", "North", 2), observation("t-part", "2018", "limit", "5", 1));
        say(observation("t-time", "2018", 60), observation("t-time", "2017", 30));
        say(observation("t-share", "2018", 60), observation("t-share", "2017", 30));
        say(observation("t-staff", "2018", 6), observation("t-staff", "2017", 3));
        say(observation("t-days", "2018-06-01", 6), observation("t-days", "2019-06-01", 3));
        say(observation("t-unknown", "2019", 6), observation("t-unknown", "2020", 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            disclosure=REQ06082&measure=calls-offered | 3
            measure=Calls%20Offered,calls_answered | 6
            measure=calls-offered&period=2018 | 1
            measure=foi-eir-received&period=2016/17 | 1
            period=2025-08-18 | 3
            measure=calls-offered&from=2017 | 2
            measure=calls-offered&from=2017-06&to=2017-07 | 1
            measure=calls-offered&to=2016-01-01 | 1
            measure=foi-eir-received&from=2017-04-01&to=2018-03-31 | 1
            measure=foi-eir-received&from=2017&to=2017 | 2
            measure=calls-offered,foi-eir-received&latest=true | 2
            measure=calls-offered&latest=false | 3
            marker=e | 2
            marker=%5Be%5D | 2
            measure=web-chats-started&missing=not-applicable | 3
            measure=web-chats-started&missing=not-held | 0
            measure=web-chats-started&missing=any | 3
            measure=web-chats-started&missing=not-held,not-applicable | 3
            measure=calls-offered&valueFrom=468750 | 2
            measure=calls-offered&valueTo=468750 | 2
            disclosure=foi%20597919902 | 7
            serviceLine=Housing | 6
            serviceLine=housing%20benefit%20and | 0
            serviceLine=housing%20benefit%20%26%20assessments | 6
            serviceLine=%22Housing%22 | 6
            serviceLine=%22housing%22 | 0
            channel=face%20to%20face | 3
            schoolType=Academy%20primary&latest=true | 1
            function=Blue%20Badges&period=2018 | 0
            measure=t-part&shop=North&latest=true | 1
            q=surveys%20telephone | 2
            """)
    void aFilterLeavesWhatFits(String filters, int total) {
        assertThat(SERVICE.json("/observations?" + filters).at("/total").asInt())
                .isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            service=contact%20centre&unit=seconds | 9
            unit=percent,seconds&channel=telephone&better=higher | 3
            missing=definition | 39
            q=abandoned | 0
            q=quality%20web | 2
            unit=yes-no | 2
            """)
    void measuresAreFiltered(String filters, int total) {
        assertThat(SERVICE.json("/metrics?at=375&" + filters).at("/total").asInt())
                .isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/observations?colour=red",
                "/observations?period=2018/20",
                "/observations?from=18",
                "/observations?marker=q",
                "/observations?missing=lost",
                "/observations?latest=yes",
                "/observations?measure=-",
                "/metrics?shop=North",
                "/metrics/calls-offered?colour=red",
                "/metrics/calls-offered?sort=period",
                "/metrics/answer-rate?period=x",
                "/observations/summary?groupBy=colour"
            })
    void whatIsNotKnownIsRefused(String address) {
        HttpResponse<String> answer = SERVICE.get(address);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(RunningService.tree(answer.body()).has("parameter")).isTrue();
    }

    @Test
    void theNamesOfDimensionsAreKnownAsSoonAsTheyAreSaid() {
        assertThat(SERVICE.get("/observations?colour=red").body())
                .contains("serviceLine")
                .doesNotContain("\"shade\"");
        assertThat(SERVICE.get("/observations?shade=red").statusCode()).isEqualTo(400);

        say(observation("t-part", "2016", "shade", "Red", 4));

        assertThat(SERVICE.json("/observations?shade=red").at("/total").asInt()).isEqualTo(1);
        assertThat(SERVICE.json("/metrics/t-part?shade=red").at("/total").asInt())
                .isEqualTo(1);
    }

    @Test
    void aDimensionShadowsNoParameter() {
        assertThat(SERVICE.json("/observations?limit=5").at("/items")).hasSize(5);
        assertThat(SERVICE.get("/observations?sort=A").statusCode()).isEqualTo(400);
        assertThat(SERVICE.json("/observations?measure=t-part&sort=value")
                        .at("/items/0/value")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void observationsAreSortedByThePeriodTheMeasureAndTheValue() {
        assertThat(texts(SERVICE.json("/observations?measure=calls-offered&sort=-period"), "period"))
                .containsExactly("2018", "2017", "2016");
        assertThat(texts(SERVICE.json("/observations?measure=t-time,t-part&sort=measure,-value&limit=2"), "value"))
                .containsExactly("10", "10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            groupBy=measure&measure=calls-offered | 1427883 | 475961 |
            groupBy=measure&measure=t-part&shop=North | 6 | 3 |
            groupBy=period&measure=t-part&period=2018&shop=North | 4 | 4 |
            groupBy=shop&measure=t-part&shop=South | 6 | 6 |
            groupBy=measure&measure=t-time | | 45 | A sum of times that things took says nothing.
            groupBy=measure&measure=t-share | | | Shares are neither added up nor averaged
            groupBy=period&measure=channel-offered&period=2018 | | | Yes and no are neither
            groupBy=measure&measure=t-staff | | 4.5 | They say how things stood at different times
            groupBy=measure&measure=t-staff&period=2018 | 6 | 6 |
            groupBy=measure&measure=t-days | | 4.5 | They say how things stood at different times
            groupBy=measure&measure=t-count | | | Some of their periods overlap.
            groupBy=measure&measure=t-part | | | A total and its parts, or parts of different kinds
            groupBy=period&measure=calls-offered,calls-answered&period=2018 | | | These are values of different measures.
            groupBy=measure&measure=t-unknown | | | The register does not record their unit.
            groupBy=measure&measure=online-queries | | | Some of them are only known to be more or less
            """)
    void aSumIsGivenWhereItIsHonest(String asked, String sum, String average, String because) {
        JsonNode value = SERVICE.json("/observations/summary?" + asked).at("/items/0/value");

        assertNumber(value.at("/sum"), sum);
        assertNumber(value.at("/average"), average);
        assertThat(value.at("/because").asText("")).startsWith(because == null ? "" : because);
        assertThat(value.has("because")).isEqualTo(because != null);
    }

    @Test
    void groupsLeadToTheirRecords() {
        for (String by : List.of("measure", "period", "marker", "serviceLine")) {
            for (JsonNode group : SERVICE.json("/observations/summary?limit=1000&groupBy=" + by)
                    .at("/items")) {
                String address = group.at("/links/records").asText("");
                assertThat(address.isEmpty()).isEqualTo(!group.has("group"));
                if (!address.isEmpty()) {
                    assertThat(SERVICE.json(address).at("/total").asInt())
                            .as(address)
                            .isEqualTo(group.at("/records").asInt());
                }
            }
        }
    }

    @Test
    void aMeasureIsReadWithItsObservationsNewestFirst() {
        JsonNode measure = SERVICE.json("/metrics/calls-answered");

        assertThat(measure.at("/unit").asText()).isEqualTo("count");
        assertThat(texts(measure.at("/observations"), "period")).containsExactly("2018", "2017", "2016");
        assertThat(texts(measure.at("/observations"), "text")).containsExactly("410,133", "346,861", "286,100");
        assertThat(texts(measure.at("/derivedMeasures"), "measure")).containsExactly("answer-rate", "calls-abandoned");
        assertThat(measure.at("/observations/0/links/self").asText())
                .isEqualTo(SERVICE.base() + "/observations/calls-answered-2018");
        assertThat(SERVICE.json("/metrics/foi-eir-hit-rate")
                        .at("/links/numerator")
                        .asText())
                .isEqualTo(SERVICE.base() + "/metrics/foi-eir-on-time");
        assertThat(texts(SERVICE.json("/metrics/calls-answered?latest=true").at("/observations"), "period"))
                .containsExactly("2018");
        assertThat(texts(SERVICE.json("/metrics/calls-answered?to=2016").at("/observations"), "period"))
                .containsExactly("2016");
        assertThat(SERVICE.json("/metrics/customer-satisfaction?serviceLine=housing&period=2018")
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(SERVICE.json(measure.at("/links/observations").asText())
                        .at("/total")
                        .asInt())
                .isEqualTo(3);
        assertThat(SERVICE.get(measure.at("/links/csv").asText()).body().lines())
                .hasSize(4);
        assertThat(SERVICE.get("/metrics/Calls%20Answered?period=2018")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/metrics/calls-answered?period=2018"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answer-rate | 83.4 | 83.4% | 100 × calls-answered ÷ calls-offered
            calls-abandoned | 81639 | 81,639 | calls-offered − calls-answered
            email-handled-share | 85.7 | 85.7% | 100 × emails-handled ÷ emails-received
            """)
    void whatNoOnePublishedIsReckoned(String name, String value, String reads, String formula) {
        JsonNode measure = SERVICE.json("/metrics/" + name + "?period=2018");
        JsonNode observation = measure.at("/observations/0");

        assertThat(measure.at("/total").asInt()).isEqualTo(1);
        assertThat(observation.at("/value").asText()).isEqualTo(value);
        assertThat(observation.at("/text").asText()).isEqualTo(reads);
        assertThat(measure.at("/derived/formula").asText()).isEqualTo(formula);
        assertThat(measure.has("entry")).isFalse();
        for (JsonNode input : measure.at("/derived/inputs")) {
            assertThat(SERVICE.json(input.asText()).at("/total").asInt()).isEqualTo(3);
        }
        for (JsonNode input : observation.at("/derived/inputs")) {
            assertThat(SERVICE.json(input.asText()).at("/period").asText()).isEqualTo("2018");
        }
        assertThat(SERVICE.json(observation.at("/links/self").asText())
                        .at("/observations/0/value")
                        .asText())
                .isEqualTo(value);
        assertThat(SERVICE.json(measure.at("/links/pinned").asText()).at("/observations"))
                .isEqualTo(measure.at("/observations"));
        assertThat(SERVICE.json("/metrics/" + name + "?latest=true")
                        .at("/observations/0/period")
                        .asText())
                .isEqualTo("2018");
        assertThat(SERVICE.json("/metrics/" + name + "?from=2017&to=2017-02")
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(SERVICE.json("/metrics/" + name + "?missing=any")
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(SERVICE.json("/metrics/" + name + "?shop=x").at("/total").asInt())
                .isZero();
        assertThat(SERVICE.get("/metrics/" + name + ".csv").body().lines()).hasSize(4);
        assertThat(SERVICE.get("/metrics/" + name + "?at=4").statusCode()).isEqualTo(404);
    }

    @Test
    void theLatestAreCountedAnewWhenTheLogHasGrown() {
        String latest = "/observations?latest=true&limit=1";
        int before = SERVICE.json(latest).at("/total").asInt();
        say(observation("t-later", "2018", 1));
        JsonNode between = SERVICE.json(latest);
        say(observation("t-later", "2019", 2));

        assertThat(between.at("/total").asInt()).isEqualTo(before + 1);
        assertThat(SERVICE.json(latest).at("/total").asInt()).isEqualTo(before + 1);
        assertThat(SERVICE.json(latest + "&at=" + (between.at("/at").asLong() - 1))
                        .at("/total")
                        .asInt())
                .isEqualTo(before);
    }

    @Test
    void theDerivedMeasuresAreListedBesideTheOthers() {
        JsonNode list = SERVICE.json("/metrics?at=375");

        assertThat(texts(list.at("/derived"), "measure"))
                .containsExactly("answer-rate", "calls-abandoned", "email-handled-share");
        assertThat(list.at("/total").asInt()).isEqualTo(64);
        assertThat(SERVICE.get("/metrics.html").body()).contains("Share of calls answered, calculated");
    }

    @Test
    void whatDisagreesIsSaidBesideTheFigure() {
        JsonNode noticed = SERVICE.json("/observations/surveys-completed-2018").at("/remarks/0");

        assertThat(noticed.at("/kind").asText()).isEqualTo("total-disagrees");
        assertThat(noticed.at("/sentence").asText())
                .contains("743 + 1,741")
                .contains("2,484")
                .contains("2,454");
        assertThat(noticed.at("/figures")).hasSize(4);
        assertThat(SERVICE.get("/observations/surveys-completed-2018.html").body())
                .contains("743 + 1,741");
        assertThat(SERVICE.get("/metrics/surveys-completed.html").body()).contains("743 + 1,741");
    }

    @Test
    void aPinnedAddressStaysWhatItWasAndTheUnpinnedOneChangesAtOnce() {
        say(measure("t-kept", "count"));
        say(observation("t-kept", "2018", 100), observation("t-kept", "2018", "shop", "North", 60));
        JsonNode before = SERVICE.json("/observations/t-kept-2018");
        String pinned = before.at("/links/pinned").asText();
        String tag = SERVICE.get("/observations/t-kept-2018")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String measure = SERVICE.json("/metrics/t-kept").at("/links/pinned").asText();
        String measured = SERVICE.get(measure).body();
        assertThat(SERVICE.get("/observations/t-kept-2018", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);

        say(observation("t-kept", "2018", "shop", "South", 50));
        HttpResponse<String> after = SERVICE.get("/observations/t-kept-2018", "If-None-Match", tag);

        assertThat(before.has("remarks")).isFalse();
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(RunningService.tree(after.body()).at("/remarks/0/sentence").asText())
                .contains("60 + 50");
        assertThat(SERVICE.json(pinned)).isEqualTo(before);
        assertThat(SERVICE.get(measure).body()).isEqualTo(measured);

        say(measure(json -> json.put("measure", "t-kept").put("name", "Kept").put("unit", "minutes")));

        assertThat(SERVICE.json("/observations/t-kept-2018").at("/text").asText())
                .isEqualTo("1 h 40 min");
        assertThat(SERVICE.json(pinned)).isEqualTo(before);
    }

    @Test
    void aCitationOfAFigureSpeaksOfNoStatus() {
        assertThat(SERVICE.json("/observations/calls-offered-2018")
                        .at("/citation")
                        .asText())
                .doesNotContain("status");
        assertThat(SERVICE.json("/metrics/calls-offered").at("/citation").asText())
                .doesNotContain("status");
        assertThat(SERVICE.json("/contracts/COV-12765").at("/citation").asText())
                .contains("status as on");
    }

    private static void assertNumber(JsonNode number, String expected) {
        if (expected == null) {
            assertThat(number.isMissingNode()).isTrue();
        } else {
            assertThat(number.decimalValue()).isEqualByComparingTo(expected);
        }
    }

    private static List<String> texts(JsonNode listing, String member) {
        JsonNode items = listing.isArray() ? listing : listing.at("/items");
        return items.valueStream().map(item -> item.path(member).asText()).toList();
    }

    private static void say(Measure... measures) {
        List.of(measures).forEach(one -> SERVICE.log().append(Metrics.MEASURES, one, CHANGE));
    }

    private static void say(Observation... observations) {
        List.of(observations).forEach(one -> SERVICE.log().append(Metrics.OBSERVATIONS, one, CHANGE));
    }
}
