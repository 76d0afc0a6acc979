package register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.FuzzedRequests.Fuzzed;
import register.api.access.Role;
import register.registers.contracts.ContractExample;
import register.values.Json;
import register.values.Resources;

/**
 * Whatever is asked, no answer is a failure of the service, and each is one that the API document describes. The profile
 * {@code fuzz} asks 25,000 times; any number and seed can be given.
 */
class FuzzedOperations {
    /** What HTTP refuses at every address before it is looked at: the document is of the operations (RFC 6585, RFC 9110). */
    private static final Set<Integer> OF_HTTP = Set.of(408, 414, 431);

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 25_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int EXAMPLES = 3;

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final String FILE = """
            Reference,Title,Description,Department,Supplier,Start date,End date,Annual value
            COV 7001,Mail,Franking machines,Digital,Example Post Limited,2024-04-01,2027-03-31,7000
            """;

    private final CommittedDocument document = CommittedDocument.read();
    private final Map<String, List<String>> faults = new TreeMap<>();

    @Test
    void everyAnswerIsOneThatTheDocumentDescribes() {
        FuzzedRequests requests =
                new FuzzedRequests(document, references(), bodies(), besides(), tokens(), new Random(SEED));
        for (int i = 0; i < REQUESTS; i++) {
            Fuzzed request = requests.next();
            RawHttp.Answer answer = RawHttp.send(SERVICE.port(), request.bytes());
            for (String fault : faults(request, answer)) {
                faults.computeIfAbsent(fault, key -> new ArrayList<>())
                        .add(request.inWords() + "\n--> " + answer.status() + " " + answer.headers() + "\n"
                                + answer.body());
            }
        }
        assertThat(faults.entrySet().stream()
                        .map(fault -> fault.getValue().size() + " times: " + fault.getKey() + "\n"
                                + String.join(
                                        "\n\n",
                                        fault.getValue()
                                                .subList(
                                                        0,
                                                        Math.min(
                                                                EXAMPLES,
                                                                fault.getValue().size()))))
                        .toList())
                .isEmpty();
    }

    private List<String> faults(Fuzzed request, RawHttp.Answer answer) {
        List<String> faults = new ArrayList<>();
        String what = request.method() + " " + request.path();
        if (answer.status() == 0 || answer.status() >= 500) {
            return List.of(answer.status() + " of " + what);
        }
        if (answer.status() >= 400
                && !request.method().equals("HEAD")
                && answer.type().equals("application/problem+json")
                && !isProblem(answer)) {
            faults.add("no problem document of " + what);
        }
        if (answer.status() >= 400
                && !List.of("application/problem+json", "text/html").contains(answer.type())) {
            faults.add(answer.status() + " as '" + answer.type() + "' of " + what);
        }
        if (!request.path().isEmpty() && !OF_HTTP.contains(answer.status())) {
            faults.addAll(
                    document
                            .faults(request.method(), request.path(), answer.status(), answer.type(), body(answer))
                            .stream()
                            .map(fault -> fault + " of " + what)
                            .toList());
        }
        return faults;
    }

    /** What an answer says; nothing where it is compressed. */
    private static String body(RawHttp.Answer answer) {
        return answer.header("Content-Encoding").isPresent() ? "" : answer.body();
    }

    private static boolean isProblem(RawHttp.Answer answer) {
        JsonNode problem = RunningService.tree(answer.body());
        return problem.path("status").asInt() == answer.status() && problem.has("type") && problem.has("title");
    }

    private static List<String> tokens() {
        return Stream.concat(
                        Stream.of("", "", "Bearer none"),
                        Stream.concat(
                                Stream.of(Role.values()).map(SERVICE::bearer),
                                Stream.of(SERVICE.bearer(Role.values()))))
                .toList();
    }

