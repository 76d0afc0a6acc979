package register.web.docs;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import register.RegisterApplication;
import register.RunningService;
import register.api.http.OpenApiResource;
import register.registers.RegisterDefinitions;

/** The API reference has all that the API document has, and its queries can be opened. */
class GuideTest {
    private static final Pattern SHOWN = Pattern.compile("<h2 [^>]*id=\"([^\"]+)\"><code>([A-Z]+ [^<]+)</code>");
    private static final Pattern INNER = Pattern.compile("href=\"#([^\"]+)\"");

    private static final Pattern COMMAND = Pattern.compile("<code id=\"curl-[^\"]*\">([^<]*)</code>");
    private static final Pattern HEADER = Pattern.compile("-H '([^:']+): ([^']+)'");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z_]+)");

    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    private static ApiDocument document() {
        return ApiDocument.of(OpenApiResource.committed(), "", RegisterDefinitions.of(RegisterApplication.REGISTERS));
    }

    static List<String> subjects() {
        return document().subjects().stream().map(ApiDocument.Subject::name).toList();
    }

    static List<String> queries() {
        return operations().stream()
                .map(Operation::open)
                .filter(open -> !open.isEmpty())
                .filter(open -> !open.equals("/"))
                .toList();
    }

    /** The commands of the pages that change nothing and have nothing for the reader to set. */
    static List<String> commands() {
        return subjects().stream()
                .flatMap(subject -> commands(subject).stream())
                .filter(command -> !command.contains("-X ") && !command.contains("$"))
                .toList();
    }

    private static List<String> commands(String subject) {
        return COMMAND.matcher(page("/docs/" + subject))
                .results()
                .map(found -> StringEscapeUtils.unescapeHtml4(found.group(1)))
                .toList();
    }

    private static List<Operation> operations() {
        return document().subjects().stream()
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

    @Test
    void everythingThatAnyoneMayReadCanBeOpened() {
        assertThat(operations())
                .filteredOn(operation -> operation.method().equals("GET") && !operation.needs())
                .filteredOn(operation -> operation.curl().variables().isEmpty())
                .extracting(Operation::open)
                .allMatch(open -> open.startsWith("/") && !open.contains("{"))
                .contains(
                        "/",
                        "/contracts/COV-12765.json",
                        "/contracts.json",
                        "/observations/online-queries-2023/entries.json",
                        "/search.json?q=telephony");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandThatAnyoneMayRunIsAnswered(String command) {
        List<String> headers = new ArrayList<>();
        Matcher header = HEADER.matcher(command);
        while (header.find()) {
            headers.addAll(List.of(header.group(1), header.group(2)));
        }
        String address = command.replaceAll(".* '([^']+)'$", "$1");

        HttpResponse<String> answer = SERVICE.get(address, headers.toArray(String[]::new));

        assertThat(address).startsWith(SERVICE.base() + "/");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void everyCommandCanBeCopiedAsItIs() {
        long operations = operations().size();
        List<String> all = subjects().stream()
                .flatMap(subject -> commands(subject).stream())
                .toList();

        assertThat(all).hasSize((int) operations).noneMatch(command -> command.contains("{") || command.contains("…"));
        assertThat(all)
                .contains(
                        "curl -X DELETE -H \"Authorization: Bearer $TOKEN\" \"" + SERVICE.base()
                                + "/tokens/$TOKEN_ID\"",
                        "curl -H \"Authorization: Bearer $TOKEN\" -H 'Accept: application/json' \"" + SERVICE.base()
                                + "/imports/$IMPORT/outcomes\"")
                .filteredOn(command -> command.contains("$IMPORT"))
                .hasSize(6);
    }

    /** Single quotes would keep the shell from looking; what is for the reader to set is said beside the command. */
    @ParameterizedTest
    @MethodSource("subjects")
    void whatStandsForSomethingIsExplained(String subject) {
        String page = page("/docs/" + subject);

        for (String command : commands(subject)) {
            assertThat(command.replaceAll("'[^']*'", "").replaceAll("[^$]", ""))
                    .hasSameSizeAs(command.replaceAll("[^$]", ""));
            Matcher variable = VARIABLE.matcher(command);
            while (variable.find()) {
                assertThat(page).contains("<code>$" + variable.group(1) + "</code>: ");
            }
        }
    }

    private static String page(String path) {
        HttpResponse<String> answer = SERVICE.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
