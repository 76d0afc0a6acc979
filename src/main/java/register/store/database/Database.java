package register.store.database;

import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.lifecycle.Managed;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.store.embedded.Durability;
import register.store.embedded.EmbeddedServer;
import register.store.embedded.RunningServer;
import register.store.embedded.UnusableDatabase;

/**
 * The PostgreSQL database that holds the log: the one that the environment names, or an embedded one with its data in a
 * folder.
 *
 * <p>Its owner creates the tables; the service itself reads and appends as a restricted user.
 */
public final class Database implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String EMBEDDED = "embedded";
    private static final String RESTRICTED = "register_app";
    private static final String EMBEDDED_USER = "register_service";
    private static final int OLDEST_VERSION = 150_000;

    private final @Nullable EmbeddedServer embedded;
    private final String whereabouts;

    private Database(@Nullable EmbeddedServer embedded, String whereabouts) {
        this.embedded = embedded;
        this.whereabouts = whereabouts;
    }

    /** What is done to the tables when the database is opened. */
    private interface Tables {
        void prepare(String url, Login owner, String application);
    }

    /** Opens the database for a command that updates its tables, while nobody is answered. */
    public static Database open(DataSourceFactory settings, @Nullable Login owner, Path folder) {
        return open(settings, owner, folder, () -> {});
    }

    /**
     * Starts or reaches the server, migrates its tables and configures the connection pool for the restricted user.
     *
     * @param settings of the pool; if the address is {@code embedded}, it is replaced by that of the embedded server
     * @param owner of the tables, if that is another user than the pool's
     * @param folder of the embedded server's data
     * @param updating is run before tables that are in use are updated, which can take minutes
     * @throws UnreachableDatabase if it does not answer for now
     */
    public static Database open(DataSourceFactory settings, @Nullable Login owner, Path folder, Runnable updating) {
        return open(
                settings,
                owner,
                folder,
                (url, migrating, application) -> Migrations.run(url, migrating, application, updating));
    }

    /**
     * Opens the database for a command, which may run beside the service: it changes no table of another version, and
     * if the service uses the embedded server, the command joins it.
     */
    public static Database openBeside(DataSourceFactory settings, @Nullable Login owner, Path folder) {
        Optional<RunningServer> running =
                settings.getUrl().equals(EMBEDDED) ? RunningServer.on(folder) : Optional.empty();
        return running.map(server -> join(settings, server, folder))
                .orElseGet(() -> open(settings, owner, folder, Migrations::createOrRequireUpToDate));
    }

    private static Database open(DataSourceFactory settings, @Nullable Login owner, Path folder, Tables tables) {
        if (settings.getUrl().equals(EMBEDDED)) {
            EmbeddedServer server = EmbeddedServer.start(folder);
            try {
                Login service = new Login(EMBEDDED_USER, password());
                settings.setUrl(server.url());
                settings.setUser(service.user());
                settings.setPassword(service.password());
                Login embeddedOwner = new Login(server.owner(), server.ownerPassword());
                createLogin(server.url(), embeddedOwner, service);
                prepare(settings, embeddedOwner, tables);
                return new Database(server, folder.toAbsolutePath().normalize().toString());
            } catch (RuntimeException failed) {
                server.close();
                // It was started here, so waiting for it would not bring it back.
                throw failed instanceof UnreachableDatabase
                        ? new UnusableDatabase(String.valueOf(failed.getMessage()), failed)
                        : failed;
            }
        }
        ServerAddress.read(settings);
        prepare(settings, owner, tables);
        return new Database(null, settings.getUrl().replaceAll("[?].*", ""));
    }

    /** Connects as the owner, who gives up its rights; only the service knows the password of the service's login. */
    private static Database join(DataSourceFactory settings, RunningServer server, Path folder) {
        Login joining = new Login(server.owner(), server.ownerPassword());
        settings.setUrl(server.url());
        settings.setUser(joining.user());
        settings.setPassword(joining.password());
        Migrations.createOrRequireUpToDate(server.url(), joining, joining.user());
        restrict(settings, joining);
        return new Database(null, folder.toAbsolutePath().normalize().toString());
    }

    /** Returns where the data is, for people: a folder, or the address of a server. */
    public String whereabouts() {
        return whereabouts;
    }

    /** Whether this is the embedded server. */
    public boolean isEmbedded() {
        return embedded != null;
    }

    @Override
    public void stop() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private static void prepare(DataSourceFactory settings, @Nullable Login owner, Tables tables) {
        Login service = new Login(
                settings.getUser() == null ? "" : settings.getUser(),
                settings.getPassword() == null ? "" : settings.getPassword());
        Login migrating = owner == null ? service : owner;
        try (Connection connection = connect(settings.getUrl(), migrating)) {
            requireVersion(connection);
            requireUtf8(connection);
            Durability.check(connection);
        } catch (SQLException failed) {
            throw ConnectionFailure.of(failed);
        }
        tables.prepare(settings.getUrl(), migrating, service.user());
        if (owner == null) {
            restrict(settings, service);
        } else {
            requireLogin(settings.getUrl(), service);
        }
    }

    private static void requireLogin(String url, Login service) {
        try {
            connect(url, service).close();
        } catch (SQLException failed) {
            throw ConnectionFailure.of(failed);
        }
    }

    /** Lets the owner's connections give up the owner's rights, if the server has the restricted role. */
    private static void restrict(DataSourceFactory settings, Login service) {
        try (Connection connection = connect(settings.getUrl(), service);
                Statement statement = connection.createStatement()) {
            statement.execute("set role " + RESTRICTED);
            String options = settings.getProperties().getOrDefault("options", "");
            settings.getProperties().put("options", (options + " -c role=" + RESTRICTED).strip());
        } catch (SQLException refused) {
            if (ConnectionFailure.isAway(refused)) {
                throw ConnectionFailure.of(refused);
            }
            LOG.warn(
                    "The service connects as {}, the owner of its tables, because it cannot use the role {}: only"
                            + " the triggers protect the log. See 'Deploying' in README.md.",
                    service,
                    RESTRICTED);
        }
    }

    private static void createLogin(String url, Login owner, Login service) {
        try (Connection connection = connect(url, owner);
                Statement statement = connection.createStatement()) {
            String exists = "select from pg_roles where rolname = '" + service.user() + "'";
            try (ResultSet row = statement.executeQuery(exists)) {
                String verb = row.next() ? "alter" : "create";
                statement.execute("%s role %s login password '%s'".formatted(verb, service.user(), service.password()));
            }
        } catch (SQLException failed) {
            throw new UnusableDatabase("Cannot sign in to the embedded database: " + failed.getMessage(), failed);
        }
    }

    private static void requireVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_version_num")) {
            row.next();
            if (row.getInt(1) < OLDEST_VERSION) {
                throw new UnusableDatabase("The database is PostgreSQL "
                        + connection.getMetaData().getDatabaseProductVersion() + "; the service needs 15 or later.");
            }
        }
    }

    /** Refuses a database that cannot hold every text. */
    private static void requireUtf8(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_encoding")) {
            row.next();
            if (!row.getString(1).equals("UTF8")) {
                throw new UnusableDatabase(
                        "The database is encoded in %s, and the service needs UTF-8. Create another: create database \"%s\" encoding 'UTF8' locale 'C.UTF-8' template template0"
                                .formatted(row.getString(1), connection.getCatalog()));
            }
        }
    }

    private static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    /** Returns a password of 128 bits, new at every start and never stored. */
    private static String password() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
