package register.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;

/** The charts, the words and the pages of the shipped measures, alone and side by side. */
class MetricPagesTest {
    private static final Pattern PLACE = Pattern.compile("<g><title>([^<]*)</title>");
    private static final String HTML = "text/html";

    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @Test
    void everyValueOfEveryMeasureIsInItsChart() {
        int charts = 0;
        for (JsonNode listed : SERVICE.json("/metrics?limit=1000").path("items")) {
            String address = "/metrics/" + listed.path("measure").asText();
            JsonNode measure = SERVICE.json(address);
            HttpResponse<String> chart = SERVICE.get(address + ".svg");
            List<String> values = new ArrayList<>();
            measure.path("observations").forEach(one -> {
                if (one.has("text")) {
                    values.add(one.path("text").asText());
                }
            });
            if (values.isEmpty() || measure.path("unit").asText().equals("yes-no")) {
                assertThat(chart.statusCode()).as(address).isEqualTo(404);
                continue;
            }
            charts++;
            assertThat(chart.statusCode()).as(address).isEqualTo(200);
            assertThat(places(chart.body()).stream()
                            .map(place -> place.replaceFirst("^.*?: ", ""))
                            .map(place -> place.replaceFirst(" \\[.*$", ""))
                            .filter(place -> !place.startsWith("no figure")))
                    .as(address)
                    .containsExactlyInAnyOrderElementsOf(values);
        }
        assertThat(charts).isGreaterThan(30);
    }

    @Test
    void measuresAreNamedInFormulasAndTargetsHaveTheirUnit() {
        assertThat(SERVICE.get("/metrics/answer-rate", "Accept", HTML).body())
                .contains("100 × Calls answered by a person ÷ Calls offered");
        assertThat(SERVICE.get("/metrics?q=service+level", "Accept", HTML).body())
                .contains("data-label=\"Target\">90%<");
        assertThat(SERVICE.get("/observations", "Accept", HTML).body()).contains("<th scope=\"col\">Measure, <a ");
    }

