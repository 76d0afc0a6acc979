package register.intake.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static register.Clerk.problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.Clerk;
import register.RunningService;
import register.api.access.Role;

/** What is sent may be anything, and nothing of it is stored. */
class BodiesTest {
    private static final int TRIES = 5;

    private static final String PATH = "/contracts/COV-1";

    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("shippedData", "false"));

    private static Clerk clerk;
    private static Clerk admin;

    private long head;

    @BeforeAll
    static void comeIn() {
        clerk = new Clerk(SERVICE, Role.EDITOR);
        admin = new Clerk(SERVICE, Role.ADMIN);
        assertThat(clerk.create("/contracts", Written.contract(1)).statusCode()).isEqualTo(201);
    }

    @BeforeEach
    void noteTheHead() {
        head = head();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /contracts, text/plain",
        "POST, /contracts, application/xml",
        "POST, /contracts, application/merge-patch+json",
        "POST, /contracts, application/x-www-form-urlencoded",
        "PUT, /contracts/COV-1, text/csv",
        "PUT, /contracts/COV-1, application/merge-patch+json",
        "PATCH, /contracts/COV-1, application/json",
        "PATCH, /contracts/COV-1, application/json-patch+json",
        "POST, /redactions, text/plain",
    })
    void anotherTypeIsNotRead(String method, String path, String type) {
        Clerk who = path.equals("/redactions") ? admin : clerk;

        HttpResponse<String> answer = who.send(method, path, type, "{}", "Idempotency-Key", Clerk.key());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        assertThat(problem(answer)).isEqualTo("unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                | line 1, column",
                "{\"reference\": \"COV 2\",}      | line 1, column",
                "{\"reference\": NaN}             | line 1, column",
                "{'reference': 'COV 2'}           | line 1, column",
                "{\"a\": 1} {\"b\": 2}            | line 1, column",
                "{\"a\": 01}                      | line 1, column",
                "// a comment                     | line 1, column",
                "{\"title\": \"a\", \"title\": \"b\"} | line 1, column",
                "{\"period\": {\"start\": \"2024\", \"start\": \"2025\"}} | line 1, column",
                "[]                               | not one JSON object",
                "\"COV 2\"                        | not one JSON object",
                "null                             | not one JSON object",
            })
    void whatIsNoJsonIsRefusedByItsPlace(String body, String place) {
        for (HttpResponse<String> answer : List.of(
                clerk.create("/contracts", body),
                clerk.put(PATH, body, "If-Match", "*"),
                clerk.patch(PATH, body, "If-Match", "*"),
                admin.redact(body))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(problem(answer)).isEqualTo("malformed-body");
            assertThat(RunningService.tree(answer.body()).at("/detail").asText())
                    .contains(place);
        }
    }

    @Test
    void thePlaceIsThatOfTheFault() {
        HttpResponse<String> answer =
                clerk.create("/contracts", "{\n  \"reference\": \"COV 2\",\n  \"title\" \"x\"\n}");

        assertThat(RunningService.tree(answer.body()).at("/detail").asText()).contains("line 3, column 11");
    }

    @Test
    void nothingIsNoItem() {
        HttpResponse<String> answer = clerk.create("/contracts", "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(problem(answer)).isEqualTo("malformed-body");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] body = "{\"reference\": \"COV 2\", \"title\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> answer = send("POST", "/contracts", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(problem(answer)).isEqualTo("malformed-body");
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        for (int depth : new int[] {900, 2_000, 100_000}) {
            HttpResponse<String> lists =
                    clerk.create("/contracts", "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
            HttpResponse<String> patch =
                    clerk.patch(PATH, "{\"a\":".repeat(depth) + "1" + "}".repeat(depth), "If-Match", "*");

            assertThat(lists.statusCode()).as(lists.body()).isIn(400, 422);
            assertThat(patch.statusCode()).as(patch.body()).isIn(400, 422);
        }
    }

    @Test
    void aNumberOfAThousandMillionDigitsIsRefusedAtOnce() {
        for (String number : List.of("1e999999999", "1e-999999999", "-1e999999999", "1e2147483647")) {
            for (String patch : List.of(
                    "{\"value\": {\"annual\": {\"amount\": %s}}}",
                    "{\"title\": %s}",
                    "{\"reference\": %s}",
                    "{\"period\": {\"start\": %s}}",
                    "{\"value\": {\"approximate\": %s}}",
                    "{\"suppliers\": [{\"name\": %s}]}",
                    "{\"suppliers\": %s}")) {
                HttpResponse<String> answer = clerk.patch(PATH, patch.formatted(number), "If-Match", "*");

                assertThat(answer.statusCode())
                        .as(patch + number + answer.body())
                        .isEqualTo(422);
                assertThat(answer.body()).hasSizeLessThan(2_000);
            }
            HttpResponse<String> entry = admin.redact("{\"entry\": %s, \"ground\": \"None\"}".formatted(number));
            assertThat(entry.statusCode()).as(entry.body()).isIn(404, 422);
        }
    }

    @Test
    void aNumberWithAnExponentThatNoNumberHasIsMalformed() {
        for (String number : List.of("1e9999999999", "-1e-9999999999", "1E99999999999999999999")) {
            HttpResponse<String> answer = clerk.patch(PATH, "{\"title\":%s}".formatted(number), "If-Match", "*");

            assertThat(answer.statusCode()).as(number + answer.body()).isEqualTo(400);
        }
    }

    @Test
    void textThatCannotBeSeenIsRefused() {
        for (String text :
                List.of("Acme\u00A0Ltd", "Ac\u200Bme", "Ac\u00ADme", "A \u202Eesrever", "\u2066A", "Cafe\u0301")) {
            HttpResponse<String> answer = clerk.patch(PATH, "{\"title\":\"%s\"}".formatted(text), "If-Match", "*");

            assertThat(answer.statusCode()).as(text + answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("/title");
        }
    }

    @Test
    void aNumberOfManyDigitsIsRefused() {
        HttpResponse<String> answer = clerk.patch(
                PATH, "{\"value\": {\"annual\": {\"amount\": " + "9".repeat(5_000) + "}}}", "If-Match", "*");

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
    }

    @Test
    void whatIsTooLargeIsRefusedHoweverItIsSent() {
        String large = "{\"title\": \"" + "x".repeat(1_100_000) + "\"}";
        byte[] packed = packed(large);

        assertThat(refused(() -> clerk.put(PATH, large, "If-Match", "*"))).isEqualTo(413);
        assertThat(refused(() -> clerk.send(
                        "PUT",
                        PATH,
                        Clerk.JSON,
                        BodyPublishers.fromPublisher(BodyPublishers.ofString(large)),
                        "If-Match",
                        "*")))
                .isEqualTo(413);
        assertThat(packed).hasSizeLessThan(10_000);
        HttpResponse<String> inflated = send("PUT", PATH, packed, "If-Match", "*", "Content-Encoding", "gzip");
        assertThat(inflated.statusCode()).as(inflated.body()).isEqualTo(413);
    }

    @Test
    void whatIsNoTextIsNoTitle() {
        for (String title : List.of("5", "true", "[]", "{}", "\"\"", "\" a\"", "\"a\\u0000\"", "\"\\ud800\"")) {
            HttpResponse<String> answer = clerk.patch(PATH, "{\"title\": " + title + "}", "If-Match", "*");

            assertThat(answer.statusCode()).as(title + answer.body()).isIn(400, 422);
        }
    }

    /**
     * Returns the status of a refusal. The server closes the connection before the whole body has arrived, and a client that is
     * still sending may lose the answer (RFC 9112 section 9.6): it asks again.
     */
    private static int refused(Supplier<HttpResponse<String>> request) {
        for (int left = TRIES; ; left--) {
            try {
                return request.get().statusCode();
            } catch (IllegalStateException lost) {
                if (left == 0 || !(lost.getCause() instanceof IOException)) {
                    throw lost;
                }
            }
        }
    }

    private static HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
        String[] all = Stream.concat(Arrays.stream(headers), Stream.of("Idempotency-Key", Clerk.key()))
                .toArray(String[]::new);
        return clerk.send(method, path, Clerk.JSON, BodyPublishers.ofByteArray(body), all);
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static long head() {
        return SERVICE.json("/log").at("/number").asLong();
    }
}
