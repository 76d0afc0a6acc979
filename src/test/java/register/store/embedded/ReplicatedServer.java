package register.store.embedded;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import register.FreePort;

/**
 * A PostgreSQL server of a pair, the primary or its replica, which are two real servers on this machine.
 *
 * <p>The replica begins as a copy of the primary's files from before its first start, which is a backup that needs no program.
 */
public final class ReplicatedServer implements AutoCloseable {
    private static final String DATABASE = "register";
    private static final long PATIENCE_SECONDS = 60;

    /** As many as data that was only just made, and never served, says that its primary has. */
    private static final String MOST_CONNECTIONS = "max_connections=100";

    private final DataFolder data;
    private final int port;
    private final List<String> command;
    private ServerProcess process;

    private ReplicatedServer(DataFolder data, Binaries binaries, int port, List<String> settings) throws IOException {
        this.data = data;
        this.port = port;
        List<String> words = new ArrayList<>(ServerSettings.command(binaries, data, port));
        settings.forEach(setting -> words.addAll(List.of("-c", setting)));
        this.command = data.account().command(words);
        this.process = start();
    }

    /**
     * Starts a primary with an empty database, and as many replicas as are asked for.
     *
     * @param password of the superuser of all of them
     */
    public static List<ReplicatedServer> start(Path folder, int replicas, String password) {
        List<ReplicatedServer> servers = new ArrayList<>();
        try {
            Sandbox sandbox = Sandbox.in(folder);
            Binaries binaries = new Binaries(sandbox.programs());
            ServerAccount account = ServerAccount.find();
            account.ownAll(binaries.folder());
            DataFolder first = folder(sandbox, "primary", account);
            Files.writeString(first.folder().resolve("owner-password"), password);
            first.prepare(binaries);
            int port = FreePort.next();
            String source = "primary_conninfo=host=127.0.0.1 port=%d user=%s password=%s application_name=replica"
                    .formatted(port, DataFolder.OWNER, first.ownerPassword());
            List<DataFolder> copies = new ArrayList<>();
            for (int i = 1; i <= replicas; i++) {
                copies.add(copy(first, folder(sandbox, "replica" + i, account)));
            }
            servers.add(new ReplicatedServer(first, binaries, port, List.of("wal_keep_size=256MB")));
            servers.get(0).await("postgres");
            servers.get(0).executeIn("postgres", "create database " + DATABASE);
            for (DataFolder copy : copies) {
                servers.add(new ReplicatedServer(copy, binaries, FreePort.next(), List.of(source, MOST_CONNECTIONS)));
            }
            for (ReplicatedServer server : servers) {
                server.await(DATABASE);
            }
            return List.copyOf(servers);
        } catch (IOException | SQLException failed) {
            servers.forEach(ReplicatedServer::close);
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static DataFolder folder(Sandbox sandbox, String name, ServerAccount account) throws IOException {
        Path folder = Files.createDirectories(sandbox.path().resolve(name));
        account.own(folder);
        return new DataFolder(folder, account);
    }

    private static DataFolder copy(DataFolder from, DataFolder to) throws IOException {
        try (Stream<Path> tree = Files.walk(from.folder())) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Path target = to.folder().resolve(from.folder().relativize(path).toString());
                if (!Files.exists(target)) {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Files.writeString(to.data().resolve("standby.signal"), "", CREATE_NEW);
        to.account().ownAll(to.folder());
        return to;
    }

    /** Its host and port. */
    public String host() {
        return "127.0.0.1:" + port;
    }

    /** Its address as one that only reads. */
    public String url() {
        return "jdbc:postgresql://" + host() + "/" + DATABASE;
    }

    /** Runs statements as its superuser. */
    public void execute(String... statements) {
        try {
            executeIn(DATABASE, statements);
        } catch (SQLException failed) {
            throw new IllegalStateException(Arrays.toString(statements), failed);
        }
    }

    private void executeIn(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        try {
            return DriverManager.getConnection(
                    EmbeddedServer.url(port, database), DataFolder.OWNER, data.ownerPassword());
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private ServerProcess start() throws IOException {
        return ServerProcess.start(command, log());
    }

    private Path log() {
        return data.folder().resolve("postgresql.log");
    }

    /** Starts it again after it was stopped. */
    public void startAgain() {
        try {
            process = start();
            await(DATABASE);
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Waits until the database is there, which comes to a replica some time after it began to answer. */
    private void await(String database) throws IOException, SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                connect(database).close();
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IOException(Files.readString(log()), notYet);
                }
                Thread.sleep(20);
            }
        }
    }

    /** Kills it, as a machine that fails does. */
    public void kill() {
        try {
            ProcessHandle server = Sandbox.postgres(data.folder());
            server.destroyForcibly();
            server.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Stops it, as for maintenance. */
    @Override
    public void close() {
        process.close();
    }
}
