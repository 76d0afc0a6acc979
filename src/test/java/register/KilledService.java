package register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import register.api.access.Role;
import register.api.access.ScriptTokens;
import register.store.embedded.RunningServer;
import register.store.embedded.UnpackedPrograms;
import register.store.log.Verification;

/** The program on a folder of its own and its embedded PostgreSQL, killed as a power cut would and started again. */
final class KilledService implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 90;

    private final HttpClient client = HttpClient.newHttpClient();
    private final StartedProcesses processes;
    private final List<Socket> unread = new ArrayList<>();
    private @Nullable Process service;
    private String token = "";

    private KilledService(Path folder) {
        this.processes = new StartedProcesses(folder, PATIENCE_SECONDS);
    }

    /** Started, empty, and with somebody who may edit. */
    static KilledService in(Path folder) throws Exception {
        KilledService killed = new KilledService(folder);
        try {
            UnpackedPrograms.copyInto(killed.data());
            killed.start();
            killed.token = new ScriptTokens(killed.owner(), Clock.systemUTC())
                    .create("test", Set.of(Role.EDITOR), 1, "test")
                    .secret();
            Held.prepare(killed.owner());
            return killed;
        } catch (Throwable failed) {
            killed.close();
            throw failed;
        }
    }

    void start() throws Exception {
        Process started = launch("server", "config.yml");
        service = started;
        Held.await(() -> !isAlive() || status("/log") == 200);
        assertThat(isAlive()).as(processes.said(started)).isTrue();
    }

    private boolean isAlive() {
        return service != null && service.isAlive();
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        if (service != null) {
            service.destroyForcibly().waitFor();
        }
    }

    /** Kills all of PostgreSQL; returns when the service has noticed and it serves again. */
    void killDatabase() throws IOException {
        List<String> lines = Files.readAllLines(data().resolve("data/postmaster.pid"));
        ProcessHandle.of(Long.parseLong(lines.get(0))).orElseThrow().destroyForcibly();
        awaitRecovery();
    }

    /** What readers see of a database that is killed. */
    void awaitRecovery() {
        Held.await(() -> status("/contracts") == 503);
        Held.await(() -> status("/contracts") == 200);
    }

    /** Another command of the program, on the same folder. */
    Process launch(String... arguments) throws IOException {
        return processes.start(ServiceCommand.of(arguments), Map.of("SHIPPED_DATA", "false", "ANSWERS_MODEL", "false"));
    }

    /** What another command prints, on the same folder, that ends well. */
    String run(String... arguments) throws IOException {
        InProcessCommand command = processes.run(arguments);
        assertThat(command.exitCode()).as(command.output()).isZero();
        return command.output();
    }

    Path data() {
        return processes.data();
    }

    /** The database as its owner reaches it. */
    Jdbi owner() {
        RunningServer server = RunningServer.on(data()).orElseThrow();
        return Jdbi.create(server.url(), server.owner(), server.ownerPassword());
    }

    /** The number of the newest entry, of a log in which nothing is found wrong. */
    long verified() {
        Verification.Outcome outcome = new Verification(owner(), Registers.ALL).run(null);
        assertThat(outcome.fault()).isEmpty();
        return outcome.head().number();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + processes.port() + path))
                .header("Authorization", "Bearer " + token);
    }

    /** A request with a body, under a key. */
    HttpRequest post(String path, String type, String key, String body) {
        return request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    JsonNode json(HttpRequest request, int status) {
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return RunningService.tree(answer.body());
    }

    JsonNode json(String path) {
        return json(request(path).build(), 200);
    }

    /** The status of an answer; 0 where there is none. */
    int status(String path) {
        try {
            return send(request(path).build()).statusCode();
        } catch (UncheckedIOException gone) {
            return 0;
        }
    }

    CompletableFuture<HttpResponse<String>> sendAside(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Sends a request and never reads what is answered. */
    void sendUnread(String path, String type, String key, String body) throws IOException {
        Socket socket = new Socket("localhost", processes.port());
        byte[] said = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + processes.port() + "\r\nAuthorization: Bearer "
                + token
                + "\r\nContent-Type: " + type + "\r\nIdempotency-Key: " + key + "\r\nContent-Length: " + said.length
                + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(said);
        socket.getOutputStream().flush();
        unread.add(socket);
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : unread) {
            socket.close();
        }
        processes.close();
    }
}
