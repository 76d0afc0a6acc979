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
import register.store.database.Database;
import register.store.database.Login;
import register.store.embedded.EmbeddedServer;

/** A new database on the one real PostgreSQL of the test run, with the tables of the service, empty. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Login SERVICE = new Login("register_test", "only for tests");

    private final String url;

    private TestDatabase(String url) {
        this.url = url;
    }

    /** Migrated, and empty. */
    public static TestDatabase fresh() {
        TestDatabase database = unmigrated();
        Database.open(database.settings(SERVICE), owner(), Path.of("unused"));
        return database;
    }

    /** With nothing in it, not even tables. */
    public static TestDatabase unmigrated() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("drop database if exists " + name + " with (force)", "create database " + name);
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
        return Jdbi.create(url, owner().user(), owner().password());
    }

    public Jdbi asService() {
        return Jdbi.create(url, SERVICE.user(), SERVICE.password());
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
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Started by the first test that needs it; ends with the test run. */
    private static final class Server {
        static final EmbeddedServer RUNNING = EmbeddedServer.start(Path.of("target", "test-postgresql"));

        static {
            execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s login password '%2$s';
                        end if;
                    end $$
                    """.formatted(SERVICE.user(), SERVICE.password()));
        }
    }
}
