package register.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import register.api.access.Role;
import register.api.access.ScriptTokens;
import register.registers.contracts.ContractExample;
import register.values.Json;

/** Somebody who writes so many contracts a second over HTTP: every other one is new, and the others change one of these. */
final class Writer implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String REASON = "?reason=Written+to+measure+with";

    private final String base;
    private final String token;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger written = new AtomicInteger();
    private volatile String fault = "";
    private final int aSecond;
    private final ScheduledFuture<?> writing;
    private long next = System.currentTimeMillis();
    private String added = "";
    private String tag = "";

    Writer(PackagedService service, int aSecond) throws IOException {
        this.base = service.base();
        this.aSecond = aSecond;
        PackagedService.DatabaseLogin login = service.login();
        Jdbi jdbi = Jdbi.create(login.url(), login.user(), login.password());
        token = new ScriptTokens(jdbi, Clock.systemUTC())
                .create("benchmark", Set.of(Role.EDITOR), 1, "benchmark")
                .secret();
        writing = clockwork.scheduleAtFixedRate(this::write, 0, 1_000_000 / aSecond, TimeUnit.MICROSECONDS);
    }

    /** Fails unless most of what should have been written was. */
    void requireWritten(int seconds) {
        if (!fault.isEmpty() || written.get() < aSecond * seconds / 2) {
            throw new VoidBenchmark(
                    "Only %d entries were written in %d s. %s".formatted(written.get(), seconds, fault));
        }
    }

    private void write() {
        try {
            HttpResponse<String> answer = tag.isEmpty() ? add() : change();
            if (answer.statusCode() >= 300) {
                fault = answer.body();
                return;
            }
            tag = tag.isEmpty() ? answer.headers().firstValue("ETag").orElseThrow() : "";
            written.incrementAndGet();
        } catch (IOException failed) {
            fault = failed.toString();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> add() throws IOException, InterruptedException {
        next++;
        added = "WRI-" + next;
        String contract = Json.mapper().writeValueAsString(ContractExample.referenced(added));
        return send(request("/contracts" + REASON, "application/json")
                .header("Idempotency-Key", added)
                .POST(HttpRequest.BodyPublishers.ofString(contract)));
    }

    private HttpResponse<String> change() throws IOException, InterruptedException {
        return send(request("/contracts/" + added + REASON, "application/merge-patch+json")
                .header("If-Match", tag)
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"title\": \"Changed since\"}")));
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        writing.cancel(true);
        clockwork.shutdown();
    }
}
