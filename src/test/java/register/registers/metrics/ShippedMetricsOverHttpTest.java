package register.registers.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;

/** Every figure of the published responses, read back over HTTP at an address of its own. */
class ShippedMetricsOverHttpTest {
    private static final Set<String> PLACEHOLDERS = Set.of("N/A", "Not available", "not recorded");
    private static final Pattern NA = Pattern.compile("(?i)\\bn\\s*[/\\\\.]\\s*a\\b");
    private static final Map<String, String> YES_NO = Map.of("yes", "1", "no", "0");
    private static final Map<String, String> BECAUSE = Map.of(
            "N/A x", "not-published-here",
            "N/A z", "not-applicable",
            "Not available x", "not-published-here",
            "not recorded x", "not-held");

    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @Test
    void everyObservationIsReadBackAtItsOwnAddress() {
        List<NamedCsvRecord> rows = rows("observations.csv");
        Map<String, String> units = rows("measures.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("measure"), row -> row.getField("unit")));
        List<String> addresses = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            String address = address(row);
            JsonNode observation = SERVICE.json(address);
            addresses.add(address);

            assertThat(observation.at("/measure").asText()).isEqualTo(row.getField("measure"));
            assertThat(observation.at("/period").asText()).isEqualTo(row.getField("period"));
            assertThat(dimensions(observation)).isEqualTo(dimensions(row));
            assertThat(observation.at("/source/disclosure").asText()).isEqualTo(row.getField("source"));
            assertThat(observation.at("/source/question").asText()).isEqualTo(row.getField("question"));
            assertThat(texts(observation.at("/markers")))
                    .isEqualTo(row.getField("status").isEmpty() ? List.of() : List.of(row.getField("status")));
            assertThat(observation.at("/links/self").asText()).isEqualTo(SERVICE.base() + address);
            assertValue(observation, row);
            assertReading(observation, row, units.getOrDefault(row.getField("measure"), ""));
            assertThat(text(observation, "asPublished")).isEqualTo(asPublished(row));
            assertThat(text(observation, "note")).isEqualTo(note(row));
        }

        assertThat(addresses).hasSize(307).doesNotHaveDuplicates();
    }

    @Test
    void everyMeasureIsReadBackAtItsOwnAddress() {
        List<NamedCsvRecord> rows = rows("measures.csv");
        for (NamedCsvRecord row : rows) {
            JsonNode measure = SERVICE.json("/metrics/" + row.getField("measure"));

            for (String field : List.of("measure", "name", "unit", "service", "channel", "definition", "better")) {
                String said = row.getField(field);
                assertThat(text(measure, field)).isEqualTo(said.isEmpty() ? null : said);
            }
        }

        assertThat(rows).hasSize(64);
        assertThat(SERVICE.json("/metrics").at("/total").asInt()).isEqualTo(64);
        assertThat(SERVICE.json("/observations").at("/total").asInt()).isEqualTo(307);
    }

    @Test
    void theServiceLevelHasItsTargetAndItsThreshold() {
        JsonNode level = SERVICE.json("/metrics/call-service-level");

        assertThat(level.at("/target").asInt()).isEqualTo(90);
        assertThat(level.at("/threshold/value").asInt()).isEqualTo(60);
        assertThat(level.at("/threshold/unit").asText()).isEqualTo("seconds");
        assertThat(level.at("/maySum").asBoolean(true)).isFalse();
        assertThat(level.at("/mayAverage").asBoolean(true)).isFalse();
        JsonNode response = SERVICE.json("/metrics/average-email-response-time");
        assertThat(response.at("/threshold/unit").asText()).isEqualTo("working-days");
        assertThat(response.has("target"))
                .as("the target is a share, and the measure is a mean")
                .isFalse();
    }

    @Test
    void anObservationSaysTheDaysOfItsPeriodAndItsStatus() {
        JsonNode observation = SERVICE.json("/observations/foi-eir-received-fy2016-17");

        assertThat(observation.at("/firstDay").asText()).isEqualTo("2016-04-01");
        assertThat(observation.at("/lastDay").asText()).isEqualTo("2017-03-31");
        assertThat(observation.at("/periodKind").asText()).isEqualTo("financial-year");
        assertThat(observation.at("/interval").asText()).isEqualTo("2016-04-01/P1Y");
        assertThat(observation.at("/obsStatus").asText()).isEqualTo("A");
        assertThat(observation.at("/confStatus").asText()).isEqualTo("F");
        assertThat(observation.at("/citation").asText())
                .startsWith(
                        "Coventry City Council, Service metric figures: FOI EIR received, financial year 2016/17. Entry");
    }

    @Test
    void moreThanANumberIsANumberWithItsBound() {
        JsonNode observation = SERVICE.json("/observations/online-queries-2023");

        assertThat(observation.at("/value").asInt()).isEqualTo(13_000);
        assertThat(observation.at("/bound/above").asInt()).isEqualTo(13_000);
        assertThat(observation.at("/obsStatus").asText()).isEqualTo("E");
        assertThat(observation.at("/asPublished").asText()).isEqualTo("over 13,000");
    }

