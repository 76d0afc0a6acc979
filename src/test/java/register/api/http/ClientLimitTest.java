package register.api.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;

/** What a client can still ask for that has as many expensive requests under way as it may, and what others can. */
class ClientLimitTest {
    private static final int MOST = 4;
    private static final String BUSY = "192.0.2.1";
    private static final String OTHER = "192.0.2.2";
    private static final List<Socket> UNDER_WAY = new ArrayList<>();

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("limits.trustedProxies", "127.0.0.0/8;::1")
            .with("limits.expensivePerClient", Integer.toString(MOST)));

    /** Letters whose bodies never come: each counts once the service has said that it waits for its body. */
    @BeforeAll
    static void keepOneClientBusy() throws IOException {
        for (int i = 0; i < MOST; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port());
            UNDER_WAY.add(socket);
            socket.getOutputStream()
                    .write(("POST /answers HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + BUSY
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n"
                                    + "Expect: 100-continue\r\n\r\n")
                            .getBytes(US_ASCII));
            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
            assertThat(status).startsWith("HTTP/1.1 100");
        }
    }

    @AfterAll
    static void close() throws IOException {
        for (Socket socket : UNDER_WAY) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=microsoft",
                "/search.json?q=microsoft",
                "/answers?question=who",
                "/compare?measures=calls-offered",
                "/contracts/summary?groupBy=supplier",
                "/contracts/summary.csv?groupBy=supplier",
                "/contracts?facets=status",
                "/contracts?q=lease",
                "/contracts.csv",
                "/contracts.xlsx",
                "/contracts.ics",
                "/contracts.csv-metadata.json",
                "/entries.ndjson",
                "/duties",
                "/code-gaps.csv",
            })
    void expensiveRequestsAreRefusedForNow(String path) {
        HttpResponse<String> answer = ask(path, BUSY);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(RunningService.tree(answer.body()).at("/type").asText()).endsWith("/problems/too-many-requests");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/contracts",
                "/contracts?limit=5&at=10&on=2026-11-22",
                "/contracts?supplier=bytes",
                "/contracts.csv?limit=5",
                "/contracts/COV-12765",
                "/contracts/COV-12765.json",
                "/entries?limit=1",
                "/answers",
                "/log",
                "/due-dates?received=2026-11-20",
            })
    void cheapRequestsAreAnswered(String path) {
        assertThat(ask(path, BUSY).statusCode()).isEqualTo(200);
    }

    @Test
    void otherClientsAreAnswered() {
        assertThat(ask("/search?q=microsoft", OTHER).statusCode()).isEqualTo(200);
        assertThat(letter(OTHER)).isEqualTo(200);
        assertThat(letter(BUSY)).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9, " + BUSY, "a name, " + BUSY, BUSY + ", 127.0.0.1", BUSY + ":4711"})
    void aClientCannotPassForAnotherByWhatItSends(String forwarded) {
        assertThat(ask("/search?q=microsoft", forwarded).statusCode()).isEqualTo(429);
    }

    private static HttpResponse<String> ask(String path, String client) {
        return SERVICE.get(path, "X-Forwarded-For", client);
    }

    private static int letter(String client) {
        return SERVICE.send(
                        "POST",
                        "/answers",
                        BodyPublishers.ofString("{\"questions\": [\"Who supplies telephones?\"]}"),
                        "Content-Type",
                        "application/json",
                        "X-Forwarded-For",
                        client)
                .statusCode();
    }
}
