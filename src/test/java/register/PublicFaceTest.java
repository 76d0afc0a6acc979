package register;

import static org.assertj.core.api.Assertions.assertThat;
import static register.RunningService.header;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.api.access.Allowed;
import register.api.access.Role;

/** What holds for a service that anyone may reach: OWASP ASVS 5.0, 3.4 and 4.1; no personal data in a log. */
class PublicFaceTest {
    /** As many as the pool has at most. */
    private static final int CONNECTIONS = 16;

    /** Stands for an address that takes a body. */
    @Path("/sink")
    public static final class Sink {
        @POST
        @Allowed(Role.EDITOR)
        public String swallow(InputStream body) throws IOException {
            return Integer.toString(body.readAllBytes().length);
        }
    }

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(
            new RunningService.Settings().withResource(new Sink()).prepared());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contracts",
                "/contracts/COV-12765.html",
                "/nowhere",
                "/contracts/a%2Fb",
                "/assets/x/register.css"
            })
    void everyAnswerHasTheHeadersOfAPublicService(String path) {
        HttpResponse<String> answer = SERVICE.get(path);

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("connect-src 'self';")
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Strict-Transport-Security"))
                .as("asked for by nobody")
                .isEmpty();
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Server")).isEmpty();
        assertThat(header(answer, "Content-Type")).isNotEmpty();
    }

    @Test
    void aBrowserElsewhereMayAskWithItsValidators() {
        HttpResponse<String> preflight = SERVICE.send("OPTIONS", "/contracts", "Origin", "https://example.org");

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("GET");
        assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("If-None-Match");
        assertThat(header(preflight, "Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void aBodyIsMeasuredAfterItIsInflated() throws Exception {
        assertThat(post(gzipped(900_000)).body()).isEqualTo("900000");

        HttpResponse<String> bomb = post(gzipped(20_000_000));

        assertThat(bomb.statusCode()).isEqualTo(413);
    }

    @Test
    void theLogOfRequestsSaysNeitherWhoAskedNorForWhat() throws Exception {
        Logged log = Logged.by("requests");

        SERVICE.get("/contracts?reference=Jane+Doe", "User-Agent", "Somebody", "Referer", "https://example.org/me");

        for (int i = 0; i < 500 && log.lines().stream().noneMatch(PublicFaceTest::isRefused); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        log.close();
        assertThat(log.lines())
                .filteredOn(PublicFaceTest::isRefused)
                .singleElement()
                .asString()
                .matches("GET /contracts 404 \\d+ \\d+ [0-9a-f]{16}");
    }

    @ParameterizedTest
    @CsvSource({
        "/contracts, a-1.B_2, a-1.B_2",
        "/nowhere, a-1, a-1",
        "/contracts, a b, [0-9a-f]{16}",
        "/contracts, <script>, [0-9a-f]{16}",
        "/contracts, , [0-9a-f]{16}",
    })
    void everyAnswerHasTheIdOfItsRequest(String path, @Nullable String sent, String id) {
        HttpResponse<String> answer = sent == null ? SERVICE.get(path) : SERVICE.get(path, "X-Request-Id", sent);

        assertThat(header(answer, "X-Request-Id")).matches(id);
    }

    @Test
    void metricsAreThereForPrometheusOnTheAdminPortOnly() {
        HttpResponse<String> metrics = SERVICE.get("http://localhost:" + SERVICE.adminPort() + "/prometheus");

        assertThat(header(metrics, "Content-Type")).startsWith("text/plain");
        assertThat(metrics.body())
                .contains("\nregister_log_head ")
                .contains("\nregister_log_lastWriteSeconds ")
                .contains("\nregister_letters ")
                .contains("\nregister_requests_refusedOfOneClient ")
                .contains("\nregister_pages_ready ");
        assertThat(SERVICE.get("/prometheus").statusCode()).isEqualTo(404);
    }

    @Test
    void theHealthCheckSaysOfEachPartWhyItIsHealthyOrNot() {
        Held.await(() -> reasons().size() == 6
                && "letters can be answered".equals(reasons().get("answers")));

        assertThat(reasons())
                .containsEntry("postgresql", "the database responds")
                .containsEntry("notices", "notices are fetched by the command only")
                .containsEntry("verification", "the log has not been verified yet: run verify");
        assertThat(reasons().get("disk")).endsWith("MB are free");
        assertThat(SERVICE.get("/health-check").statusCode()).isEqualTo(200);
    }

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        for (JsonNode part :
                RunningService.tree(SERVICE.get("/health-check?name=all").body())) {
            if (part.has("message")) {
                reasons.put(part.at("/name").asText(), part.at("/message").asText());
            }
        }
        return reasons;
    }

    private static boolean isRefused(String line) {
        return line.startsWith("GET /contracts 404 ");
    }

    @Test
    void aDatabaseThatIsGoneIsSaidSoAndMissedNoLongerThanItIsGone() {
        String name = SERVICE.database().url().replaceAll(".*/", "");
        SERVICE.get("/contracts");
        TestDatabase.administer("alter database " + name + " allow_connections false");
        TestDatabase.administer(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        try {
            HttpResponse<String> answer = SERVICE.get("/contracts");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(header(answer, "Retry-After")).isNotEmpty();
            assertThat(answer.body()).contains("/problems/unavailable").doesNotContain("FATAL");
        } finally {
            TestDatabase.administer("alter database " + name + " allow_connections true");
        }
        assertThat(IntStream.range(0, CONNECTIONS)
                        .map(again -> SERVICE.get("/contracts").statusCode())
                        .anyMatch(status -> status == 200))
                .as("at most every connection is found to be dead once")
                .isTrue();
    }

    private static HttpResponse<String> post(byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SERVICE.base() + "/sink"))
                .header("Content-Encoding", "gzip")
                .header("Authorization", SERVICE.bearer(Role.EDITOR))
                .header("Accept", "*/*")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] gzipped(int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }
}