    @Test
    void whatTheResponsesCallNotApplicableInAnySpellingIsNowhere() {
        for (String path : List.of(
                "/observations",
                "/metrics",
                "/entries",
                "/metrics/web-chats-started",
                "/metrics/email-handled-share")) {
            for (String format : List.of(".json", ".csv", ".ndjson")) {
                assertThat(NA.matcher(SERVICE.get(path + format).body()).results())
                        .as(path + format)
                        .isEmpty();
            }
        }
        assertThat(SERVICE.json("/observations/surveys-completed-2018/entries")
                        .at("/items/0/item")
                        .toString())
                .as("what the service adds up is said by no entry")
                .doesNotContain("2484");
        assertThat(SERVICE.get("/observations.json").body())
                .doesNotContain("null")
                .doesNotContainIgnoringCase("not recorded")
                .contains("section 1(1)");
    }

    @Test
    void aSpellingOfAnotherSortLeadsToTheOneAddress() {
        HttpResponse<String> answer = SERVICE.get("/observations/Calls%20Offered%202018.json");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/observations/calls-offered-2018.json"));
    }

    private static void assertValue(JsonNode observation, NamedCsvRecord row) {
        String value = YES_NO.getOrDefault(row.getField("value"), row.getField("value"));
        if (value.isEmpty()) {
            assertThat(observation.has("value")).isFalse();
            assertThat(observation.at("/missing")).hasSize(1);
            assertThat(observation.at("/missing/0/field").asText()).isEqualTo("value");
            assertThat(observation.at("/missing/0/because").asText())
                    .isEqualTo(BECAUSE.get(row.getField("as_published") + " " + row.getField("status")));
            assertThat(observation.at("/missing/0/explanation").asText()).endsWith(".");
        } else {
            assertThat(observation.at("/value").isNumber()).isTrue();
            assertThat(observation.at("/value").decimalValue()).isEqualByComparingTo(value);
            assertThat(observation.has("missing")).isFalse();
        }
    }

    /** How each unit is read is written out here once more; the minutes and seconds are those of the response itself. */
    private static void assertReading(JsonNode observation, NamedCsvRecord row, String unit) {
        assertThat(text(observation, "unit")).isEqualTo(unit);
        String value = YES_NO.getOrDefault(row.getField("value"), row.getField("value"));
        if (value.isEmpty()) {
            assertThat(observation.has("text")).isFalse();
            assertThat(observation.has("duration")).isFalse();
            return;
        }
        String number = String.format(Locale.UK, "%,.2f", new BigDecimal(value)).replaceAll("[.]?0+$", "");
        String plain = value.contains(".") ? number : String.format(Locale.UK, "%,d", Integer.parseInt(value));
        String reads = text(observation, "text");
        switch (unit) {
            case "percent" -> assertThat(reads).isEqualTo(plain + "%");
            case "fte" -> assertThat(reads).isEqualTo(plain + " FTE");
            case "yes-no" -> assertThat(reads).isEqualTo(row.getField("value"));
            case "days" -> assertThat(reads).isEqualTo(plain + (value.equals("1") ? " day" : " days"));
            case "minutes" -> assertThat(reads).isEqualTo(plain + " min");
            case "seconds" -> {
                Duration time = Duration.parse(Objects.requireNonNull(text(observation, "duration")));
                assertThat(time).hasSeconds(Long.parseLong(value));
                assertThat(Objects.requireNonNull(reads).split(" ")).hasSizeBetween(2, 6);
                if (row.getField("as_published").matches("[0-9]{2}:[0-9]{2}")) {
                    String clock = "%02d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
                    assertThat(clock).isEqualTo(row.getField("as_published"));
                }
            }
            default ->
                assertThat(reads)
                        .isEqualTo(row.getField("measure").equals("online-queries") ? "more than 13,000" : plain);
        }
        assertThat(observation.has("duration"))
                .isEqualTo(List.of("seconds", "minutes", "days").contains(unit));
    }

    private static @Nullable String asPublished(NamedCsvRecord row) {
        String text = row.getField("as_published");
        return text.isEmpty() || PLACEHOLDERS.contains(text) ? null : text;
    }

    private static @Nullable String note(NamedCsvRecord row) {
        String note = row.getField("note");
        return note.isEmpty() || note.contains("2484") ? null : note;
    }

    private static Map<String, String> dimensions(NamedCsvRecord row) {
        return row.getField("dimension").isEmpty()
                ? Map.of()
                : Map.of(camelCase(row.getField("dimension")), row.getField("member"));
    }

    private static Map<String, String> dimensions(JsonNode observation) {
        return observation.at("/dimensions").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, dimension -> dimension.getValue().asText()));
    }

    /** Written out here once more, so that a change of addresses is noticed. */
    private static String address(NamedCsvRecord row) {
        String period = row.getField("period");
        List<String> parts = new ArrayList<>(
                List.of(row.getField("measure"), period.contains("/") ? "fy" + period.replace('/', '-') : period));
        if (!row.getField("dimension").isEmpty()) {
            parts.add(row.getField("dimension"));
            parts.add(row.getField("member"));
        }
        return "/observations/"
                + String.join("-", parts).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String camelCase(String words) {
        int space = words.indexOf(' ');
        return space < 0
                ? words
                : words.substring(0, space)
                        + words.substring(space + 1, space + 2).toUpperCase(Locale.ROOT)
                        + words.substring(space + 2);
    }

    private static @Nullable String text(JsonNode object, String field) {
        JsonNode said = object.get(field);
        return said == null ? null : said.asText();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (InputStream in =
                Objects.requireNonNull(ShippedMetricsOverHttpTest.class.getResourceAsStream("/coventry/" + file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
                return csv.stream().toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