    @Test
    void aChartIsARepresentationOfItsMeasureWithItsFiltersAndItsTag() {
        HttpResponse<String> all = SERVICE.get("/metrics/foi-eir-received.svg");
        HttpResponse<String> some = SERVICE.get("/metrics/foi-eir-received.svg?from=2019-04&to=2020");
        String tag = all.headers().firstValue("ETag").orElseThrow();

        assertThat(all.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(places(all.body())).hasSize(6).contains("2018/19: 1,540");
        assertThat(places(some.body())).containsExactly("2019/20: 1,474", "2020/21: 1,267");
        assertThat(SERVICE.get("/metrics/foi-eir-received.svg", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(SERVICE.get("/metrics/foi-eir-received", "Accept", "*/*")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/json");
        assertThat(all.body())
                .as("the year of which nothing is said has its place")
                .contains(">2021/22</text>");
    }

    @Test
    void aChartIsDrawnForATelephoneToo() {
        assertThat(SERVICE.get("/metrics/visits.svg?width=narrow").body()).contains("viewBox=\"0 0 328 ");
        assertThat(SERVICE.get("/metrics/visits.svg?width=broad").statusCode()).isEqualTo(400);
        assertThat(SERVICE.get("/metrics/visits?width=narrow").statusCode())
                .as("nothing but a chart has a width")
                .isEqualTo(400);
    }

    @Test
    void theTargetIsDrawnAndNamed() {
        assertThat(SERVICE.get("/metrics/call-service-level.svg").body())
                .contains(">Target</text>", ">90%</text>", "The target is 90%.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            average-speed-of-answer | Average time to answer calls fell from 5 min 9 s to 3 min 42 s (28% shorter) between 2017 and 2018, which is better.
            call-service-level | Telephone service level delivered rose from 33% to 49% (16 percentage points) between 2017 and 2018, which is better.
            calls-abandoned | Calls not answered fell from 121,889 to 81,639 (33% fewer) between 2017 and 2018, which is better.
            """)
    void theChangeOfAYearIsAnsweredInWords(String measure, String sentence) {
        String address = "/metrics/" + measure;

        assertThat(SERVICE.json(address).path("changes"))
                .extracting(change -> change.path("sentence").asText())
                .containsExactly(sentence);
        assertThat(SERVICE.get(address, "Accept", HTML).body()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foi-eir-received", "online-queries", "call-quality-score"})
    void nothingIsSaidOfAYearWhereOneOfTheTwoIsNotThere(String measure) {
        assertThat(SERVICE.json("/metrics/" + measure).has("changes")).isFalse();
    }

    @Test
    void aPageShowsTheChartBesideItsTableWithWhatIsToBeKnownOfEachFigure() {
        String page = SERVICE.get("/metrics/surveys-completed", "Accept", HTML).body();

        assertThat(page)
                .contains("<img src=\"/metrics/surveys-completed.svg\" width=\"560\" height=\"")
                .contains("srcset=\"/metrics/surveys-completed.svg?width=narrow\"")
                .contains("2,454", "1,741", "743")
                .contains("The parts 743 + 1,741 by channel make 2,484, and the total that is published is 2,454")
                .contains("<dt>[x] not available</dt>")
                .doesNotContain("[e] estimated")
                .contains("href=\"/metrics/surveys-completed?channel=%22Telephone%22\"")
                .contains("href=\"/metrics/surveys-completed.csv?bom=true\"", "id=\"pinned-address\"", "id=\"history\"")
                .doesNotContain("style=");
    }

    @Test
    void aFormNarrowsTheFiguresAndThePageSaysSo() {
        HttpResponse<String> sent =
                SERVICE.get("/metrics/surveys-completed?form=1&from=&to=2018&channel=%22Telephone%22");
        String there = sent.headers().firstValue("Location").orElseThrow();
        String page = SERVICE.get(there, "Accept", HTML).body();

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(there)
                .contains("/metrics/surveys-completed?", "to=2018", "channel=%22Telephone%22")
                .doesNotContain("from", "form");
        assertThat(page)
                .contains("Some figures are filtered out", "743")
                .contains("selected>Telephone")
                .doesNotContain("1,741");
    }

    @Test
    void aPinnedPageHasThePinnedChart() {
        String page = SERVICE.get("/metrics/visits?at=396", "Accept", HTML).body();

        assertThat(page)
                .contains("<img src=\"/metrics/visits.svg?at=396\"", "This page shows what was published up to");
    }

    @Test
    void aMeasureWithoutAFigureHasNoPicture() {
        assertThat(SERVICE.get("/metrics/web-chats-started", "Accept", HTML).body())
                .doesNotContain("<img")
                .contains("No figure: not applicable", "[z] not applicable");
    }

    @Test
    void measuresOfOneUnitAreSetSideBySide() {
        JsonNode compared = SERVICE.json("/compare?measures=calls-offered,calls-answered");

        assertThat(compared.path("measures"))
                .extracting(side -> side.path("measure").asText())
                .containsExactly("calls-offered", "calls-answered");
        assertThat(compared.path("items"))
                .extracting(row -> row.path("period").asText())
                .containsExactly("2018", "2017", "2016");
        assertThat(compared.at("/items/0/values/calls-answered/text").asText()).isEqualTo("410,133");
        assertThat(SERVICE.get("/compare.csv?measures=calls-offered,calls-answered")
                        .body()
                        .lines()
                        .toList())
                .startsWith(
                        "period,dimensions,values.calls-offered.value,values.calls-offered.markers,"
                                + "values.calls-answered.value,values.calls-answered.markers",
                        "2018,,491772,,410133,");
        assertThat(places(SERVICE.get("/compare.svg?measures=calls-offered,calls-answered")
                        .body()))
                .hasSize(6)
                .contains("Calls offered, 2018: 491,772");
    }

    @Test
    void measuresOfOtherUnitsAreRefusedByName() {
        HttpResponse<String> refused = SERVICE.get("/compare?measures=calls-offered,average-speed-of-answer,visits");

        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode problem = RunningService.tree(refused.body());
        assertThat(problem.path("type").asText()).endsWith("/problems/units-differ");
        assertThat(problem.path("detail").asText())
                .isEqualTo(
                        "select measures that have the same unit, not Calls offered (count), Average time to answer calls"
                                + " (seconds) and Visits to the walk-in centres (count)");
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b', 404",
        "'', 400",
        "'visits,calls-offered,calls-answered,emails-received,emails-handled,sar-received,foi-eir-received', 400",
    })
    void whatCannotBeComparedIsRefused(String measures, int status) {
        assertThat(SERVICE.get("/compare?measures=" + measures).statusCode()).isEqualTo(status);
    }

    @Test
    void aFormOfBoxesLeadsToTheOneAddress() {
        HttpResponse<String> sent = SERVICE.get("/compare?form=1&measures=calls-offered&measures=calls-answered");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location").orElseThrow())
                .endsWith("/compare?measures=calls-offered%2Ccalls-answered");
    }

    @Test
    void theMeasuresToChooseFromAreNamedByTheirUnit() {
        String page = SERVICE.get("/compare", "Accept", HTML).body();

        assertThat(page).contains("name=\"measures\" value=\"calls-offered\"", "Time in seconds");
        assertThat(SERVICE.json("/compare").path("measures")).hasSizeGreaterThan(60);
    }

    @Test
    void theTableOfAComparisonNamesItsMeasuresAndLeadsToThem() {
        String page = SERVICE.get("/compare?measures=calls-offered,calls-answered", "Accept", HTML)
                .body();

        assertThat(page)
                .contains("<a class=\"govuk-link\" href=\"/metrics/calls-offered\">Calls offered</a>")
                .contains("491,772", "410,133", "alt=\"Chart. Calls offered and Calls answered by a person.")
                .contains("value=\"calls-offered\" checked");
    }

    private static List<String> places(String svg) {
        return PLACE.matcher(svg)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
