package register.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import register.store.database.Database;
import register.store.database.Login;
import register.store.embedded.EmbeddedServer;

/**
 * How long the import of a spreadsheet takes, beside what its database has to do for it in any case: to copy the same file
 * into a table of texts, and to insert the same entries and items, with their indexes and triggers.
 *
 * <p>Both are done on one server, each time in a new database, one after the other and in another order every round, for the
 * speed of a machine changes from minute to minute. Nothing is judged.
 */
public final class ImportBenchmark {
    private static final Login SERVICE = new Login("register_import", "only for benchmarks");
    private static final Map<String, String> SAID = Map.of(
            "entry", "number, register, key, hash, chain, recorded_at, actor, reason, reason_salt, reason_hash",
            "contract", "entry, key, salt, item");

    private final EmbeddedServer server;
    private final Path folder;
    private final Path sheet;
    private final List<String> options;
    private final List<Double> checks = new ArrayList<>();
    private final List<Double> applies = new ArrayList<>();
    private final List<Double> copies = new ArrayList<>();
    private final List<Double> inserts = new ArrayList<>();
    private int databases;

    private ImportBenchmark(EmbeddedServer server, Path folder, List<String> options) {
        this.server = server;
        this.folder = folder;
        this.sheet = folder.resolve("contracts.csv");
        this.options = options;
    }

    /** Takes how many contracts, how many rounds, and what else the importing Java is started with. */
    public static void main(String... given) throws IOException, InterruptedException, SQLException {
        BootstrapLogging.bootstrap(Level.WARN);
        int contracts = Integer.parseInt(given[0]);
        int rounds = Integer.parseInt(given[1]);
        List<String> options =
                Stream.of(given).skip(2).filter(option -> !option.isBlank()).toList();
        Path folder = Files.createTempDirectory("benchmark-import");
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("postgresql"))) {
            ImportBenchmark benchmark = new ImportBenchmark(server, folder, options);
            say("Writing %,d contracts ...", contracts);
            ContractsFile.write(benchmark.sheet, new GeneratedContracts(1), contracts);
            benchmark.run(contracts, rounds);
        } catch (VoidBenchmark why) {
            System.err.println(why.getMessage());
            System.exit(1);
        } finally {
            delete(folder);
        }
    }

    private void run(int contracts, int rounds) throws IOException, InterruptedException, SQLException {
        execute("register", "create role " + SERVICE.user() + " login password '" + SERVICE.password() + "'");
        // What the first import says is what is inserted each time.
        for (int round = 1; round <= rounds; round++) {
            say("Round %d of %d ...", round, rounds);
            if (round % 2 == 1) {
                imports();
                inserts();
            } else {
                inserts();
                imports();
            }
        }
        say(
                "%n%,d contracts in %,d MB of CSV, %d columns, %d processors, %d rounds%n",
                contracts,
                Files.size(sheet) / 1_000_000,
                ContractsFile.headers().size(),
                Runtime.getRuntime().availableProcessors(),
                rounds);
        say("%-42s %s", "Seconds", "each round");
        say("%-42s %s", "a  to try the file (check)", each(checks));
        say("%-42s %s", "b  to take it in (apply)", each(applies));
        say("%-42s %s", "c  to copy the file into a table of texts", each(copies));
        say("%-42s %s", "d  to insert the same entries and items", each(inserts));
        say("%n%-42s %s", "Ratio in a round", "promised 3 at most");
        say("%-42s %s", "b/(c+d)  taken in", ratios(false));
        say("%-42s %s", "(a+b)/(c+d)  tried and taken in", ratios(true));
    }

    private void imports() throws IOException, InterruptedException, SQLException {
        String database = fresh();
        List<String> arguments = new ArrayList<>(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
        arguments.addAll(options);
        arguments.addAll(List.of(Importing.class.getName(), url(database), sheet.toString()));
        String printed = new Program(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .run(Map.of("DATABASE_USER", SERVICE.user(), "DATABASE_PASSWORD", SERVICE.password()), arguments);
        say("%s", printed.strip().replaceAll("\\R", "; "));
        checks.add(Program.number(printed, "check "));
        applies.add(Program.number(printed, "apply "));
        try (Connection connection = connect(database)) {
            for (Map.Entry<String, String> table : SAID.entrySet()) {
                keep(connection, table.getKey(), table.getValue());
            }
        }
        drop(database);
    }

    private void keep(Connection connection, String table, String columns) throws IOException, SQLException {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(table))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table + " (" + columns + ") to stdout", writer);
        }
    }

    private void inserts() throws IOException, SQLException {
        String database = fresh();
        try (Connection connection = connect(database)) {
            execute(
                    connection,
                    "create table sheet ("
                            + ContractsFile.headers().stream()
                                    .map(header -> '"' + header + "\" text")
                                    .collect(Collectors.joining(", "))
                            + ")");
            for (Map.Entry<String, String> table : SAID.entrySet()) {
                String name = table.getKey();
                execute(
                        connection,
                        "create unlogged table said_" + name + " as select " + table.getValue() + " from " + name);
                copy(connection, "said_" + name, "", folder.resolve(name));
            }
            execute(connection, "checkpoint");
            copies.add(seconds(() -> copy(connection, "sheet", " (format csv, header)", sheet)));
            inserts.add(seconds(() -> insert(connection)));
        }
        say("copy %.1f; insert %.1f", copies.get(copies.size() - 1), inserts.get(inserts.size() - 1));
        drop(database);
    }

    private static void insert(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (String table : List.of("entry", "contract")) {
            String columns = SAID.get(table);
            execute(
                    connection,
                    "insert into " + table + " (" + columns + ") select " + columns + " from said_" + table
                            + " order by 1");
        }
        connection.commit();
    }

    private static void copy(Connection connection, String table, String how, Path file)
            throws IOException, SQLException {
        try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin" + how, reader);
        }
    }

    /** A database with the tables of the service, empty. */
    private String fresh() throws SQLException {
        String database = "import_" + ++databases;
        execute("register", "create database " + database);
        DataSourceFactory settings = new DataSourceFactory();
        settings.setDriverClass("org.postgresql.Driver");
        settings.setUrl(url(database));
        settings.setUser(SERVICE.user());
        settings.setPassword(SERVICE.password());
        settings.setProperties(new HashMap<>());
        Database.open(settings, new Login(server.owner(), server.ownerPassword()), folder);
        execute(database, "checkpoint");
        return database;
    }

    private void drop(String database) throws SQLException {
        execute("register", "drop database " + database + " with (force)");
    }

    private String url(String database) {
        return server.url().replaceAll("/register$", "/" + database);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), server.owner(), server.ownerPassword());
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database)) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Something that is measured. */
    private interface Work {
        void run() throws IOException, SQLException;
    }

    private static double seconds(Work work) throws IOException, SQLException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private String ratios(boolean withCheck) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < applies.size(); round++) {
            double imported = applies.get(round) + (withCheck ? checks.get(round) : 0);
            ratios.add(imported / (copies.get(round) + inserts.get(round)));
        }
        return ratios.stream().map("%8.2f"::formatted).collect(Collectors.joining());
    }

    private static String each(List<Double> seconds) {
        return seconds.stream().map("%8.1f"::formatted).collect(Collectors.joining());
    }

    private static void say(String line, Object... with) {
        System.out.printf(line + "%n", with);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
