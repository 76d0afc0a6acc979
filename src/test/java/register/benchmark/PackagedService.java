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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import register.FreePort;
import register.Registers;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.database.Database;
import register.store.log.Attribution;
import register.store.log.Log;

/** The jar as README.md says to run it, in a process of its own, on a folder with generated contracts. */
final class PackagedService implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int TURN = 1000;

    private final Path folder;
    private final ServiceProcess process;

    private PackagedService(Path folder, ServiceProcess process) {
        this.folder = folder;
        this.process = process;
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
            GeneratedContracts generated = new GeneratedContracts(1);
            for (int first = 1; first <= contracts; first += TURN) {
                List<Contract> turn = IntStream.range(first, Math.min(first + TURN, contracts + 1))
                        .mapToObj(generated::contract)
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

    /** Returns as soon as the list of contracts is answered; one client may ask for as much as it likes. */
    static PackagedService start(Path folder) throws IOException, InterruptedException {
        return start(folder, Map.of("EXPENSIVE_PER_CLIENT", "1000"));
    }

    /** The same with other settings. */
    static PackagedService start(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        int port = FreePort.next();
        Map<String, String> environment = new HashMap<>(settings);
        environment.putAll(Map.of(
                "DATABASE_URL", "embedded",
                "DATA_FOLDER", data(folder).toString(),
                "BIND_HOST", "127.0.0.1",
                "PORT", Integer.toString(port),
                "ADMIN_PORT", Integer.toString(FreePort.next())));
        List<String> arguments = List.of("-jar", "target/contracts-register.jar", "server", "config.yml");
        return new PackagedService(
                folder, ServiceProcess.start(arguments, environment, port, folder.resolve("service.log")));
    }

    String base() {
        return process.base();
    }

    /** The seconds from the start of the process to the first answer. */
    double startup() {
        return process.seconds();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return process.get(path, headers);
    }

    /** Returns as soon as letters are answered. */
    void awaitLetters() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/answers"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"questions\": [\"Who supplies telephones?\"]}"))
                .build();
        while (CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 503) {
            Thread.sleep(10);
        }
    }

    /** Resident memory of the service, without that of PostgreSQL. */
    long megabytes() throws IOException {
        return process.megabytes();
    }

    /** The most resident memory since {@link #forgetPeak}. */
    long peakMegabytes() throws IOException {
        return process.peakMegabytes();
    }

    void forgetPeak() throws IOException {
        process.forgetPeak();
    }

    /** Counts its processor time, with that of its database server. */
    ProcessorTime processorTime() throws IOException {
        return process.processorTime(server());
    }

    /** The number of the first process of its database server. */
    long server() throws IOException {
        return Long.parseLong(Files.readAllLines(postmaster()).get(0).strip());
    }

    private Path postmaster() {
        return data(folder).resolve("data/postmaster.pid");
    }

    /** How to reach the database behind it. */
    record DatabaseLogin(int port, String user, String password) {
        String url() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/register";
        }
    }

    /** The database behind it; the file of the server's process has its port in the fourth line. */
    DatabaseLogin login() throws IOException {
        List<String> lines = Files.readAllLines(postmaster());
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
        process.close();
    }
}
