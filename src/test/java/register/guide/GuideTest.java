package register.guide;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import register.RunningService;

/** The API reference has all that the API document has, and its queries can be opened. */
class GuideTest {
    private static final Pattern SHOWN = Pattern.compile("<h2 [^>]*id=\"([^\"]+)\"><code>([A-Z]+ [^<]+)</code>");
    private static final Pattern INNER = Pattern.compile("href=\"#([^\"]+)\"");

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    static List<String> subjects() {
        return ApiDocument.of("").subjects().stream()
                .map(ApiDocument.Subject::name)
                .toList();
    }

    static List<String> queries() {
        return operations().stream()
                .map(Operation::open)
                .filter(open -> !open.isEmpty())
                .toList();
    }

    private static List<Operation> operations() {
        return ApiDocument.of("").subjects().stream()
                .flatMap(subject -> subject.operations().stream())
                .toList();
    }

    @Test
    void everyOperationOfTheDocumentIsOnOnePage() {
        Set<String> documented = new TreeSet<>();
        JsonNode paths = SERVICE.json("/openapi.json").path("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        Map<String, Long> shown = subjects().stream()
                .flatMap(subject -> SHOWN.matcher(page("/docs/" + subject)).results())
                .map(found -> found.group(2))
                .collect(groupingBy(operation -> operation, counting()));

        assertThat(shown.keySet()).containsExactlyInAnyOrderElementsOf(documented);
        assertThat(shown.values()).containsOnly(1L);
        assertThat(documented).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void whatAPagePointsToIsOnIt(String subject) {
        String page = page("/docs/" + subject);

        assertThat(page("/docs")).contains("href=\"/docs/" + subject + "\"");
        Matcher inner = INNER.matcher(page);
        while (inner.find()) {
            assertThat(page).contains("id=\"" + inner.group(1) + "\"");
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryThatABrowserOpensIsAnsweredForPrograms(String query) {
        HttpResponse<String> answer = SERVICE.get(query, "Accept", "text/html,*/*;q=0.8");

        assertThat(answer.statusCode()).as(query + " answers " + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).doesNotContain("html");
    }

    /** The start page everybody knows; of which record there is an example, only the document can say. */
    @Test
    void everyListThatAnyoneMayReadCanBeOpened() {
        assertThat(operations())
                .filteredOn(operation -> operation.method().equals("GET") && !operation.needs())
                .filteredOn(operation -> !operation.path().contains("{reference}"))
                .filteredOn(operation -> operation.open().isEmpty())
                .extracting(Operation::path)
                .containsExactly("/");
        assertThat(queries()).contains("/contracts/COV-12765.json", "/contracts.json", "/search.json?q=telephony");
    }

    private static String page(String path) {
        HttpResponse<String> answer = SERVICE.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
