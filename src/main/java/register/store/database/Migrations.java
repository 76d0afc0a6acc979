package register.store.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import register.store.embedded.UnusableDatabase;

/** Runs the migrations in {@code sql/} in order, as the owner of the tables. */
final class Migrations {
    private Migrations() {}

    /** Refuses tables of an earlier version: migrating them would break a service that runs on them. */
    static void requireUpToDate(String url, Login owner) {
        try {
            if (flyway(url, owner, owner.user()).info().pending().length > 0) {
                throw new UnusableDatabase("The service that runs is of an earlier edition than this command."
                        + " Start the service of this edition first.");
            }
        } catch (FlywayException failed) {
            throw new UnusableDatabase("The tables could not be looked at: " + failed.getMessage(), failed);
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
            throw new UnusableDatabase("The tables could not be brought up to date: " + failed.getMessage(), failed);
        }
    }

    private static Flyway flyway(String url, Login owner, String application) {
        return Flyway.configure()
                .dataSource(url, owner.user(), owner.password())
                .locations("classpath:sql")
                .placeholders(Map.of("applicationUser", application))
                // An index that is created concurrently waits for every open transaction, Flyway's own among them.
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .connectRetries(5)
                .load();
    }
}