    private static Map<String, List<String>> references() {
        List<String> files = imports();
        List<String> contracts = List.of("COV-12765", "COV-1", "COV-9");
        List<String> systems = List.of("Anite", "SIMS", "Ledger");
        List<String> disclosures = List.of("REQ07510", "REQ-9");
        List<String> metrics = List.of("calls-offered", "test-share", "test-visits");
        List<String> figures = List.of("surveys-completed-2018", "calls-offered-1999");
        return Map.ofEntries(
                Map.entry("/contracts/{reference}", contracts),
                Map.entry("/contracts/{reference}/entries", contracts),
                Map.entry("/systems/{reference}", systems),
                Map.entry("/systems/{reference}/entries", systems),
                Map.entry("/disclosures/{reference}", disclosures),
                Map.entry("/disclosures/{reference}/entries", disclosures),
                Map.entry("/metrics/{reference}", metrics),
                Map.entry("/metrics/{reference}/entries", metrics),
                Map.entry("/observations/{reference}", figures),
                Map.entry("/observations/{reference}/entries", figures),
                Map.entry("/imports/{id}", files),
                Map.entry("/imports/{id}/apply", files),
                Map.entry("/imports/{id}/fields", files),
                Map.entry("/imports/{id}/mapping", files),
                Map.entry("/imports/{id}/outcomes", files),
                Map.entry("/imports/{id}/columns", files),
                Map.entry("/imports/{id}/choices", files),
                Map.entry("/imports/{id}/take-in", files),
                Map.entry("/timegate/contracts/{reference}", contracts),
                Map.entry("/timegate/{reference}", List.of("systems", "log", "search?q=mail", "timegate/contracts")),
                Map.entry("/quarters/{reference}", List.of("2018-q4", "2026-q3", "2026-q4")),
                Map.entry("/ocds/records/{reference}", contracts),
                Map.entry("/edit/contracts/{reference}", contracts),
                Map.entry("/docs/{reference}", List.of("contracts", "log", "notices")),
                Map.entry("/mappings/{name}", List.of("ours", "theirs")),
                Map.entry("/exemptions/{exemption}", List.of("foia-36", "foia-40")),
                Map.entry("/problems/{problem}", List.of("malformed-date")),
                Map.entry("/entries/{number}", List.of("1", "396", "397")));
    }

    private static Map<String, List<JsonNode>> bodies() {
        JsonNode contract = Json.mapper().valueToTree(ContractExample.referenced("COV 9"));
        JsonNode system = tree("""
                {"name": "Ledger", "contract": "COV 12765", "uses": [{"function": "accounting", "asOf": "2025-08-18",
                  "source": {"disclosure": "FOI1"}}], "missing": [{"field": "manufacturer", "because": "not-recorded"}]}
                """);
        JsonNode disclosure = tree("""
                {"request": "REQ 9", "regime": "FOIA", "received": "2025-08-01", "responded": "2025-08-18",
                  "subject": "Waste", "questions": [{"number": "1", "asked": "How much", "outcome": "disclosed",
                  "answer": "A lot.", "cites": [{"contract": "COV 1"}]}]}
                """);
        JsonNode metric = tree("{\"measure\": \"test-visits\", \"name\": \"Visits\", \"unit\": \"count\","
                + " \"service\": \"libraries\", \"channel\": \"in person\"}");
        JsonNode figure = tree("{\"measure\": \"calls-offered\", \"period\": \"1999\", \"value\": 100,"
                + " \"source\": {\"disclosure\": \"FOI1\"}}");
        JsonNode mapping = tree("{\"columns\": {\"A\": \"reference\", \"B\": null}, \"headerRow\": 2,"
                + " \"dates\": \"day-first\", \"constants\": {\"department\": \"Digital\"}}");
        JsonNode settings = tree("{\"columns\": {\"Reference\": \"reference\", \"Annual value\": \"value.annual\"},"
                + " \"separator\": \"comma\", \"columnSettings\": {\"Annual value\": {\"unit\": \"thousands\"},"
                + " \"Start date\": {\"ongoing\": [\"Rolling\"]}}}");
        Map<String, List<JsonNode>> bodies = new HashMap<>();
        bodies.put("/imports", List.of(Json.mapper().getNodeFactory().textNode(FILE), notices()));
        bodies.put("/tokens", List.of(tree("{\"name\": \"import\", \"roles\": [\"editor\"], \"days\": 90}")));
        bodies.put(
                "/redactions",
                List.of(
                        tree("{\"entry\": 398, \"fields\": [\"/description\"], \"ground\": \"UK GDPR\","
                                + " \"section\": \"40(2)\", \"everywhere\": true}"),
                        tree("{\"entry\": 399, \"fields\": [\"reason\"], \"ground\": \"UK GDPR\"}")));
        bodies.put(
                "/answers",
                List.of(tree("{\"letter\": \"Please tell me who supplies telephones, and when it ends.\","
                        + " \"request\": \"REQ 1\", \"received\": \"2026-11-20\"}")));
        Map.of("contracts", contract, "systems", system, "disclosures", disclosure, "metrics", metric)
                .forEach((register, item) -> List.of("/" + register, "/" + register + "/{reference}")
                        .forEach(path -> bodies.put(path, List.of(item))));
        List.of("/observations", "/observations/{reference}").forEach(path -> bodies.put(path, List.of(figure)));
        List.of("/mappings/{name}", "/imports/{id}/mapping")
                .forEach(path -> bodies.put(path, List.of(mapping, settings)));
        return bodies;
    }

