package register.web.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static register.RunningService.header;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;
import register.api.http.Format;
import register.api.http.Formats;

/** The page of formats says what the service speaks: every address is asked for each format, those that it is not offered in too. */
class FormatCatalogueTest {
    private static final Pattern ROW =
            Pattern.compile("<th scope=\"row\"[^>]*><code>([^<]+)</code>.*?</th><td[^>]*>(.*?)</td>");
    private static final Pattern SUFFIX = Pattern.compile("<code>\\.([^<]+)</code>");

    /** Of the data that ships; the parameters of an address that answers nothing on its own stand behind it. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("/contracts/{reference}", "/contracts/COV-12765"),
            Map.entry("/systems/{reference}", "/systems/Anite"),
            Map.entry("/disclosures/{reference}", "/disclosures/REQ07510"),
            Map.entry("/metrics/{reference}", "/metrics/call-service-level"),
            Map.entry("/observations/{reference}", "/observations/online-queries-2023"),
            Map.entry("/ocds/records/{reference}", "/ocds/records/COV-12765"),
            Map.entry("/exemptions/{exemption}", "/exemptions/foia-40-2"),
            Map.entry("/problems/{problem}", "/problems/internal"),
            Map.entry("/entries/{number}", "/entries/1"),
            Map.entry("/docs/{subject}", "/docs/contracts"),
            Map.entry("/quarters/{quarter}", "/quarters/2020-q1"));

    private static final Map<String, String> QUESTIONS = Map.of(
            "/search", "?q=telephony",
            "/compare", "?measures=calls-offered,calls-answered",
            "/contracts/summary", "?groupBy=supplier",
            "/systems/summary", "?groupBy=function",
            "/disclosures/summary", "?groupBy=outcome",
            "/metrics/summary", "?groupBy=unit",
            "/observations/summary", "?groupBy=measure",
            "/due-dates", "?received=2026-12-10",
            "/cost-estimates", "?extracting=1",
            "/aggregation-windows", "?received=2026-01-05");

    /** What the data that ships has none of: a quarter that is over, a contract with an Open Contracting ID, and a rated one. */
    private static final Set<String> WITHOUT_EXAMPLE =
            Set.of("/quarters/{quarter}", "/ocds/records/{reference}", "/contracts/{reference}.svg");

    /** What this council shows only to those who are signed in. */
    private static final Set<String> SIGNED_IN = Set.of("/duties");

    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @Test
    void eachAddressIsAnsweredInTheFormatsThatThePageNamesAndInNoOther() {
        SoftAssertions all = new SoftAssertions();
        List<Format> formats = formats();
        offers().forEach((path, suffixes) -> formats.forEach(format -> {
            HttpResponse<String> answer = ask(path, format);
            boolean isOffered = suffixes.contains(format.suffix());
            String what = path + " as " + format.suffix() + ": " + answer.statusCode();
            if (!isOffered) {
                all.assertThat(answer.statusCode()).as(what).isEqualTo(406);
            } else if (WITHOUT_EXAMPLE.contains(path) || WITHOUT_EXAMPLE.contains(path + "." + format.suffix())) {
                all.assertThat(answer.statusCode()).as(what).isEqualTo(404);
            } else if (SIGNED_IN.contains(path)) {
                all.assertThat(answer.statusCode()).as(what).isEqualTo(401);
            } else {
                all.assertThat(answer.statusCode()).as(what).isEqualTo(200);
                all.assertThat(header(answer, "Content-Type")).as(what).startsWith(format.mediaType());
            }
        }));
        all.assertAll();
    }

    @Test
    void thePageHasEveryFormatAndManyAddresses() {
        assertThat(offers()).hasSizeGreaterThan(45).containsKeys("/", "/contracts", "/compare", "/catalog", "/openapi");
        assertThat(page()).contains(formats().stream().map(Format::mediaType).toList());
        assertThat(offers().values().stream().flatMap(List::stream).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        formats().stream().map(Format::suffix).toList());
    }

    @Test
    void everyPublicAddressOfTheApiDocumentIsThere() {
        List<String> documented = new ArrayList<>();
        SERVICE.json("/openapi.json").path("paths").properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getValue().path("get").has("security")) {
                documented.add(path.getKey());
            }
        });

        assertThat(offers().keySet()).containsAll(documented);
        assertThat(documented).hasSizeGreaterThan(30);
    }

    private static Map<String, List<String>> offers() {
        String page = page();
        Map<String, List<String>> offers = new TreeMap<>();
        ROW.matcher(page)
                .results()
                .forEach(row -> offers.put(
                        row.group(1),
                        SUFFIX.matcher(row.group(2))
                                .results()
                                .map(found -> found.group(1))
                                .toList()));
        return offers;
    }

    private static String page() {
        return SERVICE.get("/docs/formats", "Accept", "text/html").body();
    }

    /** Every format that a list or any other address has. */
    private static List<Format> formats() {
        return new Formats(List.of(Format.JSON, Format.HTML, Format.CSV, Format.NDJSON, Format.XLSX, Format.CSVW))
                .all();
    }

    private static HttpResponse<String> ask(String path, Format format) {
        String address = EXAMPLES.entrySet().stream()
                .filter(example -> path.startsWith(example.getKey()))
                .findFirst()
                .map(example ->
                        example.getValue() + path.substring(example.getKey().length()))
                .orElse(path);
        String question = QUESTIONS.getOrDefault(path, "");
        return path.equals("/")
                ? SERVICE.get("/", "Accept", format.mediaType())
                : SERVICE.get(address + "." + format.suffix() + question);
    }
}
