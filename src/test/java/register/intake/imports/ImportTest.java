package register.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.Held;
import register.RunningService;
import register.api.access.Role;
import register.registers.contracts.ContractExample;
import register.registers.contracts.ContractRows;
import register.values.Json;

/** Files taken in whole while others read and write. */
class ImportTest {
    private static final String CSV = "text/csv";
    /** Among so many consecutive entries is one at which whoever imports can be held. */
    private static final int ROWS = 3000;

    /** More than are read or written at once. */
    private static final int SOME_ROWS = 1100;

    /** Who waits for a turn is told after half a second to try again. */
    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("shippedData", "false")
            .with("database.properties.options", "-c statement_timeout=30s -c lock_timeout=500ms"));

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void prepare() {
        Held.prepare(SERVICE.asOwner());
    }

    @Test
    void oneBadRowAmongThousandsLeavesNothingAndIsNamedByRowAndColumn() throws Exception {
        long before = SERVICE.log().head().number();
        String file = file("bad", ROWS).replace("BAD 1500,bad 1500", "BAD 1500,");
        JsonNode checked = checked("bad-row", file.replaceFirst("(BAD 2000,.*)01/04/2024", "$131/02/2024"));
        String self = "/imports/" + checked.at("/id").asText();

        assertThat(checked.at("/report/counts/refused").asInt()).isEqualTo(2);
        JsonNode refused = json(request(self + "/outcomes?outcome=refused").build(), 200);
        assertThat(refused.at("/items/0/errors/0/row").asInt()).isEqualTo(1501);
        assertThat(refused.at("/items/1/errors/0/row").asInt()).isEqualTo(2001);
        assertThat(refused.at("/items/1/errors/0/column").asText()).isEqualTo("E (StartDate)");
        assertThat(send(post(self + "/apply?reason=Test", CSV, "any", ""))
                        .join()
                        .statusCode())
                .as("refused, or on a slow machine being taken in")
                .isIn(422, 200);
        JsonNode applied = ended(self, "applying");
        assertThat(applied.at("/state").asText()).isEqualTo("checked");
        assertThat(applied.at("/problem").asText()).contains("2 of its records cannot be imported");
        assertThat(SERVICE.log().head().number()).isEqualTo(before);
    }

    @Test
    void whoTakesInAFileWithABadRowIsToldSo() throws Exception {
        JsonNode checked = checked("bad-rows", ContractRows.file("few", 3).replaceAll("FEW (\\d),few \\d", "FEW $1,"));
        String self = "/imports/" + checked.at("/id").asText();

        JsonNode refusal = json(post(self + "/apply?reason=Test", CSV, "any", ""), 422);

        assertThat(refusal.at("/detail").asText()).contains("3 of its records cannot be imported");
    }

    @Test
    void theSameFileTwiceChangesNothingTheSecondTime() throws Exception {
        JsonNode first = checked("twice", file("twice", SOME_ROWS));
        assertThat(applied("/imports/" + first.at("/id").asText()).at("/state").asText())
                .isEqualTo("applied");
        long after = SERVICE.log().head().number();

        JsonNode second = checked("twice-again", file("twice", SOME_ROWS));
        assertThat(second.at("/report/counts/unchanged").asInt()).isEqualTo(SOME_ROWS);
        assertThat(applied("/imports/" + second.at("/id").asText()).has("entries"))
                .isFalse();
        assertThat(SERVICE.log().head().number()).isEqualTo(after);
    }

    @Test
    void aKeyIsForOneFile() throws Exception {
        JsonNode first = checked("one-key", file("key", 3));

        assertThat(checked("one-key", file("key", 3))).isEqualTo(first);
        json(post("/imports?register=contracts", CSV, "one-key", file("other", 3)), 422);
    }

    @Test
    void whileAFileIsTakenInOthersReadAndWaitTheirTurnAndNoOtherFileIsTaken() throws Exception {
        String self =
                "/imports/" + checked("slow", file("slow", ROWS)).at("/id").asText();
        long before = SERVICE.log().head().number();
        CompletableFuture<HttpResponse<String>> applied;
        CompletableFuture<HttpResponse<String>> waiting;
        try (Held held = Held.at(Held.Place.HALF_WAY, SERVICE.asOwner())) {
            applied = send(post(self + "/apply?reason=Test", CSV, "any", ""));
            held.await();

            assertThat(SERVICE.json("/contracts").at("/total").asLong()).isEqualTo(before);
            assertThat(SERVICE.get("/contracts/SLOW-1").statusCode()).isEqualTo(404);
            json(post("/imports?register=contracts", CSV, "meanwhile", file("meanwhile", 3)), 409);
            json(post(self + "/apply?reason=Test", CSV, "any", ""), 409);
            HttpResponse<String> refused = send(write("MEANWHILE 1")).join();
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();

            waiting = send(write("MEANWHILE 1"));
            held.awaitTwo();
        }
        assertThat(applied.join().statusCode()).isEqualTo(200);
        ended(self, "applying");
        HttpResponse<String> written = waiting.join();
        HttpResponse<String> last =
                written.statusCode() == 503 ? send(write("MEANWHILE 1")).join() : written;
        assertThat(last.statusCode()).as(last.body()).isEqualTo(201);
        assertThat(SERVICE.log().head().number()).isEqualTo(before + ROWS + 1);
    }

    private static HttpRequest write(String reference) throws Exception {
        String item = Json.mapper().writeValueAsString(ContractExample.referenced(reference));
        return post("/contracts?reason=Test", "application/json", reference.replace(' ', '-'), item);
    }

    private static JsonNode checked(String key, String file) throws Exception {
        JsonNode received = json(post("/imports?register=contracts", CSV, key, file), 201);
        return ended("/imports/" + received.at("/id").asText(), "checking");
    }

    private static JsonNode applied(String self) throws Exception {
        json(post(self + "/apply?reason=Test", CSV, "any", ""), 200);
        return ended(self, "applying");
    }

    private static JsonNode ended(String self, String state) throws Exception {
        Held.await(() -> !json(request(self).build(), 200).at("/state").asText().equals(state));
        return json(request(self).build(), 200);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(SERVICE.base() + path)).header("Authorization", Bearer.TOKEN);
    }

    private static HttpRequest post(String path, String type, String key, String body) {
        return request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString()).orTimeout(2, TimeUnit.MINUTES);
    }

    private static JsonNode json(HttpRequest request, int status) {
        HttpResponse<String> answer = send(request).join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return RunningService.tree(answer.body());
    }

    private static String file(String title, int rows) {
        return ContractRows.file(title, rows);
    }

    /** Made once the service runs. */
    private static final class Bearer {
        static final String TOKEN = SERVICE.bearer(Role.EDITOR);
    }
}
