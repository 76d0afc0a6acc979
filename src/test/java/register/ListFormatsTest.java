package register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static register.RunningService.header;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.api.access.Role;
import register.api.http.Address;
import register.api.http.Format;
import register.api.http.Formats;
import register.api.http.ListFormats;
import register.api.tables.TsvWriter;
import register.values.Council;

/** Every list and every record, in every format: those of the service, and one more that only this test has. */
class ListFormatsTest {
    /** What an address that answers nothing on its own is asked. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "/search", "?q=telephone",
            "/observations/summary", "?groupBy=measure",
            "/due-dates", "?received=2026-12-10",
            "/cost-estimates", "?extracting=1",
            "/aggregation-windows", "?received=2026-01-05");

    private static final Lists LISTS = new Lists();

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(
            new RunningService.Settings().withFormat(new TsvWriter()).withResource(LISTS));

    private static final List<Format> FORMATS = Stream.concat(
                    Formats.of(new RegisterApplication(SERVICE.clock())
                                    .listWriters(
                                            Address.here(), new Council("Any", "Any", "https://example.org/licence")))
                            .ofLists()
                            .stream(),
                    Stream.of(TsvWriter.TSV))
            .toList();

    private static final List<String> ADDRESSES = new ArrayList<>();
    private static String bearer = "";

    /** Hears which addresses are answered in the formats of lists, once the service has them all. */
    private static final class Lists implements ApplicationEventListener {
        private final Set<String> paths = new TreeSet<>();

        @Override
        public void onEvent(ApplicationEvent event) {
            if (event.getType() == ApplicationEvent.Type.INITIALIZATION_FINISHED) {
                event.getResourceModel().getRootResources().forEach(resource -> collect("", resource));
            }
        }

        private void collect(String above, Resource resource) {
            String path = (above + "/" + resource.getPath()).replaceAll("/+", "/");
            boolean isList = resource.getResourceMethods().stream()
                    .filter(method -> method.getHttpMethod().equals("GET"))
                    .anyMatch(method ->
                            method.getInvocable().getHandler().getHandlerClass().isAnnotationPresent(ListFormats.class)
                                    && method.getProducedTypes().contains(Format.JSON.type()));
            if (isList) {
                paths.add(path);
            }
            resource.getChildResources().forEach(child -> collect(path, child));
        }

        @Override
        public @Nullable RequestEventListener onRequest(RequestEvent event) {
            return null;
        }
    }

    @BeforeAll
    static void knowAnAddressOfEach() {
        bearer = SERVICE.bearer(Role.EDITOR, Role.OFFICER, Role.ADMIN);
        String file = "reference,title\nOUR 1,School system\n";
        HttpResponse<String> sent = SERVICE.send(
                "POST",
                "/imports?register=contracts",
                BodyPublishers.ofString(file),
                "Authorization",
                bearer,
                "Content-Type",
                "text/csv");
        Map<String, String> values = Map.of(
                "{id}", Clerk.location(sent).replaceAll(".*/", ""),
                "{number}", "1",
                "{exemption}", "foia-36",
                "{problem}", "malformed-date");
        for (String path : LISTS.paths) {
            String address = path;
            for (Map.Entry<String, String> value : values.entrySet()) {
                address = address.replace(value.getKey(), value.getValue());
            }
            // No quarter is over since the first entry here; PublicationTest asks for one.
            if (!address.contains("{quarter}")) {
                ADDRESSES.add(
                        withReference(address) + (QUESTIONS.containsKey(path) ? QUESTIONS.get(path) : grouped(path)));
            }
        }
    }

    @Test
    void everyListIsAnsweredInEveryFormat() {
        SoftAssertions all = new SoftAssertions();
        for (String address : ADDRESSES) {
            for (Format format : FORMATS) {
                for (HttpResponse<String> answer : answers(address, format)) {
                    String what = address + " as " + format.suffix() + ": " + answer.body();
                    all.assertThat(answer.statusCode()).as(what).isEqualTo(200);
                    all.assertThat(header(answer, "Content-Type"))
                            .as(what)
                            .isEqualToIgnoringCase(format.type().toString().replace("; ", ";"));
                }
            }
        }
        all.assertAll();
    }

