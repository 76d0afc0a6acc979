package register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import register.EarlierEdition.Answer;

/**
 * Makes the files of an edition: starts its jar on a new database with the data that ships, changes records in every way there
 * is, and keeps the rows and what is answered. {@link EarlierEditionTest} says how it is run.
 */
final class EarlierEditionMaker {
    private static final Path ADDRESSES = Path.of("src", "test", "resources", "editions", "addresses.txt");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String A_YEAR_LATER = "2027-12-01";

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestDatabase database = TestDatabase.unmigrated();
    private final int port = FreePort.next();
    private final Path checkout;
    private String token = "";
    private int keys;

    private EarlierEditionMaker(Path checkout) {
        this.checkout = checkout;
    }

    /** The folder of a checkout whose jar is built, and the newest migration there. */
    public static void main(String... arguments) throws Exception {
        EarlierEditionMaker maker = new EarlierEditionMaker(Path.of(arguments[0]));
        EarlierEdition edition = new EarlierEdition(arguments[1]);
        Process service = maker.launch("server", "config.yml").inheritIO().start();
        try {
            maker.awaitStart(service);
            maker.token = maker.newToken();
            List<Integer> positions = new ArrayList<>(List.of(maker.head()));
            maker.change();
            positions.add(maker.head());
            maker.takeBack();
            positions.add(maker.head());
            edition.keepRows(maker.database);
            edition.keepAnswers(maker.answers(positions));
        } finally {
            service.destroy();
            service.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private ProcessBuilder launch(String... arguments) {
        List<String> command = new ArrayList<>(List.of("java", "-jar", "target/contracts-register.jar"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(checkout.toFile());
        builder.environment()
                .putAll(Map.of(
                        "PORT",
                        Integer.toString(port),
                        "ADMIN_PORT",
                        "0",
                        "BIND_HOST",
                        "127.0.0.1",
                        "PUBLIC_ADDRESS",
                        EarlierEdition.PUBLIC_ADDRESS,
                        "ANSWERS_MODEL",
                        "false",
                        "DATABASE_URL",
                        database.url(),
                        "DATABASE_USER",
                        TestDatabase.service().user(),
                        "DATABASE_PASSWORD",
                        TestDatabase.service().password(),
                        "DATABASE_OWNER_USER",
                        TestDatabase.owner().user(),
                        "DATABASE_OWNER_PASSWORD",
                        TestDatabase.owner().password()));
        return builder;
    }

    private void awaitStart(Process service) throws Exception {
        for (int attempt = 0; attempt < 120; attempt++) {
            TimeUnit.MILLISECONDS.sleep(500);
            try {
                if (get("/log").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                if (!service.isAlive()) {
                    break;
                }
            }
        }
        throw new IllegalStateException("the service of the edition does not start");
    }

    private String newToken() throws IOException {
        Process command = launch(
                        "token", "create", "--name", "edition", "--role", "editor", "--role", "officer", "--role",
                        "admin")
                .start();
        return command.inputReader()
                .lines()
                .filter(line -> line.startsWith("crt_"))
                .findFirst()
                .orElseThrow();
    }

    private int head() throws Exception {
        return JSON.readTree(get("/log").body()).path("number").asInt();
    }

    /** Says something new in each register, and of records that there are. */
    private void change() throws Exception {
        patch("/contracts/COV-12765", "Extended by a year", """
                {"extensions": [{"until": "2028-02-22", "state": "exercised"}]}
                """);
        patch("/contracts/COV-12765", "The value was asked for", """
                {"value": {"annual": {"amount": 1250000.50, "currency": "GBP"}, "basis": "contract-sum",
                  "approximate": false, "vat": "not-stated"},
                 "missing": [{"field": "department", "because": "not-published-here"},
                   {"field": "procurement.route", "because": "not-recorded", "explanation": "Nobody noted it."}]}
                """);
        post("/contracts", "Signed", CONTRACT.formatted("COV 20001", "Telephony"));
        patch("/contracts/COV-20001", "Named as it is signed", "{\"title\": \"Telephony – “Voice” and mail\"}");
        post("/contracts", "Signed", CONTRACT.formatted("COV 20002", "Lifts"));
        post("/contracts", "Signed", CONTRACT.formatted("COV 20003", "Doors"));
        importContracts();
        patch("/systems/SIMS", "The manufacturer was renamed", "{\"manufacturer\": \"Education Software Solutions\"}");
        post("/systems", "Bought", """
                {"name": "Ledger", "contract": "COV 20001", "uses": [{"function": "accounting", "asOf": "2025-08-18",
                  "source": {"disclosure": "FOI 800000001"}}], "missing": [{"field": "manufacturer", "because": "not-recorded"}]}
                """);
        post("/disclosures", "Answered", """
                {"request": "FOI 800000001", "regime": "FOIA", "received": "2025-07-21", "responded": "2025-08-18",
                 "subject": "Telephony", "questions": [
                 {"number": "1", "asked": "Which contract is there", "outcome": "disclosed", "answer": "One.",
                   "cites": [{"contract": "COV 12765"}, {"system": "Ledger"}, {"measure": "calls-offered", "period": "2018"}]},
                 {"number": "2", "asked": "At what prices", "outcome": "exempt", "sections": ["43(2)"],
                   "publicInterest": {"for": ["Public money is spent"], "against": ["It would harm the next tender"],
                     "balance": "withhold"}}]}
                """);
        patch("/metrics/calls-offered", "Said more exactly", "{\"definition\": \"Calls that reached a queue\"}");
        post("/metrics", "Counted from now on", """
                {"measure": "library-visits", "name": "Visits to libraries", "unit": "count", "service": "libraries",
                 "channel": "in person", "better": "higher", "source": {"disclosure": "FOI 800000001", "question": "1"}}
                """);
        post("/observations", "Counted", """
                {"measure": "library-visits", "period": "2025", "value": 7, "markers": ["e"], "asPublished": "Seven",
                 "note": "Without the café", "source": {"disclosure": "FOI 800000001"}}
                """);
        patch("/observations/calls-offered-2018", "Counted again", "{\"value\": 491773}");
    }

    private static final String CONTRACT = """
            {"reference": "%s", "title": "%s", "description": "Lines, and the number of a neighbour",
             "department": "Digital", "suppliers": [{"name": "Example Telecom Limited"}, {"name": "Zoë & Söhne, \\"Ltd\\""}],
             "categories": [{"scheme": "CPV", "id": "64216000", "description": "Electronic message services"}],
             "period": {"start": "2024-04", "end": "2027-03-31"},
             "extensions": [{"until": "2028-03-31", "state": "available"}],
             "review": {"every": "P1Y", "from": "2024-04-01", "type": "breakpoint"},
             "value": {"annual": {"amount": 7000, "currency": "GBP"}, "basis": "estimate", "approximate": true,
               "vat": "excluded"},
             "procurement": {"route": "Framework call-off", "regime": "pa-2023",
               "notices": [{"type": "UK6", "id": "2024/S 000-000001"}]},
             "partOf": "COV 12765", "contact": {"name": "Procurement team", "email": "procurement@example.gov.uk"},
             "missing": [{"field": "value.total", "because": "withheld", "section": "43(2)",
               "explanation": "The supplier's prices", "until": "2028"}],
             "source": {"disclosure": "FOI 800000001", "question": "1"}}
            """;

    private void importContracts() throws Exception {
        JsonNode sent = JSON.readTree(
                send("POST", "/imports?register=contracts", "text/csv", """
                Reference,Title,Description,Department,Supplier,Start date,End date,Review,Annual value,Procurement route
                COV 30001,Mail,Franking machines,Digital,Example Post Limited,2024-04-01,2027-03-31,2026-04-01,7000,Framework
                COV 20002,Lifts and hoists,Lift service,Digital,Example Lifts Limited,2024-04-01,2027-03-31,2026-04-01,7500,Framework
                """).body());
        send(
                "POST",
                reasoned("/imports/" + sent.path("id").asText() + "/apply", "The spreadsheet of the year"),
                "",
                "");
    }

    /** Withdraws records, says one again, and removes what the law does not let stand. */
    private void takeBack() throws Exception {
        long saidFirst = entry("/contracts/COV-20001/entries", 1);
        withdraw("/contracts/COV-20002", "Entered by mistake");
        withdraw("/contracts/COV-20003", "Entered by mistake");
        send(
                "PUT",
                reasoned("/contracts/COV-20003", "It was none"),
                "application/json",
                CONTRACT.formatted("COV 20003", "Automatic doors"));
        withdraw("/systems/Jigsaw", "No longer used");
        post("/contracts", "Signed", CONTRACT.formatted("COV 20004", "Somebody’s name"));
        redact("It named a person", entry("/contracts/COV-20004/entries", 1), "");
        redact("It had a number", saidFirst, "\"fields\": [\"/description\"], \"everywhere\": true, ");
        redact("It named a place", entry("/observations/library-visits-2025/entries", 1), "\"fields\": [\"/note\"], ");
    }

    private long entry(String history, int place) throws Exception {
        JsonNode items = JSON.readTree(get(history).body()).path("items");
        List<Long> numbers = new ArrayList<>();
        items.forEach(item -> numbers.add(item.path("number").asLong()));
        return numbers.stream().sorted().skip(place - 1L).findFirst().orElseThrow();
    }

    private void post(String path, String reason, String item) throws Exception {
        send("POST", reasoned(path, reason), "application/json", item);
    }

    private void patch(String path, String reason, String patch) throws Exception {
        send("PATCH", reasoned(path, reason), "application/merge-patch+json", patch);
    }

    private void withdraw(String path, String reason) throws Exception {
        send("DELETE", reasoned(path, reason), "", "");
    }

    private void redact(String reason, long entry, String fields) throws Exception {
        String what = "{\"entry\": %d, %s\"ground\": \"UK GDPR Article 17(1)(d)\", \"section\": \"40(2)\"}";
        send("POST", reasoned("/redactions", reason), "application/json", what.formatted(entry, fields));
    }

    private static String reasoned(String path, String reason) {
        return path + "?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String method, String path, String type, String body) throws Exception {
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        switch (method) {
            case "POST" -> request.header("Idempotency-Key", "key-" + keys++);
            case "PUT" -> request.header("If-None-Match", "*");
            default -> request.header("If-Match", "*");
        }
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + response.body());
        }
        return response;
    }

    /** What is answered at each address as at each position, at the next page of it, and of each entry. */
    private List<Answer> answers(List<Integer> positions) throws Exception {
        int head = positions.get(positions.size() - 1);
        String day =
                JSON.readTree(get("/log").body()).path("recordedAt").asText().substring(0, 10);
        Set<String> paths = new LinkedHashSet<>();
        for (String address : Files.readAllLines(ADDRESSES)) {
            if (address.startsWith("/")) {
                String pinned = address + (address.contains("?") ? "&" : "?") + "at=";
                positions.forEach(position -> paths.add(pinned + position + "&on=" + day));
                if (address.startsWith("/contracts")) {
                    // Their status and next review depend on the day.
                    paths.add(pinned + head + "&on=" + A_YEAR_LATER);
                }
            }
        }
        paths.add("/entries.ndjson?after=" + positions.get(0) + "&limit=" + (head - positions.get(0)));
        paths.add("/entries.csv?after=" + positions.get(0) + "&limit=" + (head - positions.get(0)));
        paths.add("/entries?after=10&limit=5");
        for (int number = positions.get(0) - 1; number <= head; number++) {
            paths.add("/entries/" + number);
        }
        List<Answer> answers = new ArrayList<>();
        for (String path : paths) {
            Answer answer = Answer.of(path, get(path));
            if (answer.status() >= 500) {
                System.out.println("Left out, since it fails: " + path);
                continue;
            }
            answers.add(answer);
            String next = answer.type().equals("application/json")
                    ? JSON.readTree(answer.body()).at("/links/next").asText()
                    : "";
            if (!next.isEmpty()) {
                String page = next.substring(EarlierEdition.PUBLIC_ADDRESS.length());
                answers.add(Answer.of(page, get(page)));
            }
        }
        return answers;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
