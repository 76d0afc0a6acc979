package register.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A service that answers HTTP on this machine, in a process of its own with as much memory as README.md advises.
 *
 * @param startup from the start of the process to its first answer
 */
record ServiceProcess(Process process, String base, Duration startup) implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Xmn32m",
            "-XX:TrimNativeHeapInterval=10000");

    /**
     * Starts it, and returns as soon as it answers a request for contracts.
     *
     * @param arguments of Java
     * @param output the file of what it prints
     */
    static ServiceProcess start(List<String> arguments, Map<String, String> environment, int port, Path output)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        String base = "http://127.0.0.1:" + port;
        while (!answers(base)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            if (!process.isAlive() || waited.compareTo(PATIENCE) > 0) {
                process.destroy();
                throw new VoidBenchmark("The service did not start:\n" + Files.readString(output));
            }
            Thread.sleep(10);
        }
        return new ServiceProcess(process, base, Duration.ofNanos(System.nanoTime() - began));
    }

    private static boolean answers(String base) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(base + "/contracts")).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Counts its processor time together with that of a database server. */
    ProcessorTime processorTime(long server) {
        return new ProcessorTime(process.pid(), server);
    }

    /** The seconds from the start of the process to the first answer. */
    double seconds() {
        return startup.toMillis() / 1000.0;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Resident memory, without that of PostgreSQL. */
    long megabytes() throws IOException {
        return megabytes("VmRSS: ");
    }

    /** The most resident memory since {@link #forgetPeak}. */
    long peakMegabytes() throws IOException {
        return megabytes("VmHWM: ");
    }

    private long megabytes(String which) throws IOException {
        String status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
        return Math.round(Program.number(status.replaceAll("[ \t]+", " "), which) / 1024);
    }

    void forgetPeak() throws IOException {
        Files.writeString(Path.of("/proc/" + process.pid() + "/clear_refs"), "5");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
