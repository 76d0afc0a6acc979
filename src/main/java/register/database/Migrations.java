package register.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import register.embedded.UnusableDatabase;

/** The migrations in {@code sql/}, run in order by the owner of the tables. */
final class Migrations {
    private Migrations() {}

    /**
     * Brings the tables up to this edition of the service, and gives the application its rights.
     *
     * @param application the user that the service reads and appends as
     */
    static void run(String url, Login owner, String application) {
        try {
            Flyway.configure()
                    .dataSource(url, owner.user(), owner.password())
                    .locations("classpath:sql")
                    .placeholders(Map.of("applicationUser", application))
                    .connectRetries(5)
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw new UnusableDatabase("The tables could not be brought up to date: " + failed.getMessage(), failed);
        }
    }
}
