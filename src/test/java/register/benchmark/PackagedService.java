package register.benchmark;

import io.dropwizard.db.DataSourceFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import register.FreePort;
import register.Registers;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.database.Database;
import register.store.log.Attribution;
import register.store.log.Log;

/** The jar as README.md says to run it, in a process of its own, on a folder with generated contracts. */
final class PackagedService implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TURN = 1000;

    private final Path folder;
    private final Process process;
    private final String base;
    private final Duration startup;

    private PackagedService(Path folder, Process process, String base, Duration startup) {
        this.folder = folder;
        this.process = process;
        this.base = base;
        this.startup = startup;
    }

    /** Fills a folder: contract {@code COV n} is entry n. */
    static void load(Path folder, int contracts) throws IOException {
        DataSourceFactory settings = new DataSourceFactory();
        settings.setUrl("embedded");
        settings.setProperties(new HashMap<>());
        Database database = Database.open(settings, null, data(folder));
        try {
            Jdbi jdbi = Jdbi.create(settings.getUrl(), settings.getUser(), settings.getPassword());
            Log log = new Log(jdbi, Clock.systemUTC(), Registers.ALL);
            Attribution change = new Attribution("benchmark", "Generated to measure with");
            for (int first = 1; first <= contracts; first += TURN) {
                List<Contract> turn = IntStream.range(first, Math.min(first + TURN, contracts + 1))
                        .mapToObj(number -> ContractExample.referenced("COV " + number))
                        .toList();
                log.write(writer -> writer.append(Contracts.REGISTER, turn, change));
            }
            // So that the server does not begin to do it in the middle of a round.
            Jdbi.create(settings.getUrl(), "register", ownerPassword(folder))
                    .useHandle(handle -> handle.execute("vacuum analyze"));
        } finally {
            database.stop();
        }
    }

    /** Returns as soon as the list of contracts is answered. */
    static PackagedService start(Path folder) throws IOException, InterruptedException {
        int port = FreePort.next();
        Path output = folder.resolve("service.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Xmn32m",
                        "-Ddw.logging.loggers.requests=WARN",
                        "-jar",
                        "target/contracts-register.jar",
                        "server",
                        "config.yml")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "DATABASE_URL", "embedded",
                        "DATA_FOLDER", data(folder).toString(),
                        "BIND_HOST", "127.0.0.1",
                        "PORT", Integer.toString(port),
                        "ADMIN_PORT", Integer.toString(FreePort.next())));
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
        return new PackagedService(folder, process, base, Duration.ofNanos(System.nanoTime() - began));
    }

    String base() {
        return base;
    }

    /** The seconds from the start of the process to the first answer. */
    double startup() {
        return startup.toMillis() / 1000.0;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Resident memory of the service, without that of PostgreSQL. */
    long megabytes() throws IOException {
        return megabytes("VmRSS: ");
    }

    private long megabytes(String which) throws IOException {
        String status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
        return Math.round(Program.number(status.replaceAll("[ \t]+", " "), which) / 1024);
    }

    /** The most resident memory since {@link #forgetPeak}. */
    long peakMegabytes() throws IOException {
        return megabytes("VmHWM: ");
    }

    void forgetPeak() throws IOException {
        Files.writeString(Path.of("/proc/" + process.pid() + "/clear_refs"), "5");
    }

    /** How to reach the database behind it. */
    record DatabaseLogin(int port, String user, String password) {
        String url() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/register";
        }
    }

    /** The database behind it; the file of the server's process has its port in the fourth line. */
    DatabaseLogin login() throws IOException {
        List<String> lines = Files.readAllLines(data(folder).resolve("data/postmaster.pid"));
        return new DatabaseLogin(Integer.parseInt(lines.get(3).strip()), "register", ownerPassword(folder));
    }

    /** The database behind it, asked directly. */
    Load database(Program pgbench, int contracts) throws IOException {
        return new Load.Sql(pgbench, Load.Sql.script(folder), login().port(), ownerPassword(folder), contracts);
    }

    static Path data(Path folder) {
        return folder.resolve("postgresql");
    }

    private static String ownerPassword(Path folder) throws IOException {
        return Files.readString(data(folder).resolve("owner-password"));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
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
}
