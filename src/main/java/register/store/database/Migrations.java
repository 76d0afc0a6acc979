package register.store.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import register.store.embedded.UnusableDatabase;

/** Runs the migrations in {@code sql/} in order, as the owner of the tables. */
final class Migrations {
    private Migrations() {}

    /**
     * Creates the tables in an empty database, and refuses those of another version: updating them would break a
     * service that runs on them.
     */
    static void createOrRequireUpToDate(String url, Login owner, String application) {
        try {
            Flyway flyway = flyway(url, owner, application);
            requireNoneLater(flyway);
            if (flyway.info().applied().length == 0) {
                flyway.migrate();
            } else if (flyway.info().pending().length > 0) {
                throw new UnusableDatabase(
                        "The tables are of an earlier version than this command. Start this version of the service, or"
                                + " run 'migrate', first.");
            }
        } catch (FlywayException failed) {
            throw new UnusableDatabase("Cannot check the tables: " + failed.getMessage(), failed);
        }
    }

    /**
     * Migrates the tables to this version of the service, and grants the application its rights.
     *
     * @param application the user as which the service reads and appends
     * @param before is run before tables that are in use are updated, which can take minutes
     */
    static void run(String url, Login owner, String application, Runnable before) {
        try {
            Flyway flyway = flyway(url, owner, application);
            requireNoneLater(flyway);
            if (flyway.info().applied().length > 0 && flyway.info().pending().length > 0) {
                before.run();
            }
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new UnusableDatabase("Cannot update the tables: " + failed.getMessage(), failed);
        }
    }

    /** Refuses tables of a later version, which this one would read and write wrongly. */
    private static void requireNoneLater(Flyway flyway) {
        for (MigrationInfo applied : flyway.info().applied()) {
            if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new UnusableDatabase(
                        "The tables are of a later version of the service (V%s, %s). Start that version, or restore a backup into an empty database."
                                .formatted(applied.getVersion(), applied.getDescription()));
            }
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
