package register.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.db.DataSourceFactory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.TestDatabase;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.embedded.UnusableDatabase;
import register.store.log.Attribution;
import register.store.log.Log;

/** A server that is not ours, as the environment names it. */
class DatabaseTest {
    private static final Path UNUSED = Path.of("unused");

    private final TestDatabase database = TestDatabase.unmigrated();

    @Test
    void anOwnerGivesUpItsRightsOnceTheTablesAreMade() {
        DataSourceFactory settings = database.settings(TestDatabase.owner());

        Database.open(settings, null, UNUSED);

        assertThat(append(settings)).isEqualTo("register_app");
        assertRefuses(settings, "permission denied");
    }

    @Test
    void aUserOfItsOwnIsGivenOnlyTheRightsItNeeds() {
        DataSourceFactory settings = database.settings(TestDatabase.service());

        Database.open(settings, TestDatabase.owner(), UNUSED);

        assertThat(append(settings)).isEqualTo("register_test");
        assertRefuses(settings, "permission denied");
    }

    @Test
    void anOwnerThatMayMakeNoRolesIsHeldByTheTriggers() {
        Login plain = new Login("register_plain", "only for tests");
        database.asOwner().useHandle(handle -> {
            handle.execute("do $$ begin if not exists (select from pg_roles where rolname = 'register_plain')"
                    + " then create role register_plain login password 'only for tests'; end if; end $$");
            handle.execute("grant create, usage on schema public to register_plain");
            // For the extensions, which PostgreSQL trusts a database's owner with.
            handle.execute("do $$ begin execute format('grant create on database %I to register_plain',"
                    + " current_database()); end $$");
        });
        DataSourceFactory settings = database.settings(plain);

        Database.open(settings, null, UNUSED);

        assertThat(append(settings)).isEqualTo("register_plain");
        assertRefuses(settings, "is never changed");
    }

    @Test
    void anAddressMayBeWrittenAsPostgresqlsOwnProgramsDo() {
        Login owner = TestDatabase.owner();
        DataSourceFactory settings = database.settings(new Login("", ""));
        settings.setUrl(database.url()
                .replace("jdbc:postgresql://", "postgresql://" + owner.user() + ":" + owner.password() + "@"));

        Database.open(settings, null, UNUSED);

        assertThat(append(settings)).isEqualTo("register_app");
    }

    @Test
    void aSecondStartFindsTheTablesAsTheyAre() {
        DataSourceFactory settings = database.settings(TestDatabase.owner());
        Database.open(settings, null, UNUSED);
        append(settings);

        Database.open(database.settings(TestDatabase.owner()), null, UNUSED);

        assertThat(append(settings)).isEqualTo("register_app");
    }

    @Test
    void aLoginThatIsRefusedIsSaidPlainlyAndNotWaitedFor() {
        DataSourceFactory settings = database.settings(new Login("nobody", "wrong"));

        assertThatThrownBy(() -> Database.open(settings, null, UNUSED))
                .isExactlyInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("Cannot connect to the database")
                .hasMessageContaining("nobody")
                .hasMessageContaining("Check the user and the password");
    }

    @Test
    void theLoginOfTheServiceIsTriedBesideThatOfTheOwner() {
        DataSourceFactory settings =
                database.settings(new Login(TestDatabase.service().user(), "wrong"));

        assertThatThrownBy(() -> Database.open(settings, TestDatabase.owner(), UNUSED))
                .isExactlyInstanceOf(UnusableDatabase.class)
                .hasMessageContaining(TestDatabase.service().user())
                .hasMessageContaining("Check the user and the password");
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidPlainlyAndNotWaitedFor() {
        DataSourceFactory settings = database.settings(TestDatabase.owner());
        settings.setUrl(database.url().replaceAll("/[^/]+$", "/nowhere"));

        assertThatThrownBy(() -> Database.open(settings, null, UNUSED))
                .isExactlyInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("\"nowhere\" does not exist")
                .hasMessageContaining("Create it");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1:1, refused", "no.such.host.invalid, There is no host no.such.host.invalid"})
    void aServerThatIsAwayCanBeWaitedFor(String host, String said) {
        DataSourceFactory settings = database.settings(TestDatabase.owner());
        settings.setUrl("jdbc:postgresql://" + host + "/register");

        assertThatThrownBy(() -> Database.open(settings, null, UNUSED))
                .isInstanceOf(UnreachableDatabase.class)
                .hasMessageContaining(said);
    }

    @Test
    void aCommandMakesTablesButUpdatesNone() {
        DataSourceFactory settings = database.settings(TestDatabase.owner());
        Database.openBeside(settings, null, UNUSED);
        assertThat(append(settings)).isEqualTo("register_app");

        earlier();

        assertThatThrownBy(() -> Database.openBeside(database.settings(TestDatabase.owner()), null, UNUSED))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("earlier version");
    }

    @Test
    void tablesOfALaterVersionAreRefused() {
        Database.open(database.settings(TestDatabase.owner()), null, UNUSED);
        database.asOwner()
                .useHandle(handle -> handle.execute("update flyway_schema_history set version = '900'"
                        + " where installed_rank = (select max(installed_rank) from flyway_schema_history)"));

        assertThatThrownBy(() -> Database.open(database.settings(TestDatabase.owner()), null, UNUSED))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("later version")
                .hasMessageContaining("V900");
    }

    @Test
    void aDatabaseThatIsNotUtf8IsRefusedWithTheStatementThatMakesOne() {
        TestDatabase.administer("drop database if exists latin");
        TestDatabase.administer("create database latin encoding 'LATIN1' locale 'C' template template0");
        DataSourceFactory settings = database.settings(TestDatabase.owner());
        settings.setUrl(database.url().replaceAll("/[^/]+$", "/latin"));

        assertThatThrownBy(() -> Database.open(settings, null, UNUSED))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("LATIN1")
                .hasMessageContaining("create database \"latin\" encoding 'UTF8'");
    }

    private void earlier() {
        database.asOwner()
                .useHandle(handle -> handle.execute("delete from flyway_schema_history"
                        + " where installed_rank = (select max(installed_rank) from flyway_schema_history)"));
    }

    @Test
    void anAddressOfAnotherKindIsRefused() {
        DataSourceFactory settings = database.settings(TestDatabase.owner());
        settings.setUrl("mysql://localhost/register");

        assertThatThrownBy(() -> Database.open(settings, null, UNUSED)).hasMessageContaining("DATABASE_URL");
    }

    /** Appends as the pool would, and says as whom. */
    private static String append(DataSourceFactory settings) {
        Jdbi jdbi = jdbi(settings);
        new Log(jdbi, Clock.systemUTC(), List.of(Contracts.REGISTER))
                .append(Contracts.REGISTER, ContractExample.contract(), new Attribution("tester", "Said"));
        return jdbi.withHandle(handle ->
                handle.createQuery("select current_user").mapTo(String.class).one());
    }

    private static void assertRefuses(DataSourceFactory settings, String because) {
        assertThatThrownBy(() -> jdbi(settings).useHandle(handle -> handle.execute("update entry set reason = 'x'")))
                .hasMessageContaining(because);
    }

    private static Jdbi jdbi(DataSourceFactory settings) {
        Properties properties = new Properties();
        properties.putAll(settings.getProperties());
        properties.put("user", settings.getUser());
        properties.put("password", settings.getPassword());
        return Jdbi.create(() -> DriverManager.getConnection(settings.getUrl(), properties));
    }
}
