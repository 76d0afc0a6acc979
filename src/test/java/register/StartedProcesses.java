package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Processes of the program on one data folder and port, with what each prints in a file of its own; killed at the end. */
final class StartedProcesses implements AutoCloseable {
    private final Path folder;
    private final int patienceSeconds;
    private final int port = FreePort.next();
    private final List<Process> started = new ArrayList<>();

    /**
     * In a folder of the test, in which the data and the outputs lie.
     *
     * @param patienceSeconds how long a process may take to end
     */
    StartedProcesses(Path folder, int patienceSeconds) {
        this.folder = folder;
        this.patienceSeconds = patienceSeconds;
    }

    int port() {
        return port;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Starts a command with more in its environment than the port and the data folder. */
    Process start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(output(started.size()).toFile());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("ADMIN_PORT", "0");
        builder.environment().put("DATA_FOLDER", data().toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** Runs another command on the same data folder, in this process. */
    InProcessCommand run(String... arguments) throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.yml"), "dataFolder: \"%s\"%n".formatted(data()));
        return InProcessCommand.run(Stream.concat(Stream.of(arguments), Stream.of(settings.toString()))
                .toArray(String[]::new));
    }

    /** Waits for a process to end. */
    int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(patienceSeconds, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** What a process has printed so far. */
    String said(Process process) throws IOException {
        return Files.readString(output(started.indexOf(process)));
    }

    private Path output(int number) {
        return folder.resolve("output-" + number);
    }

    /** Ends all of them, and waits for their PostgreSQL as well: it would write into a folder that is being deleted. */
    @Override
    public void close() {
        List<ProcessHandle> children =
                started.stream().flatMap(Process::descendants).toList();
        started.forEach(Process::destroyForcibly);
        Stream.of(started.stream().map(Process::toHandle), children.stream(), postgres().stream())
                .flatMap(processes -> processes)
                .forEach(process -> process.onExit()
                        .orTimeout(patienceSeconds, TimeUnit.SECONDS)
                        .join());
    }

    /** The server whose service was killed before; a number that was left behind may be another program's by now. */
    private Optional<ProcessHandle> postgres() {
        try {
            List<String> lines = Files.readAllLines(data().resolve("data/postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
