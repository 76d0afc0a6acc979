package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import register.api.access.Role;
import register.registers.contracts.ContractExample;
import register.store.embedded.ReplicatedServer;
import register.store.log.Verification;
import register.values.Json;

/** The service on two real servers, of which one is a replica of the other, until that one fails and the replica takes over. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicationTest {
    @TempDir
    static Path folder;

    private static ReplicatedServer primary;
    private static ReplicatedServer replica;
    private static RunningService service;
    private static String bearer = "";

    @BeforeAll
    static void start() {
        List<ReplicatedServer> servers =
                ReplicatedServer.start(folder, 1, TestDatabase.owner().password());
        primary = servers.get(0);
        replica = servers.get(1);
        String url = "jdbc:postgresql://" + primary.host() + "," + replica.host() + "/register";
        service = new RunningService(
                new RunningService.Settings().with("shippedData", "false").with("databaseReadUrls", replica.url()),
                TestDatabase.on(primary, url + "?targetServerType=primary"));
        service.start();
        bearer = service.bearer(Role.EDITOR);
        write("COV 1");
        awaitReplica();
    }

    @AfterAll
    static void stop() {
        service.stop();
        replica.close();
        primary.close();
    }

    @Test
    @Order(1)
    void aReaderIsAnsweredByTheReplicaThatHasReachedThePosition() {
        awaitAnswerOfReplica(LocalDate.of(2026, 1, 1));
    }

    @Test
    @Order(2)
    void aReaderNeverSeesAnEarlierStateThoughTheReplicaIsBehind() {
        replica.execute("select pg_wal_replay_pause()");
        try {
            long head = write("COV 2");

            assertThat(service.json("/contracts?sort=reference").at("/total").asLong())
                    .isEqualTo(head);
            assertThat(service.json("/contracts/COV-2").at("/reference").asText())
                    .isEqualTo("COV 2");
            assertThat(service.json("/log").at("/number").asLong()).isEqualTo(head);
            assertThat(metric("replica1_entriesBehind")).isEqualTo(1);

            awaitAnswerOfReplica(LocalDate.of(2027, 1, 1));
        } finally {
            replica.execute("select pg_wal_replay_resume()");
        }
    }

    @Test
    @Order(3)
    void readersDoNotNoticeThatTheReplicaIsStopped() {
        awaitReplica();
        replica.close();
        for (int day = 1; day <= 9; day++) {
            assertThat(service.get("/contracts?q=lamps&at=1&on=2026-02-0" + day).statusCode())
                    .isEqualTo(200);
        }
        Held.await(() -> metric("replica1_entriesBehind") == -1);
        assertThat(service.get("/contracts?q=lamps").statusCode()).isEqualTo(200);

        replica.startAgain();

        awaitReplica();
    }

    @Test
    @Order(4)
    void nothingThatWasAcknowledgedIsLostWhenThePrimaryFailsAndTheReplicaIsPromoted() throws Exception {
        primary.execute(
                "alter system set synchronous_standby_names = '*'",
                "alter system set synchronous_commit = remote_apply",
                "select pg_reload_conf()");
        String pinned = "/contracts/COV-1?at=1&on=2026-01-01";
        String said = service.get(pinned).body();
        Map<Long, String> acknowledged = new ConcurrentSkipListMap<>();
        ConcurrentSkipListSet<String> wrong = new ConcurrentSkipListSet<>();
        AtomicBoolean isOver = new AtomicBoolean();
        Thread writer = new Thread(() -> write(acknowledged, isOver), "writer");
        Thread reader = new Thread(() -> read(pinned, said, wrong, isOver), "reader");
        writer.start();
        reader.start();
        Held.await(() -> acknowledged.size() >= 20);

        primary.kill();
        Held.await(() -> metric("replicas_primaryAnswering") == 0);
        int before = acknowledged.size();
        replica.execute("select pg_promote()");

        Held.await(() -> acknowledged.size() >= before + 20);
        isOver.set(true);
        writer.join();
        reader.join();
        assertThat(wrong).isEmpty();
        Map<Long, String> kept = new TreeMap<>();
        acknowledged
                .keySet()
                .forEach(number -> kept.put(
                        number, service.json("/entries/" + number).at("/key").asText()));
        assertThat(kept).isEqualTo(acknowledged);
        assertThat(new Verification(service.database().asService(), service.registers())
                        .run(null)
                        .fault())
                .isEmpty();
    }

    @Test
    @Order(5)
    void anInstanceThatStartsWithoutItsDatabaseWaitsForItAndSaysSo() throws Exception {
        replica.close();
        RunningService waiting =
                new RunningService(new RunningService.Settings().with("shippedData", "false"), service);
        Thread start = new Thread(waiting::start, "start");
        start.start();

        Held.await(() -> status(waiting, "/health-check") == 503);
        assertThat(waiting.get("/health-check").body()).contains("the database does not answer");
        assertThat(status(waiting, "/health-check?type=alive")).isEqualTo(200);
        HttpResponse<String> refused = waiting.get("/contracts");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(RunningService.tree(refused.body()).at("/status").asInt()).isEqualTo(503);

        replica.startAgain();

        Held.await(() -> status(waiting, "/contracts/COV-1") == 200);
        start.join();
        waiting.stop();
    }

    /** The status of an answer; 0 if nobody listens, which happens for a moment between the wait and the start. */
    private static int status(RunningService asked, String path) {
        try {
            return asked.get(path).statusCode();
        } catch (IllegalStateException nobody) {
            return 0;
        }
    }

    /** Writes one contract after the other, and each again under its key until it is acknowledged. */
    private static void write(Map<Long, String> acknowledged, AtomicBoolean isOver) {
        for (int number = 100; !isOver.get(); number++) {
            HttpResponse<String> answer = post("COV " + number);
            while (answer.statusCode() != 201 && !isOver.get()) {
                answer = post("COV " + number);
            }
            if (answer.statusCode() == 201) {
                acknowledged.put(
                        RunningService.tree(answer.body()).at("/entry/number").asLong(), "cov" + number);
            }
        }
    }

    /** Reads what must never change, and the newest entries, whose number must never fall. */
    private static void read(String pinned, String said, ConcurrentSkipListSet<String> wrong, AtomicBoolean isOver) {
        long newest = 0;
        while (!isOver.get()) {
            HttpResponse<String> answer = service.get(pinned);
            if (!isAway(answer) && (answer.statusCode() != 200 || !answer.body().equals(said))) {
                wrong.add(answer.statusCode() + " " + answer.body());
            }
            HttpResponse<String> list = service.get("/contracts?limit=1&sort=reference");
            if (!isAway(list)) {
                long total = list.statusCode() == 200
                        ? RunningService.tree(list.body()).at("/total").asLong()
                        : -1;
                if (total < newest) {
                    wrong.add(list.statusCode() + ": " + total + " after " + newest);
                }
                newest = Math.max(newest, total);
            }
        }
    }

    /** Whether no server answered, which happens for a moment while the replica becomes the primary. */
    private static boolean isAway(HttpResponse<String> answer) {
        return answer.statusCode() == 503;
    }

    private static long write(String reference) {
        HttpResponse<String> answer = post(reference);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningService.tree(answer.body()).at("/entry/number").asLong();
    }

    private static HttpResponse<String> post(String reference) {
        return service.send(
                "POST",
                "/contracts?reason=Test",
                HttpRequest.BodyPublishers.ofString(Json.mapper()
                        .valueToTree(ContractExample.referenced(reference))
                        .toString()),
                "Authorization",
                bearer,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                reference.replace(' ', '-'));
    }

    /** Reads the first entry's state for one day after the other, until the replica has answered. */
    private static void awaitAnswerOfReplica(LocalDate first) {
        long before = metric("replicas_answered");
        AtomicInteger days = new AtomicInteger();
        Held.await(() -> {
            LocalDate day = first.plusDays(days.getAndIncrement());
            assertThat(service.json("/contracts?at=1&on=" + day).at("/total").asLong())
                    .isEqualTo(1);
            return metric("replicas_answered") > before;
        });
    }

    /** Waits until the replica has everything, and the service knows it. */
    private static void awaitReplica() {
        Held.await(() -> metric("replica1_entriesBehind") == 0);
    }

    private static long metric(String name) {
        Matcher line = Pattern.compile("(?m)^register_" + name + " (\\S+)$").matcher(metrics());
        return line.find() ? (long) Double.parseDouble(line.group(1)) : Long.MIN_VALUE;
    }

    private static String metrics() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:" + service.adminPort() + "/prometheus"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
