package register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import register.registers.contracts.ContractRows;

/**
 * An import that is cut off has taken in all of its file or nothing, says which, and can be done again.
 *
 * <p>The file has eleven hundred rows, and is cut off in the middle of the second stride; {@code -Dimport.rows=100000} makes it
 * larger. {@code -Dkilled.steps=all} cuts it off while it is checked too.
 */
class KilledImportTest {
    private static final int ROWS = Integer.getInteger("import.rows", 1100);
    private static final boolean ALL_STEPS = "all".equals(System.getProperty("killed.steps"));
    private static final String CSV = "text/csv";

    @TempDir
    private Path folder;

    @Test
    void anImportThatIsCutOffTakesInAllOrNothingAndCanBeDoneAgain() throws Exception {
        String file = ContractRows.file("telephony", ROWS);
        Path sheet = Files.writeString(folder.resolve("contracts.csv"), ContractRows.file("fax", ROWS));
        String[] command = {"import", sheet.toString(), "--apply", "--reason", "Test"};
        try (KilledService service = KilledService.in(folder)) {
            cutOffTheCommand(service, command);
            assertThat(service.verified()).isZero();
            if (ALL_STEPS) {
                cutOffWhileChecking(service, file);
                assertThat(service.verified()).isZero();
            }
            JsonNode checked = checked(service, "first", file);
            assertThat(checked.at("/report/counts/added").asInt()).isEqualTo(ROWS);
            String self = "/imports/" + checked.at("/id").asText();

            cutOffHalfWay(service, self);
            assertThat(service.verified()).isZero();
            assertThat(service.json(self).at("/state").asText()).isEqualTo("applying");

            cutOffTheDatabaseHalfWay(service, self);
            assertThat(service.verified()).isZero();

            cutOffBeforeTheAnswer(service, self);
            assertThat(service.verified()).isEqualTo(ROWS);
            assertIsApplied(service, self);
            assertNothingIsLeftToDo(service, file);

            assertThat(service.run(command)).contains("Imported as entries %d to %d.".formatted(ROWS + 1, 2 * ROWS));
            assertThat(service.verified()).isEqualTo(2L * ROWS);
            assertThat(service.run(command)).contains("Nothing needed to change.");
            assertThat(service.verified()).isEqualTo(2L * ROWS);
        }
    }

    private static void assertIsApplied(KilledService service, String self) {
        JsonNode applied = service.json(self);
        assertThat(applied.at("/state").asText()).isEqualTo("applied");
        assertThat(applied.at("/entries/first").asInt()).isOne();
        assertThat(applied.at("/entries/last").asInt()).isEqualTo(ROWS);
        assertThat(applied(service, self)).isEqualTo(applied);
    }

    private static void assertNothingIsLeftToDo(KilledService service, String file) {
        JsonNode again = checked(service, "again", file);
        assertThat(again.at("/report/counts/unchanged").asInt()).isEqualTo(ROWS);
        assertThat(applied(service, "/imports/" + again.at("/id").asText()).has("entries"))
                .isFalse();
        assertThat(service.verified()).isEqualTo(ROWS);
    }

    /** Beside the service, which goes on answering. */
    private static void cutOffTheCommand(KilledService service, String... command) throws Exception {
        Process cutOff;
        try (Held held = Held.at(Held.Place.HALF_WAY, service.owner())) {
            cutOff = service.launch(command);
            held.await();
            assertThat(service.status("/contracts")).isEqualTo(200);
            cutOff.destroyForcibly().waitFor();
        }
        awaitNoImport(service.owner());
    }

    private static void cutOffWhileChecking(KilledService service, String file) throws Exception {
        try (Held held = Held.at(Held.Place.OUTCOMES, service.owner())) {
            service.sendUnread("/imports?register=contracts", CSV, "first", file);
            held.await();
            service.kill();
        }
        service.start();
    }

    private static void cutOffHalfWay(KilledService service, String self) throws Exception {
        try (Held held = Held.at(Held.Place.HALF_WAY, service.owner())) {
            service.sendUnread(self + "/apply?reason=Test", CSV, "any", "");
            held.await();
            service.kill();
        }
        service.start();
    }

    /** The server's process that writes is killed, whereupon PostgreSQL itself ends all others and recovers. */
    private static void cutOffTheDatabaseHalfWay(KilledService service, String self) throws Exception {
        Held held = Held.at(Held.Place.HALF_WAY, service.owner());
        service.sendUnread(self + "/apply?reason=Test", CSV, "any", "");
        held.await();
        ProcessHandle.of(held.pid()).orElseThrow().destroyForcibly();
        service.awaitRecovery();
        awaitNoImport(service.owner());
    }

    private static void cutOffBeforeTheAnswer(KilledService service, String self) throws Exception {
        Jdbi owner = service.owner();
        service.sendUnread(self + "/apply?reason=Test", CSV, "any", "");
        Held.await(() -> owner.withHandle(handle -> handle.createQuery("select exists (select from entry)")
                .mapTo(Boolean.class)
                .one()));
        service.kill();
        service.start();
    }

    /** Whoever was killed gives the lock up once the server notices. */
    private static void awaitNoImport(Jdbi owner) {
        Held.await(() -> owner.withHandle(handle -> handle.createQuery(
                        "select pg_try_advisory_xact_lock(hashtext('import')) and pg_try_advisory_xact_lock(hashtext('entry'))")
                .mapTo(Boolean.class)
                .one()));
    }

    private static JsonNode checked(KilledService service, String key, String file) {
        HttpRequest request = service.post("/imports?register=contracts", CSV, key, file);
        return ended(service, service.json(request, 201), "checking");
    }

    private static JsonNode applied(KilledService service, String self) {
        return ended(service, service.json(apply(service, self), 200), "applying");
    }

    private static HttpRequest apply(KilledService service, String self) {
        return service.post(self + "/apply?reason=Test", CSV, "any", "");
    }

    private static JsonNode ended(KilledService service, JsonNode answer, String state) {
        String self = "/imports/" + answer.at("/id").asText();
        Held.await(() -> !service.json(self).at("/state").asText().equals(state));
        return service.json(self);
    }
}
