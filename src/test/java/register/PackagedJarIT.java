package register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a person starts and stops it, on a PostgreSQL of its own. */
class PackagedJarIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 60;
    private static final Path JAR = Path.of("target", "contracts-register.jar");

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();
    private final int port = FreePort.next();

    @Test
    void keepsItsDataOverARestartAndACrashAndRefusesASecondStartMeanwhile() throws Exception {
        Process first = start("server", "config.yml");
        JsonNode log = awaitLog(first);
        int entries = log.at("/number").asInt();
        assertThat(entries).isGreaterThan(4);
        assertThat(said(first)).contains("answers at http://localhost:" + port);

        Process other = start("server", "config.yml");
        assertThat(exitCode(other)).isNotZero();
        assertThat(said(other)).contains(folder.resolve("data").toString()).doesNotContain("\tat ");

        CtrlC.press(first);
        assertThat(first.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(said(first)).doesNotContain("Exception");

        Process second = start("server", "config.yml");
        assertThat(awaitLog(second)).isEqualTo(log);
        second.destroyForcibly().waitFor();

        Process verify = start("verify", "config.yml");
        assertThat(exitCode(verify)).as(said(verify)).isZero();
        assertThat(said(verify))
                .contains(entries + " entries verified; the chain ends with "
                        + log.at("/chain").asText());

        Process noted = start("verify", "--noted", entries + 1 + ":" + "0".repeat(64), "config.yml");
        assertThat(exitCode(noted)).isEqualTo(1);
        assertThat(said(noted))
                .contains("The log is damaged: the log ends at entry %d, before entry %d, which you noted"
                        .formatted(entries, entries + 1));
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(CtrlC.HEARD);
        command.addAll(ServiceCommand.ofJar(JAR, arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(output(started.size()));
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("ADMIN_PORT", "0");
        builder.environment().put("DATA_FOLDER", folder.resolve("data").toString());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private JsonNode awaitLog(Process process) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/log"))
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
        throw new AssertionError("the service did not answer: " + said(process));
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String said(Process process) throws IOException {
        return Files.readString(output(started.indexOf(process)).toPath());
    }

    private File output(int number) {
        return folder.resolve("output-" + number).toFile();
    }
}
