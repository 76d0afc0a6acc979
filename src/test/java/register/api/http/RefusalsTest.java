package register.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static register.RunningService.header;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.Logged;
import register.RunningService;
import register.api.access.Role;

class RefusalsTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /nowhere | 404 | unknown-address |",
                "GET | /contracts/ABC-1 | 404 | no-such-record |",
                "GET | /contracts/ABC-1/entries | 404 | no-such-record |",
                "GET | /contracts?reference=ABC/1 | 404 | no-such-record |",
                "GET | /contracts/COV-12765?at=0 | 404 | not-yet-recorded |",
                "GET | /contracts/COV-12765?at=9999 | 404 | position-not-reached |",
                "GET | /contracts?at=9999 | 404 | position-not-reached |",
                "GET | /entries/9999 | 404 | no-such-entry |",
                "GET | /entries/0 | 404 | no-such-entry |",
                "GET | /contracts?colour=red | 400 | unknown-parameter | colour",
                "GET | /contracts/COV-12765?limit=5 | 400 | unknown-parameter | limit",
                "GET | /log?at=1 | 400 | unknown-parameter | at",
                "GET | /contracts?limit=1&limit=2 | 400 | repeated-parameter | limit",
                "GET | /contracts?limit=0 | 400 | malformed-number | limit",
                "GET | /contracts?limit=1001 | 400 | malformed-number | limit",
                "GET | /contracts?limit= | 400 | malformed-parameter | limit",
                "GET | /contracts?on=2025-02-29 | 400 | malformed-date | on",
                "GET | /contracts?on=18/08/2025 | 400 | malformed-date | on",
                "GET | /contracts?on=9999-12-31 | 400 | malformed-date | on",
                "GET | /contracts?asAt=yesterday | 400 | malformed-date | asAt",
                "GET | /contracts?asAt=2026-11-23 | 400 | malformed-date | asAt",
                "GET | /contracts?asAt=2025-08-18&at=1 | 400 | malformed-parameter | asAt",
                "GET | /contracts?asAt= | 400 | malformed-parameter | asAt",
                "GET | /contracts?at=-1 | 400 | malformed-position | at",
                "GET | /contracts?at=1.5 | 400 | malformed-position | at",
                "GET | /contracts?at=99999999999999999999 | 400 | malformed-position | at",
                "GET | /entries?after=x | 400 | malformed-position | after",
                "GET | /entries/x | 400 | malformed-position |",
                "GET | /contracts?cursor=abc | 400 | malformed-cursor | cursor",
                "GET | /contracts?cursor=%FF | 400 | malformed-cursor | cursor",
                "GET | /contracts.csv?bom=yes | 400 | malformed-parameter | bom",
                "GET | /contracts/--- | 400 | malformed-reference |",
                "GET | /contracts?reference=%00 | 400 | malformed-reference |",
                "GET | /contracts/a%2Fb | 400 | bad-request |",
                "GET | /contracts/%ZZ | 400 | bad-request |",
                "POST | /contracts | 401 | not-signed-in |",
                "DELETE | /contracts/COV-12765 | 401 | not-signed-in |",
                "PUT | / | 405 | method-not-allowed |",
                "TRACE | /contracts | 405 | method-not-allowed |",
                "BREW | /contracts | 405 | method-not-allowed |",
            })
    void everyRefusalIsAProblemOfTheCatalogue(
            String method, String path, int status, String problem, @Nullable String parameter) throws Exception {
        Raw answer = raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.status).isEqualTo(status);
        assertThat(answer.headers).containsIgnoringCase("Content-Type: application/problem+json");
        JsonNode document = RunningService.tree(answer.body);
        assertThat(document.at("/type").asText()).isEqualTo(SERVICE.base() + "/problems/" + problem);
        assertThat(document.at("/status").asInt()).isEqualTo(status);
        assertThat(document.at("/title").asText()).isNotBlank();
        assertThat(document.at("/remedy").asText()).isNotBlank();
        assertThat(document.path("parameter").asText(null)).isEqualTo(parameter);
        assertThat(answer.headers).containsIgnoringCase("Cache-Control: no-store");
        if (status == 405) {
            assertThat(answer.headers).containsIgnoringCase("Allow: ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/due-dates?regime=DPA&paid=x | received paid regime",
                "/cost-estimates?authority=x&regime=y | determining authority regime",
                "/bank-holidays?from=x&to=y&division=z | from to division",
                "/contracts?limit=x&endsTo=y&sort=z&fields=f&facets=g&on=h | on limit endsTo sort fields facets",
                "/contracts?sort=z&endsTo=y | endsTo sort",
                "/contracts/summary?groupBy=g&sort=z&limit=x&endsTo=y | limit endsTo groupBy sort",
                "/contracts/COV-12765?at=x&on=y | at on",
                "/contracts?colour=red&limit=0&status= | colour status limit",
                "/metrics/calls-offered?from=x&on=y | on from",
                "/entries?after=x&limit=y | after limit",
            })
    void everythingWrongWithTheParametersIsToldAtOnce(String path, String parameters) {
        JsonNode problem = RunningService.tree(SERVICE.get(path).body());

        assertThat(problem.at("/status").asInt()).isEqualTo(400);
        assertThat(problem.at("/errors").findValuesAsText("parameter"))
                .containsExactlyInAnyOrder(parameters.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"unknown-parameter, 400", "malformed-cursor, 400", "internal, 500"})
    void theTypeOfAProblemLeadsToItsExplanation(String problem, int status) {
        assertThat(SERVICE.json("/problems/" + problem).at("/status").asInt()).isEqualTo(status);
        assertThat(SERVICE.get("/problems/" + problem, "Accept", "text/html").body())
                .contains("<h1 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/contracts?colour=red",
                "/contracts/ABC-1",
                "/contracts/summary?cursor=abc&groupBy=status",
                "/metrics/summary?cursor=*",
                "/metrics/---?period=x",
                "/contracts?at=x",
                "/contracts?on=x"
            })
    void aBrowserIsGivenAPage(String path) {
        HttpResponse<String> answer = SERVICE.get(path, "Accept", "text/html,*/*;q=0.8");

        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("id=\"main\">").contains("Go to the home page");
    }

    @Test
    void aBrowserIsGivenAPageOfWhatTheServerItselfRefuses() {
        String page = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        for (String path : List.of("/contracts?q=" + "a".repeat(9_000), "/contracts/a%2Fb")) {
            HttpResponse<String> answer = SERVICE.get(path, "Accept", page);

            assertThat(answer.statusCode()).isIn(400, 414);
            assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
            assertThat(answer.body())
                    .contains("<h1 ", "register.css\">", "Go to the home page")
                    .doesNotContain("{");
        }
        assertThat(header(SERVICE.get("/contracts?q=" + "a".repeat(9_000)), "Content-Type"))
                .isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/3.0", "HTTP/1.7"})
    void anotherVersionOfTheProtocolIsTheFaultOfTheClient(String version) throws Exception {
        Raw answer = raw("GET /log " + version + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.status).isEqualTo(400);
        assertThat(RunningService.tree(answer.body).at("/status").asInt()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a/b;q=x", "*/*;q=2", "text/html;charset=\"", "/", "text/*/x", ",", "\""})
    void aRefusalIsWordedWhateverTheClientSaysItAccepts(String accepted) throws Exception {
        Raw answer = raw("POST /sitemap.xml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: " + accepted
                + "\r\nContent-Length: 0\r\n\r\n");

        assertThat(answer.status).isEqualTo(405);
        assertThat(answer.headers).containsIgnoringCase("Content-Type: application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/answers", "/sign-out"})
    void aFormWithoutABodyIsAnEmptyForm(String path) throws Exception {
        Raw answer =
                raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

        assertThat(answer.status).isBetween(300, 499);
    }

    @Test
    void aFormatThatIsNotHadIsRefused() {
        HttpResponse<String> answer = SERVICE.get("/contracts", "Accept", "application/xml");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(RunningService.tree(answer.body()).at("/type").asText()).endsWith("/problems/not-acceptable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-None-Match | unquoted",
                "If-Match | unquoted",
                "Accept | text/html;q=x",
                "Accept | ;;",
            })
    void aHeaderThatCannotBeReadIsRefused(String name, String value) {
        HttpResponse<String> answer = SERVICE.get("/contracts/COV-12765", name, value);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningService.tree(answer.body()).at("/type").asText()).endsWith("/problems/bad-request");
    }

    @Test
    void aCursorBelongsToItsListing() {
        String cursor = cursor("/contracts?limit=2");

        assertThat(SERVICE.get("/contracts?limit=2&cursor=" + cursor).statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.get("/contracts?at=1&cursor=" + cursor).body()).contains("malformed-cursor");
        assertThat(SERVICE.get("/contracts?sort=title&cursor=" + cursor).body()).contains("malformed-cursor");
        assertThat(SERVICE.get("/contracts?status=active&cursor=" + cursor).body())
                .contains("malformed-cursor");
    }

    @Test
    void aCursorFromLaterThanTheLogIsRefused() {
        Cursor cursor = Cursor.fromString(cursor("/contracts?limit=2"));
        Cursor later = new Cursor(9999, cursor.on(), cursor.listing(), cursor.after(), cursor.before(), false);

        assertThat(SERVICE.get("/contracts?cursor=" + later).statusCode()).isEqualTo(404);
    }

    @Test
    void anyOtherSpellingIsSentToTheOneAddress() {
        for (String spelling : new String[] {"cov12765", "COV%2012765", "cov.12765", "COV_12765", "--cov12765"}) {
            HttpResponse<String> answer = SERVICE.get("/contracts/" + spelling + "?on=2026-11-22");
            assertThat(answer.statusCode()).as(spelling).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).contains("/contracts/COV-12765?on=2026-11-22");
        }
        assertThat(SERVICE.get("/contracts/cov12765.csv").headers().firstValue("Location"))
                .contains("/contracts/COV-12765.csv");
        assertThat(SERVICE.get("/contracts/cov12765/entries").headers().firstValue("Location"))
                .contains("/contracts/COV-12765/entries");
        assertThat(SERVICE.get("/contracts?reference=COV%2F12765&on=2026-11-22")
                        .headers()
                        .firstValue("Location"))
                .contains("/contracts/COV-12765?on=2026-11-22");
    }

    @Test
    void aFailureOfOursShowsOnlyItsId() {
        SERVICE.asOwner().useHandle(handle -> handle.execute("alter table contract rename to elsewhere"));
        try {
            HttpResponse<String> answer = SERVICE.get("/contracts/COV-12765/entries");
            JsonNode document = RunningService.tree(answer.body());

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(document.at("/detail").asText())
                    .matches("If you contact us, give the reference [0-9a-f]{16}\\.");
            assertThat(answer.body())
                    .doesNotContain("contract")
                    .doesNotContain("SQL")
                    .doesNotContain("Exception");
        } finally {
            SERVICE.asOwner().useHandle(handle -> handle.execute("alter table elsewhere rename to contract"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X: 1 | {\"letter\": \"Who?\"}xx",
                "Content-Encoding: gzip | this is not gzip at all",
                "Content-Encoding: deflate | this is not it either",
                "Transfer-Encoding: chunked | zz~not a chunk",
                "Transfer-Encoding: chunked | -1~{}~0~~",
                "Transfer-Encoding: gzip, chunked | 2~{}~0~~",
                "Content-Type: application/json;charset=nonsense | {\"letter\": \"Who?\"}",
                "Content-Type: nonsense | {}",
                "Content-Type: application/json;q=x | {}",
                "Expect: the impossible | {}",
                "Content-Type:; | {}",
                "Content-Type: multipart/form-data | {}",
                "X: 1 | {\"letter\": 1e999999999}",
                "X: 1 | {\"received\": 99999999999999999999999999999999999999}",
                "X: 1 | {\"questions\": [1e999999999]}",
                "X: 1 | {\"letter\": \"\\ud800\"",
            })
    void aBodyThatCannotBeReadIsTheFaultOfItsSender(String header, String body) throws Exception {
        String sent = body.replace("~", "\r\n");
        for (String address :
                new String[] {"POST /answers", "POST /contracts?reason=Test", "PATCH /contracts/COV-12765?reason=Test"
                }) {
            String length = header.startsWith("Content-Length") || header.startsWith("Transfer-Encoding")
                    ? ""
                    : "Content-Length: " + sent.length() + "\r\n";
            String type = header.startsWith("Content-Type") ? "" : "Content-Type: application/json\r\n";
            String request = address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                    + (address.contains("answers") ? "" : SERVICE.bearer(Role.EDITOR)) + "\r\nIf-Match: *\r\n" + type
                    + length
                    + header + "\r\n\r\n" + sent;
            try (Logged log = Logged.by("org.eclipse.jetty")) {
                Raw answer = raw(request);

                assertThat(answer.status).as(address + answer.body).isBetween(200, 499);
                assertThat(log.traces()).as(address).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "-1e-999999999", "9999999999999999999999", "0.123456789012345678901234567890"})
    void aNumberThatIsFarTooLargeIsTheFaultOfItsSender(String number) throws Exception {
        String body = "{\"reference\": \"BIG 1\", \"title\": \"Large\", \"value\": {\"total\": {\"amount\": " + number
                + ", \"currency\": \"GBP\"}}}";
        Raw answer =
                raw("POST /contracts?reason=Test HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                        + SERVICE.bearer(Role.EDITOR)
                        + "\r\nIf-None-Match: *\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);

        assertThat(answer.status).as(answer.body).isBetween(400, 499);
    }

    @Test
    void whatTheServerRefusesItselfIsAProblemToo() throws Exception {
        assertThat(raw("NONSENSE\r\n\r\n").status).isEqualTo(400);
        Raw tooLarge = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(17_000) + "\r\n\r\n");
        assertThat(tooLarge.status).isEqualTo(431);
        assertThat(tooLarge.headers + tooLarge.body).doesNotContain("jetty").doesNotContain("Jetty");
    }

    /** Or what it asks next would be lost with the connection that the server ends. */
    @Test
    void aClientWhoseBodyIsNotReadIsToldThatTheConnectionEnds() throws Exception {
        String refused = "POST /tokens HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n";

        assertThat(raw(refused).headers).contains("401").contains("Connection: close");
        assertThat(raw("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n" + refused).headers)
                .as("nothing is left unread of what has no body")
                .contains("404")
                .doesNotContain("Connection");
    }

    private record Raw(int status, String headers, String body) {}

    /** Sent as it stands, since a client library would mend or refuse it. */
    private static Raw raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", SERVICE.port())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            String headers = end < 0 ? answer : answer.substring(0, end);
            int status = Integer.parseInt(answer.substring(9, 12));
            return new Raw(status, headers, end < 0 ? "" : answer.substring(end + 4));
        }
    }

    /** The cursor of the second page. */
    private static String cursor(String path) {
        String next =
                RunningService.tree(SERVICE.get(path).body()).at("/links/next").asText();
        return next.substring(next.indexOf("cursor=") + "cursor=".length());
    }
}
