package register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a person starts and stops it, on a PostgreSQL of its own. */
class PackagedJarIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 60;
    private static final Path JAR = Path.of("target", "contracts-register.jar");

    @TempDir
    private Path folder;

    private @Nullable StartedProcesses processes;

    @Test
    void keepsItsDataOverARestartAndACrashAndRefusesASecondStartMeanwhile() throws Exception {
        Process first = start("server", "config.yml");
        JsonNode log = awaitLog(first);
        int entries = log.at("/number").asInt();
        assertThat(entries).isGreaterThan(4);
        assertThat(processes().said(first))
                .contains("answers at http://localhost:" + processes().port());

        Process other = start("server", "config.yml");
        assertThat(processes().exitCode(other)).isNotZero();
        assertThat(processes().said(other))
                .contains(processes().data().toString())
                .doesNotContain("\tat ");

        CtrlC.press(first);
        assertThat(first.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(processes().said(first)).doesNotContain("Exception");

        Process second = start("server", "config.yml");
        assertThat(awaitLog(second)).isEqualTo(log);
        second.destroyForcibly().waitFor();

        Process verify = start("verify", "config.yml");
        assertThat(processes().exitCode(verify)).as(processes().said(verify)).isZero();
        assertThat(processes().said(verify))
                .contains(entries + " entries verified; the chain ends with "
                        + log.at("/chain").asText());

        Process noted = start("verify", "--noted", entries + 1 + ":" + "0".repeat(64), "config.yml");
        assertThat(processes().exitCode(noted)).isEqualTo(1);
        assertThat(processes().said(noted))
                .contains("The log is damaged: the log ends at entry %d, before entry %d, which you noted"
                        .formatted(entries, entries + 1));
    }

    @BeforeEach
    void prepare() {
        processes = new StartedProcesses(folder, PATIENCE_SECONDS);
    }

    @AfterEach
    void stopAll() {
        processes().close();
    }

    private StartedProcesses processes() {
        return Objects.requireNonNull(processes);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(CtrlC.HEARD);
        command.addAll(ServiceCommand.ofJar(JAR, arguments));
        return processes().start(command, Map.of());
    }

    private JsonNode awaitLog(Process process) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + processes().port() + "/log"))
                .build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                return RunningService.tree(CLIENT.send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
            } catch (ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new AssertionError("the service did not answer: " + processes().said(process));
    }
}
