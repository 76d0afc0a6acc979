package register.foi.answers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;

/** However many letters are sent, and however slowly, the service goes on answering. */
class ManyLettersTest {
    /** More than the service has threads. */
    private static final int MANY = 80;

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("limits.trustedProxies", "127.0.0.0/8;::1")
            .with("limits.expensivePerClient", Integer.toString(MANY)));

    @Test
    @Timeout(120)
    void bodiesThatDoNotArriveHoldUpNobody() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /answers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: 60000\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n{\"letter\":")
                                .getBytes(US_ASCII));
            }

            assertThat(SERVICE.get("/contracts").statusCode()).isEqualTo(200);
            assertThat(letter().statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Jersey would read a form before it is known whether its sender may send it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"POST /contracts", "PUT /contracts/COV-12765", "POST /edit/contracts", "POST /sign-out", "GET /"
            })
    @Timeout(120)
    void formsThatDoNotArriveHoldUpNobody(String request) throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port());
                slow.add(socket);
                socket.getOutputStream()
                        .write((request + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer crt_forged\r\n"
                                        + "Content-Type: Application/X-WWW-Form-Urlencoded; charset=utf-8\r\n"
                                        + "Transfer-Encoding: chunked\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n")
                                .getBytes(US_ASCII));
            }

            assertThat(SERVICE.get("/contracts").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    @Timeout(120)
    void lettersBeyondAShortQueueAreRefusedForNow() {
        ExecutorService senders = Executors.newFixedThreadPool(MANY);
        try {
            List<HttpResponse<String>> answers = IntStream.range(0, MANY)
                    .mapToObj(i -> CompletableFuture.supplyAsync(ManyLettersTest::letter, senders))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 503);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 503)
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .isPresent());
        } finally {
            senders.shutdownNow();
        }
    }

    private static HttpResponse<String> letter() {
        return SERVICE.send(
                "POST",
                "/answers",
                BodyPublishers.ofString("{\"letter\":\"Who supplies the contact centre system?\"}"),
                "Content-Type",
                "application/json");
    }
}
