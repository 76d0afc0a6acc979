package register.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which expensive request is answered next while the only place is taken, and what those are told that get none. */
@Timeout(60)
class ExpensiveLimitTest {
    private static final int MOST_WAITING = 64;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<Answering> answering = new LinkedBlockingQueue<>();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final ClientLimit clients = new ClientLimit(request -> true, ExpensiveLimitTest::client, 100);
    private final ExpensiveLimit all = new ExpensiveLimit(request -> true, clients, 1);

    /** A request that was given the place, until it is completed. */
    private record Answering(String client, Callback callback) {}

    @BeforeEach
    void start() throws Exception {
        all.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                return answering.add(new Answering(client(request), callback));
            }
        });
        clients.setHandler(all);
        server.setHandler(clients);
        server.setErrorHandler(new JettyErrors(Address.here(), new SecurityHeaders(""), problem -> ""));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void whoHasTheFewestUnderWayIsAnsweredFirst() throws Exception {
        var unused = ask("many");
        Answering first = answering.take();
        for (String client : List.of("many", "many", "few", "many", "one")) {
            askAndWait(client);
        }

        List<String> answered = new ArrayList<>();
        first.callback().succeeded();
        for (int i = 0; i < 5; i++) {
            Answering one = answering.take();
            answered.add(one.client());
            one.callback().succeeded();
        }

        assertThat(answered).containsExactly("few", "one", "many", "many", "many");
    }

    @Test
    void whoFindsTooManyWaitingIsToldToComeBack() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < MOST_WAITING + 2; i++) {
            asked.add(ask("client " + i));
        }

        CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).get();

        assertToComeBack(
                asked.stream().filter(CompletableFuture::isDone).findFirst().orElseThrow());
        assertThat(all.getTotalExceededRequestCount()).isEqualTo(1);
    }

    @Test
    void whoHasWaitedTooLongIsToldToComeBack() throws Exception {
        var unused = ask("first");
        answering.take();

        assertToComeBack(ask("second"));
    }

    private static void assertToComeBack(CompletableFuture<HttpResponse<String>> asked) {
        HttpResponse<String> answer = asked.join();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/unavailable");
    }

    private static String client(Request request) {
        return request.getHeaders().get("Client");
    }

    private CompletableFuture<HttpResponse<String>> ask(String client) {
        URI address = URI.create("http://127.0.0.1:" + connector.getLocalPort());
        return http.sendAsync(
                HttpRequest.newBuilder(address).header("Client", client).build(), BodyHandlers.ofString());
    }

    private void askAndWait(String client) throws InterruptedException {
        int waiting = all.getSuspendedRequestCount();
        var unused = ask(client);
        while (all.getSuspendedRequestCount() == waiting) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
