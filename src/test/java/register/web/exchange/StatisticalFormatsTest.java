package register.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static register.RunningService.header;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import register.RunningService;

/** Measures and comparisons as JSON-stat 2.0 and SDMX-CSV 2.0 say the same as JSON. */
class StatisticalFormatsTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    private static List<String> measures() {
        return StreamSupport.stream(
                        SERVICE.json("/metrics?limit=1000").at("/items").spliterator(), false)
                .map(measure -> measure.at("/measure").asText())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aMeasureAsJsonStatHasEachValueInItsCell(String measure) {
        JsonNode dataset = jsonStat("/metrics/" + measure + ".jsonstat");

        Map<String, BigDecimal> expected = new TreeMap<>();
        SERVICE.json("/metrics/" + measure).at("/observations").forEach(one -> add(expected, measure, one));
        assertThat(cells(dataset)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aMeasureAsSdmxHasARowForEachObservation(String measure) {
        List<NamedCsvRecord> rows = sdmx("/metrics/" + measure + ".sdmx");

        List<JsonNode> observations = new ArrayList<>();
        SERVICE.json("/metrics/" + measure).at("/observations").forEach(observations::add);
        assertThat(rows).hasSameSizeAs(observations);
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            JsonNode one = observations.get(i);
            boolean isMissing = one.at("/value").isMissingNode();
            assertThat(row.getField("OBS_VALUE"))
                    .isEqualTo(
                            isMissing ? "NaN" : one.at("/value").decimalValue().toPlainString());
            assertThat(row.getField("OBS_STATUS"))
                    .isEqualTo(one.at("/obsStatus").asText());
            assertThat(row.getField("CONF_STATUS"))
                    .isEqualTo(one.at("/confStatus").asText());
            assertThat(row.getField("MEASURE")).matches("[A-Z0-9_]+").isNotEqualTo("_T");
            assertThat(row.getFields()).startsWith("dataflow", "COVENTRY_CITY_COUNCIL:METRICS(1.0.0)", "R");
        }
    }

    @Test
    void measuresSideBySideAreOneDataset() {
        String asked = "?measures=calls-offered,calls-answered";
        JsonNode dataset = jsonStat("/compare.jsonstat" + asked);

        Map<String, BigDecimal> expected = new TreeMap<>();
        for (String measure : List.of("calls-offered", "calls-answered")) {
            SERVICE.json("/metrics/" + measure).at("/observations").forEach(one -> add(expected, measure, one));
        }
        assertThat(cells(dataset)).isEqualTo(expected);
        assertThat(dataset.at("/dimension/measure/category/unit/calls-offered/label")
                        .asText())
                .isEqualTo("count");
        assertThat(sdmx("/compare.sdmx" + asked)).hasSizeGreaterThan(2);
        assertThat(SERVICE.get("/compare.jsonstat").statusCode()).isEqualTo(400);
    }

    @Test
    void filtersApplyAndAPinnedDatasetStaysTheSame() {
        JsonNode all = jsonStat("/metrics/calls-offered.jsonstat");
        String period = all.at("/dimension/period/category/index/0").asText();
        JsonNode one = jsonStat("/metrics/calls-offered.jsonstat?period=" + period);

        assertThat(one.at("/size/1").asInt()).isEqualTo(1);
        HttpResponse<String> pinned = SERVICE.get("/metrics/calls-offered.jsonstat?at=300&on=2026-11-22");
        assertThat(header(pinned, "Cache-Control")).contains("max-age=3600");
        assertThat(SERVICE.get(RunningService.tree(pinned.body()).at("/href").asText())
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.get("/metrics/calls-offered.jsonstat?colour=red").statusCode())
                .isEqualTo(400);
    }

    private static JsonNode jsonStat(String path) {
        HttpResponse<String> answer = SERVICE.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/vnd.json-stat+json");
        return RunningService.tree(answer.body());
    }

    private static List<NamedCsvRecord> sdmx(String path) {
        HttpResponse<String> answer = SERVICE.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/vnd.sdmx.data+csv;version=2.0.0");
        return CsvReader.builder().ofNamedCsvRecord(answer.body()).stream().toList();
    }

    /** The values of all cells by their categories, read as JSON-stat says: the last dimension changes first. */
    private static Map<String, BigDecimal> cells(JsonNode dataset) {
        assertThat(dataset.at("/version").asText()).isEqualTo("2.0");
        Map<String, BigDecimal> cells = new TreeMap<>();
        dataset.at("/value").properties().forEach(value -> {
            long place = Long.parseLong(value.getKey());
            List<String> categories = new ArrayList<>();
            for (int axis = dataset.at("/id").size() - 1; axis >= 0; axis--) {
                int size = dataset.at("/size").get(axis).asInt();
                String id = dataset.at("/id").get(axis).asText();
                JsonNode index = dataset.at("/dimension").path(id).at("/category/index");
                assertThat(index).hasSize(size);
                String category = index.get((int) (place % size)).asText();
                place = place / size;
                if (!category.equals("_T")) {
                    categories.add(category);
                }
            }
            categories.sort(null);
            cells.put(categories.toString(), number(value.getValue()));
        });
        return cells;
    }

    private static void add(Map<String, BigDecimal> cells, String measure, JsonNode one) {
        List<String> categories =
                new ArrayList<>(List.of(measure, one.at("/period").asText()));
        one.at("/dimensions").forEach(part -> categories.add(part.asText()));
        categories.sort(null);
        cells.put(categories.toString(), number(one.path("value")));
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : null;
    }
}