    /** A notice of procurement, as Find a Tender has them. */
    private static JsonNode notices() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(Resources.bytes("/ocds/releases.ndjson.gz"))),
                StandardCharsets.UTF_8))) {
            return tree("{\"releases\": [" + lines.readLine() + "]}");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Pages, feeds and forms, which are not in the document. */
    private static Map<String, List<String>> besides() {
        return Map.ofEntries(
                Map.entry("GET /timegate/contracts/{reference}", List.of("q")),
                Map.entry("GET /timegate/contracts", List.of("q", "status", "at")),
                Map.entry("GET /timegate/{reference}", List.of("at", "on")),
                Map.entry("GET /quarters", List.of("at", "on", "limit")),
                Map.entry("GET /quarters/{reference}", List.of("at", "layout", "columns")),
                Map.entry("GET /ocds/releases", List.of("since", "limit", "page", "cursor", "at")),
                Map.entry("GET /ocds/records/{reference}", List.of("at", "on")),
                Map.entry("GET /code-gaps", List.of("register", "limit", "after", "at")),
                Map.entry("GET /work", List.of("days", "department", "on", "at")),
                Map.entry("GET /limits", List.of("received", "hours", "authority")),
                Map.entry("GET /edit/contracts/{reference}", List.of("reference", "title")),
                Map.entry("GET /docs/{reference}", List.of("q")),
                Map.entry(
                        "POST /edit/contracts",
                        List.of("reference", "title", "supplier", "period.start", "value.annual", "reason", "step")),
                Map.entry("POST /edit/contracts/{reference}", List.of("reference", "title", "period.end", "reason")),
                Map.entry("POST /imports/{id}/columns", List.of("headerRow", "column.0", "A", "dates", "sheet")),
                Map.entry("POST /imports/{id}/choices", List.of("row", "choice", "1", "key")),
                Map.entry("POST /imports/{id}/take-in", List.of("reason", "accept", "override")),
                Map.entry("POST /answers", List.of("letter", "request", "received", "regime", "questions")),
                Map.entry("POST /redactions", List.of("entry", "field", "ground", "section", "everywhere", "step")));
    }

    /** Two files that wait to be imported: one of a council, and one of notices. */
    private static List<String> imports() {
        return bodies().getOrDefault("/imports", List.of()).stream()
                .map(file -> SERVICE.send(
                        "POST",
                        "/imports?register=contracts",
                        HttpRequest.BodyPublishers.ofString(file.isTextual() ? file.asText() : file.toString()),
                        "Content-Type",
                        file.isTextual() ? "text/csv" : "application/json",
                        "Authorization",
                        SERVICE.bearer(Role.EDITOR)))
                .map(sent -> tree(sent.body()).path("id").asText("1"))
                .toList();
    }

    private static JsonNode tree(String json) {
        return RunningService.tree(json);
    }
}
