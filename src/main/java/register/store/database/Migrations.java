package register.store.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import register.store.embedded.UnusableDatabase;

/** Runs the migrations in {@code sql/} in order, as the owner of the tables. */
final class Migrations {
    private Migrations() {}

    /** Refuses tables of an earlier version: migrating them would break a service that runs on them. */
    static void requireUpToDate(String url, Login owner) {
        try {
            if (flyway(url, owner, owner.user()).info().pending().length > 0) {
                throw new UnusableDatabase(
                        "The service that is running is an earlier version than this command. Start this version of the"
                                + " service first.");
            }
        } catch (FlywayException failed) {
            throw new UnusableDatabase("Cannot check the tables: " + failed.getMessage(), failed);
        }
    }

    /**
     * Migrates the tables to this version of the service, and grants the application its rights.
     *
     * @param application the user as which the service reads and appends
     */
    static void run(String url, Login owner, String application) {
        try {
            flyway(url, owner, application).migrate();
        } catch (FlywayException failed) {
            throw new UnusableDatabase("Cannot update the tables: " + failed.getMessage(), failed);
        }
    }

    private static Flyway flyway(String url, Login owner, String application) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(url, owner.user(), owner.password())
                .locations("classpath:sql")
                .placeholders(Map.of("applicationUser", application))
                .connectRetries(5);
        // An index that is created concurrently waits for every open transaction, Flyway's own among them.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration.load();
    }
}