    @Test
    void listsAreFoundByTheirResources() {
        assertThat(ADDRESSES)
                .contains("/", "/contracts", "/entries", "/log", "/problems", "/work", "/compare")
                .hasSizeGreaterThan(35);
    }

    @Test
    void oneMoreFormatSaysWhatTheSpreadsheetSays() {
        SoftAssertions all = new SoftAssertions();
        for (String address : ADDRESSES) {
            String expected = CsvReader.builder()
                    .ofCsvRecord(answers(address, Format.CSV).get(0).body())
                    .stream()
                    .map(row ->
                            row.getFields().stream().map(TsvWriter::cell).collect(Collectors.joining("\t", "", "\n")))
                    .collect(Collectors.joining());
            all.assertThat(answers(address, TsvWriter.TSV).get(0).body())
                    .as(address)
                    .isEqualTo(expected);
        }
        all.assertAll();
    }

    @Test
    void whoeverAsksForAnotherFormatIsToldWhichThereAre() {
        HttpResponse<String> refused = get("/contracts", "Accept", "image/png");

        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(RunningService.tree(refused.body()).at("/detail").asText())
                .isEqualTo("lists and records are available as JSON, CSV, NDJSON, Excel, TSV or a page");
    }

    @Test
    void aTagIsOfOneFormat() {
        assertThat(header(get("/contracts.tsv"), "ETag"))
                .contains(".tsv.")
                .isNotEqualTo(header(get("/contracts.csv"), "ETag"));
    }

    @Test
    void twoFormatsWithOneSuffixOrOneTypeStopTheService() {
        Format other = new Format("", "table", "text/csv", "");

        assertThatIllegalStateException()
                .isThrownBy(() -> new Formats(List.of(Format.CSV, other)))
                .withMessageContaining("text/csv");
        assertThatIllegalStateException().isThrownBy(() -> new Formats(List.of(Format.SVG)));
    }

    /** By suffix and by header; nothing stands in the address of the start page that a suffix could follow. */
    private static List<HttpResponse<String>> answers(String address, Format format) {
        HttpResponse<String> byAccept = get(address, "Accept", format.type().toString());
        return address.equals("/") ? List.of(byAccept) : List.of(get(inFormat(address, format)), byAccept);
    }

    private static String inFormat(String address, Format format) {
        int question = address.indexOf('?');
        String path = question < 0 ? address : address.substring(0, question);
        return path + "." + format.suffix() + (question < 0 ? "" : address.substring(question));
    }

    /** The address of the first record of a register, where one is asked for. */
    private static String withReference(String path) {
        int place = path.indexOf("/{reference}");
        if (place < 0) {
            return path;
        }
        String self = json(path.substring(0, place) + "?limit=1")
                .at("/items/0/links/self")
                .asText();
        return path.replace(path.substring(0, place) + "/{reference}", self.replace(SERVICE.base(), ""));
    }

    /** What a summary is first grouped by. */
    private static String grouped(String path) {
        if (!path.endsWith("/summary")) {
            return "";
        }
        for (JsonNode parameter : CommittedDocument.read().paths().path(path).at("/get/parameters")) {
            if (parameter.path("name").asText().equals("groupBy")) {
                return "?groupBy=" + parameter.at("/schema/enum/0").asText();
            }
        }
        throw new AssertionError(path + " is grouped by nothing");
    }

    private static JsonNode json(String address) {
        return SERVICE.json(address, "Authorization", bearer);
    }

    private static HttpResponse<String> get(String address, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", bearer));
        all.addAll(List.of(headers));
        return SERVICE.get(address, all.toArray(String[]::new));
    }
}
