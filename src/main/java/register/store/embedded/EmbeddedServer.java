package register.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server that the service runs itself, with its programs, data, password and log in one folder. */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    static final String DATABASE = "register";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final int ATTEMPTS = 3;

    private static final int MILLISECONDS_BETWEEN_TRIES = 1000;

    private final ServerFolder home;
    private final int port;
    private final String ownerPassword;
    private ServerProcess keeper;
    private boolean isClosed;

    private EmbeddedServer(ServerFolder home, ServerProcess keeper, int port, String ownerPassword) {
        this.home = home;
        this.keeper = keeper;
        this.port = port;
        this.ownerPassword = ownerPassword;
    }

    public static EmbeddedServer start(Path folder) {
        return start(folder, EmbeddedServer::freePort);
    }

    static EmbeddedServer start(Path folder, Ports ports) {
        URL archive = Binaries.archive();
        try {
            ServerFolder home = ServerFolder.take(folder);
            try {
                return start(home, archive, ports);
            } catch (Throwable failed) {
                home.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UnusableDatabase(
                    ("The embedded PostgreSQL cannot use the folder %s (%s). Give the service a folder it can write"
                                    + " to, on a disk with free space.")
                            .formatted(folder, failed),
                    failed);
        } catch (SQLException failed) {
            throw new UnusableDatabase(
                    ("The service cannot sign in to the embedded PostgreSQL in %s (%s). The file owner-password must"
                                    + " be the one that was created with the data.")
                            .formatted(folder, failed.getMessage()),
                    failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new UnusableDatabase("The service was stopped while PostgreSQL was starting.", stop);
        }
    }

    public String url() {
        return url(DATABASE);
    }

    public String owner() {
        return DataFolder.OWNER;
    }

    public String ownerPassword() {
        return ownerPassword;
    }

    /** Stops the server and waits until it has ended; only then may another start on the folder. */
    @Override
    public synchronized void close() {
        isClosed = true;
        keeper.close();
        try {
            home.close();
        } catch (IOException kept) {
            LOG.warn("The PostgreSQL folder stays locked until the service stops.", kept);
        }
    }

    private static EmbeddedServer start(ServerFolder home, URL archive, Ports ports)
            throws IOException, SQLException, InterruptedException {
        ServerAccount account = ServerAccount.find();
        home.handTo(account);
        UnfinishedFolder.removeAll(home.folder());
        DataFolder data = new DataFolder(home.folder(), account);
        data.awaitEarlierServer();
        Binaries binaries = Binaries.unpack(archive, home.folder());
        account.ownAll(binaries.folder());
        data.prepare(binaries);
        binaries.removeOthers();
        return launch(home, data, binaries, ports);
    }

    /** Starts the server; tries more than once, because another program may take the free port first. */
    private static EmbeddedServer launch(ServerFolder home, DataFolder data, Binaries binaries, Ports ports)
            throws IOException, SQLException, InterruptedException {
        Path log = home.folder().resolve("postgresql.log");
        String ownerPassword = data.ownerPassword();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = ports.next();
            List<String> command = data.account().command(ServerSettings.command(binaries, data, port));
            ServerProcess keeper = ServerProcess.start(command, log);
            EmbeddedServer server = new EmbeddedServer(home, keeper, port, ownerPassword);
            if (server.opens(data)) {
                keeper.onEnd(() -> server.startAgain(command, log));
                LOG.info("PostgreSQL {} serves {} on port {}.", binaries.major(), data.data(), port);
                return server;
            }
            data.awaitEarlierServer();
        }
        throw new UnusableDatabase("PostgreSQL stopped as soon as it had started. See the end of %s for the reason: %s"
                .formatted(log, lastWords(log)));
    }

    /** Waits as long as the server is alive: interrupting its crash recovery would only start it over. */
    private boolean opens(DataFolder data) throws IOException, SQLException, InterruptedException {
        try {
            while (keeper.isAlive()) {
                if (data.isServing()) {
                    createDatabaseOnce();
                    return true;
                }
                Thread.sleep(10);
            }
            return false;
        } catch (Throwable failed) {
            keeper.close();
            throw failed;
        }
    }

    /**
     * Restarts the server on the same port if it ended by itself, for example because it was killed. Its remaining
     * processes may still be ending; PostgreSQL refuses to start beside them.
     */
    private synchronized void startAgain(List<String> command, Path log) {
        try {
            while (!isClosed) {
                LOG.error(
                        "PostgreSQL stopped unexpectedly and is being restarted. See the end of {} for the reason.",
                        log);
                keeper = ServerProcess.start(command, log);
                if (letsIn()) {
                    keeper.onEnd(() -> startAgain(command, log));
                    return;
                }
                wait(MILLISECONDS_BETWEEN_TRIES);
            }
        } catch (IOException failed) {
            LOG.error("PostgreSQL cannot be restarted. Restart the service.", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the server accepts a connection of the service before it ends. */
    private boolean letsIn() throws InterruptedException {
        while (keeper.isAlive()) {
            try {
                check();
                return true;
            } catch (SQLException notYet) {
                Thread.sleep(10);
            }
        }
        return false;
    }

    private void createDatabaseOnce() throws SQLException {
        try {
            check();
        } catch (SQLException failed) {
            if (!NO_SUCH_DATABASE.equals(failed.getSQLState())) {
                throw failed;
            }
            try (Connection connection = connect(url("postgres"));
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + DATABASE);
            }
            check();
        }
    }

    private void check() throws SQLException {
        try (Connection connection = connect(url())) {
            Durability.check(connection);
        }
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, owner(), ownerPassword);
    }

    private String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static String lastWords(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                    .reduce("", (earlier, later) -> later);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Supplies the next port to try. */
    interface Ports {
        int next() throws IOException;
    }
}
