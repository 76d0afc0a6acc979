package register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import register.registers.contracts.ContractExample;
import register.values.Json;

/**
 * A write that is cut off at any of its steps is in the log wholly or not at all, and can be sent again.
 *
 * <p>Every kill cuts off three: one that is in the log and whose answer is not read, one that is held at a step, and one that
 * waits for it to end. Steps are when something is written, and when all is and is to be kept; {@code -Dkilled.steps=all} takes
 * every one.
 */
class KilledWriteTest {
    private static final List<Held.Place> STEPS = "all".equals(System.getProperty("killed.steps"))
            ? List.of(Held.Place.TURN, Held.Place.ENTRY, Held.Place.ROW, Held.Place.ANSWERED, Held.Place.COMMIT)
            : List.of(Held.Place.ROW, Held.Place.COMMIT);
    private static final String PATH = "/contracts?reason=Test";
    private static final String JSON = "application/json";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void aWriteThatIsCutOffLeavesNothingOrAllOfItAndIsMadeOnceWhenSentAgain(@TempDir Path folder) throws Exception {
        try (KilledService service = KilledService.in(folder)) {
            for (Held.Place step : STEPS) {
                long number = acknowledged.size() + 1L;
                sendUnread(service, unread(step), number);
                cutOff(service, step);

                // Where all is said but that it is kept, the database may yet keep it before it learns that nobody
                // waits.
                long most = step == Held.Place.COMMIT ? number + 1 : number;
                assertThat(service.verified()).as("cut off at %s", step).isBetween(number, most);
                create(service, unread(step));
                create(service, step.name());
                create(service, step.name());
                create(service, behind(step));
            }
            long number = acknowledged.size();
            assertThat(service.verified()).isEqualTo(number);

            service.killDatabase();
            assertThat(service.verified()).isEqualTo(number);
            create(service, behind(STEPS.get(0)));

            for (int entry = 1; entry <= number; entry++) {
                assertThat(service.json("/entries/" + entry).at("/key").asText())
                        .isEqualTo(acknowledged.get(entry - 1));
            }
            service.kill();
            assertThat(service.run("verify")).contains(number + " entries verified");
        }
    }

    /** The first answer under a key says the next number, every later one the same. */
    private void create(KilledService service, String key) throws Exception {
        JsonNode answer = service.json(request(service, key), 201);
        String said = reference(key).replaceAll("[^a-z0-9]", "");
        if (!acknowledged.contains(said)) {
            acknowledged.add(said);
        }
        assertThat(answer.at("/entry/number").asLong()).isEqualTo(acknowledged.indexOf(said) + 1L);
    }

    /** A write that gets in, of which nobody reads that it did. */
    private static void sendUnread(KilledService service, String key, long number) throws Exception {
        service.sendUnread(PATH, JSON, header(key), body(key));
        Held.await(() -> service.json("/log").at("/number").asLong() == number);
    }

    /** Kills the service while a write is held at a step and another waits behind it. */
    private static void cutOff(KilledService service, Held.Place step) throws Exception {
        CompletableFuture<HttpResponse<String>> held;
        CompletableFuture<HttpResponse<String>> waiting;
        try (Held at = Held.at(step, service.owner())) {
            held = service.sendAside(request(service, step.name()));
            at.await();
            waiting = service.sendAside(request(service, behind(step)));
            at.awaitTwo();
            service.kill();
        }
        assertThat(held).failsWithin(PATIENCE);
        assertThat(waiting).failsWithin(PATIENCE);
        service.start();
    }

    private static String unread(Held.Place step) {
        return "unread " + step;
    }

    private static String behind(Held.Place step) {
        return "behind " + step;
    }

    private static HttpRequest request(KilledService service, String key) throws Exception {
        return service.post(PATH, JSON, header(key), body(key));
    }

    private static String header(String key) {
        return key.replace(' ', '-');
    }

    private static String body(String key) throws Exception {
        return Json.mapper().writeValueAsString(ContractExample.referenced(reference(key)));
    }

    private static String reference(String key) {
        return "cov " + key.toLowerCase(java.util.Locale.ROOT);
    }
}
