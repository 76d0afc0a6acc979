package register.api.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;

/** Every file is described beside it, and every cell is what the description says. */
class DescribedFilesTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final Pattern LINK =
            Pattern.compile("<([^>]+)>; rel=\"describedby\"; type=\"application/csvm\\+json\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contracts.csv",
                "/contracts.csv?status=active&sort=-period.start",
                "/contracts.csv?at=2&on=2026-01-01",
                "/contracts.csv?fields=reference%2Cperiod.end%2Cmissing.value",
                "/contracts/summary.csv?groupBy=supplier",
                "/contracts/COV-12765.csv",
                "/contracts/COV-12765/entries.csv",
                "/contracts.csv?layout=tidy",
                "/observations.csv?layout=tidy",
                "/observations.csv?layout=tidy&fields=measure%2Cdimensions.serviceLine%2Cvalue",
                "/systems.csv",
                "/systems.csv?layout=tidy",
                "/contracts.csv?layout=lga",
                "/disclosures.csv",
                "/metrics.csv",
                "/observations.csv",
                "/entries.csv",
                "/problems.csv"
            })
    void everyCellIsWhatTheDescriptionSays(String path) {
        HttpResponse<String> file = SERVICE.get(path);
        HttpResponse<String> answer = SERVICE.get(description(file));
        JsonNode description = RunningService.tree(answer.body());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/csvm+json");
        assertThat(description.at("/@context/0").asText()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(description.path("url").asText()).isEqualTo(SERVICE.base() + path);
        List<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(file.body()).stream().toList();
        List<JsonNode> columns = new ArrayList<>();
        description.at("/tableSchema/columns").forEach(columns::add);
        assertThat(columns)
                .extracting(column -> column.path("titles").asText())
                .containsExactlyElementsOf(records.get(0).getFields());
        requireKey(description.path("tableSchema"), records);
        for (CsvRecord row : records.subList(1, records.size())) {
            for (int i = 0; i < columns.size(); i++) {
                requireFits(columns.get(i), row.getField(i));
            }
        }
    }

    @Test
    void aDescriptionIsWhereTheStandardLooksForIt() {
        assertThat(description(SERVICE.get("/contracts.csv?status=active")))
                .endsWith("/contracts.csv-metadata.json?status=active");
        assertThat(SERVICE.get("/contracts", "Accept", "text/csv").headers().allValues("Link"))
                .anyMatch(link -> link.contains("/contracts.csv-metadata.json>; rel=\"describedby\""));
    }

    @Test
    void whyANumberIsNotSaidStandsInAColumnOfItsOwn() {
        SERVICE.log()
                .append(
                        Contracts.REGISTER,
                        ContractExample.with(json -> {
                            json.put("reference", "WITHHELD 1");
                            json.remove("value");
                            json.withArray("missing")
                                    .addObject()
                                    .put("field", "value")
                                    .put("because", "withheld")
                                    .put("section", "43(2)");
                        }),
                        new Attribution("test", "To be read as a file"));

        List<CsvRecord> records =
                CsvReader.builder()
                        .ofCsvRecord(SERVICE.get("/contracts/WITHHELD-1.csv").body())
                        .stream()
                        .toList();
        List<String> header = records.get(0).getFields();
        List<String> row = records.get(1).getFields();

        assertThat(row.get(header.indexOf("value.annual.amount"))).isEmpty();
        assertThat(row.get(header.indexOf("missing.value"))).isEqualTo("withheld (section 43(2))");
    }

    private static String description(HttpResponse<String> file) {
        return file.headers().allValues("Link").stream()
                .map(LINK::matcher)
                .filter(Matcher::matches)
                .map(link -> link.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** Requires that the columns of the key tell the rows apart, and that each row is about an absolute address. */
    private static void requireKey(JsonNode schema, List<CsvRecord> records) {
        List<String> header = records.get(0).getFields();
        List<CsvRecord> rows = records.subList(1, records.size());
        List<Integer> key = new ArrayList<>();
        schema.path("primaryKey").forEach(name -> key.add(header.indexOf(name.asText())));
        if (!key.isEmpty()) {
            assertThat(rows)
                    .extracting(row -> key.stream().map(row::getField).toList())
                    .doesNotHaveDuplicates();
        }
        if (schema.has("aboutUrl")) {
            assertThat(answered(schema.path("aboutUrl").asText(), header, rows)).allMatch(status -> status < 400);
        }
        for (JsonNode column : schema.path("columns")) {
            String address = column.path("valueUrl").asText();
            if (address.startsWith(SERVICE.base())) {
                // What a record refers to need not be published.
                assertThat(answered(address, header, rows)).allMatch(status -> status < 400 || status == 404);
            }
        }
    }

    /** Returns what an address with the name of a column in braces answers for each value of that column. */
    private static List<Integer> answered(String template, List<String> header, List<CsvRecord> rows) {
        Matcher name = Pattern.compile("\\{\\+?(.*)}").matcher(template);
        assertThat(name.find()).as(template).isTrue();
        boolean isEncoded = !template.contains("{+");
        return rows.stream()
                .map(row -> row.getField(header.indexOf(name.group(1))))
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(20)
                .map(value -> template.replace(name.group(), isEncoded ? encoded(value) : value))
                .map(address -> SERVICE.get(address).statusCode())
                .toList();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contracts",
                "/systems",
                "/disclosures",
                "/metrics",
                "/observations",
                "/observations?layout=tidy",
                "/entries",
                "/problems",
                "/exemptions",
                "/bank-holidays"
            })
    void numbersAndBooleansOfTheJsonAreNoTextsInTheDescription(String list) {
        JsonNode columns = SERVICE.json(
                        list.replace("?", ".csv-metadata.json?") + (list.contains("?") ? "" : ".csv-metadata.json"))
                .at("/tableSchema/columns");
        assertThat(columns).isNotEmpty();
        for (JsonNode item : SERVICE.json(list).path("items")) {
            for (JsonNode column : columns) {
                JsonNode value = item.at("/" + column.path("name").asText().replace('.', '/'));
                if (value.isNumber() || value.isBoolean()) {
                    assertThat(column.path("datatype").asText())
                            .as(column.path("name").asText())
                            .isEqualTo(
                                    value.isBoolean()
                                            ? "boolean"
                                            : column.path("datatype").asText().equals("integer")
                                                    ? "integer"
                                                    : "decimal");
                }
            }
        }
    }

    @Test
    void aRecordOfAnotherRegisterIsAnAddress() {
        JsonNode columns = SERVICE.json("/observations.csv-metadata.json?layout=tidy")
                .path("tableSchema")
                .path("columns");

        assertThat(columns)
                .filteredOn(column -> column.has("valueUrl"))
                .extracting(column -> column.path("valueUrl").asText())
                .containsExactly(
                        SERVICE.base() + "/metrics/{measure}", SERVICE.base() + "/disclosures/{source.disclosure}");
        assertThat(SERVICE.json("/systems.csv-metadata.json?layout=tidy")
                        .at("/tableSchema/aboutUrl")
                        .asText())
                .isEqualTo(SERVICE.base() + "/systems/{name}");
    }

    @ParameterizedTest
    @CsvSource({
        "/contracts, reference",
        "/systems, name",
        "/disclosures, request",
        "/metrics, measure",
        "/observations, 'measure,period,dimensions'"
    })
    void theKeyOfARegisterIsDescribed(String list, String key) {
        JsonNode schema = SERVICE.json(list + ".csv-metadata.json").path("tableSchema");
        JsonNode chosen =
                SERVICE.json(list + ".csv-metadata.json?fields=" + key).path("tableSchema");

        assertThat(schema.path("primaryKey")).extracting(JsonNode::asText).containsExactly(key.split(",", -1));
        assertThat(schema.path("aboutUrl").asText()).isEqualTo("{+links.pinned}");
        assertThat(chosen.has("primaryKey")).isFalse();
    }

    private static void requireFits(JsonNode column, String cell) {
        if (cell.isEmpty()) {
            assertThat(column.path("required").asBoolean())
                    .as(column.toString())
                    .isFalse();
            return;
        }
        JsonNode type = column.path("datatype");
        String base = type.isTextual() ? type.asText() : type.path("base").asText();
        String as = column.path("name").asText();
        switch (base) {
            case "integer" -> assertThat(new BigDecimal(cell).scale()).as(as).isZero();
            case "decimal" -> assertThat(new BigDecimal(cell)).as(as).isNotNull();
            case "boolean" -> assertThat(cell).as(as).isIn("true", "false");
            case "date" -> assertThat(LocalDate.parse(cell)).as(as).isNotNull();
            case "dateTime" -> assertThat(Instant.parse(cell)).as(as).isNotNull();
            case "anyURI" -> assertThat(URI.create(cell).isAbsolute()).as(as).isTrue();
            case "json" ->
                assertThat(RunningService.tree(cell).isObject()).as(as).isTrue();
            case "duration" ->
                assertThat(cell.contains("T") ? Duration.parse(cell) : Period.parse(cell))
                        .as(as)
                        .isNotNull();
            default -> {
                assertThat(base).as(as).isEqualTo("string");
                if (type.has("format")) {
                    assertThat(cell).as(as).matches(type.path("format").asText());
                }
            }
        }
    }
}
