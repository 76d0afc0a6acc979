package register;

import io.dropwizard.db.DataSourceFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import register.registers.RegisterDefinitions;
import register.store.database.Database;
import register.store.database.Login;
import register.store.embedded.EmbeddedServer;
import register.store.embedded.ReplicatedServer;
import register.store.embedded.UnpackedPrograms;
import register.store.log.Log;

/**
 * A new database on a real PostgreSQL that all tests of this process share.
 *
 * <p>The tables are made, and what ships is loaded, once in a process; each test gets a copy of that database.
 */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Login SERVICE = new Login("register_test", "only for tests");

    private final String url;

    private TestDatabase(String url) {
        this.url = url;
    }

    /** Migrated, and empty. */
    public static TestDatabase fresh() {
        return copyOf(Migrated.NAME);
    }

    /** With the data that ships, recorded at {@link SetClock#START}. */
    public static TestDatabase withShippedData() {
        return copyOf(Shipped.NAME);
    }

    /** With nothing in it, not even tables. */
    public static TestDatabase unmigrated() {
        return copyOf("template1");
    }

    /** On other servers, whose owner is the same. */
    static TestDatabase on(ReplicatedServer primary, String url) {
        primary.execute("create role %s login password '%s'".formatted(SERVICE.user(), SERVICE.password()));
        return new TestDatabase(url);
    }

    private static TestDatabase copyOf(String template) {
        return create("test_" + COUNT.incrementAndGet(), template);
    }

    private static TestDatabase create(String name, String template) {
        execute(
                "drop database if exists " + name + " with (force)",
                "create database " + name + " template " + template);
        return new TestDatabase(Server.RUNNING.url().replaceAll("/register$", "/" + name));
    }

    public String url() {
        return url;
    }

    /** What makes the tables; a superuser here. */
    public static Login owner() {
        return new Login(Server.RUNNING.owner(), Server.RUNNING.ownerPassword());
    }

    /** What the service reads and appends as. */
    public static Login service() {
        return SERVICE;
    }

    public Jdbi asOwner() {
        return Jdbi.create(new KeptConnections(url, owner()));
    }

    /** Runs statements as a migration that only a test has. */
    void migrate(String sql) {
        asOwner().useHandle(handle -> handle.createScript(sql).execute());
    }

    public Jdbi asService() {
        return Jdbi.create(new KeptConnections(url, SERVICE));
    }

    /** One connection of the service, for tests of many statements: making a connection takes longer than most of them. */
    public Connection connection() {
        try {
            return DriverManager.getConnection(url, SERVICE.user(), SERVICE.password());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The settings of a pool that connects as a user. */
    public DataSourceFactory settings(Login login) {
        DataSourceFactory settings = new DataSourceFactory();
        settings.setDriverClass("org.postgresql.Driver");
        settings.setUrl(url);
        settings.setUser(login.user());
        settings.setPassword(login.password());
        settings.setProperties(new HashMap<>());
        return settings;
    }

    /** Runs a statement on the server as its owner, outside this database. */
    public static void administer(String sql) {
        execute(sql);
    }

    private static void execute(String... statements) {
        EmbeddedServer server = Server.RUNNING;
        try (Connection connection = DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword());
                Statement statement = connection.createStatement()) {
            KeptConnections.closeAll();
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The database whose copies have tables and nothing in them. */
    private static final class Migrated {
        static final String NAME = make("migrated");

        private static String make(String name) {
            TestDatabase database = create(name, "template1");
            Database.open(database.settings(SERVICE), owner(), Path.of("unused"));
            return name;
        }
    }

    /** The database whose copies have what ships. */
    private static final class Shipped {
        static final String NAME = make("shipped");

        private static String make(String name) {
            TestDatabase database = create(name, Migrated.NAME);
            SetClock clock = new SetClock(SetClock.START);
            ShippedData.loadInto(
                    new Log(database.asService(), clock, Registers.ALL),
                    RegisterDefinitions.of(RegisterApplication.REGISTERS));
            return name;
        }
    }

    /** Started by the first test that needs it, in a folder of this process of Surefire; ends with the process. */
    private static final class Server {
        static final EmbeddedServer RUNNING = start();

        private static EmbeddedServer start() {
            Path folder = Path.of("target", "test-postgresql-" + System.getProperty("tests.process", "1"));
            UnpackedPrograms.copyInto(folder);
            return EmbeddedServer.start(folder);
        }

        // A connection costs the least that the server allows: tests make thousands.
        static {
            execute(
                    "set scram_iterations = 1",
                    "alter role %s password '%s'".formatted(RUNNING.owner(), RUNNING.ownerPassword()),
                    """
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s login;
                        end if;
                    end $$
                    """.formatted(SERVICE.user()),
                    "alter role %s password '%s'".formatted(SERVICE.user(), SERVICE.password()));
        }
    }
}
