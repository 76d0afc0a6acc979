package register;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.store.database.Database;
import register.store.database.UnreachableDatabase;
import register.store.embedded.UnusableDatabase;

/** The wait of a service that starts while its database is away; whatever else is wrong with the database ends the start. */
final class DatabaseWait {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private DatabaseWait() {}

    /** Opens the database, as soon as it answers. */
    static Database open(RegisterConfiguration configuration) {
        try {
            return attempt(configuration);
        } catch (UnreachableDatabase away) {
            return whenBack(configuration, away);
        }
    }

    private static Database attempt(RegisterConfiguration configuration) {
        return Database.open(configuration.database(), configuration.databaseOwner(), configuration.dataFolder());
    }

    private static Database whenBack(RegisterConfiguration configuration, UnreachableDatabase first) {
        String cause = String.valueOf(first.getMessage());
        LOG.warn("{} The service starts when the database answers", cause);
        Duration pause = FIRST_PAUSE;
        WaitingServer meanwhile = WaitingServer.start(configuration);
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                try {
                    Database database = attempt(configuration);
                    LOG.info("The database answers");
                    return database;
                } catch (UnreachableDatabase still) {
                    if (!cause.equals(still.getMessage())) {
                        cause = String.valueOf(still.getMessage());
                        LOG.warn("{} The service starts when the database answers", cause);
                    }
                    pause = pause.compareTo(LONGEST_PAUSE.dividedBy(2)) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnusableDatabase("The service was stopped while it waited for the database.", stopped);
        } finally {
            meanwhile.close();
        }
    }
}
