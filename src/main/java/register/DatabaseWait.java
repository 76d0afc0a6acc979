package register;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.store.database.Database;
import register.store.database.UnreachableDatabase;
import register.store.embedded.UnusableDatabase;

/**
 * The wait of a service that starts while its database is away, or has its tables updated; whatever else is wrong with the database
 * ends the start.
 */
final class DatabaseWait implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final String AWAY = "the database does not answer: the service starts when it does";
    private static final String UPDATING =
            "the tables are being updated to this version: the service starts when that is done, and must not be stopped";

    private final RegisterConfiguration configuration;
    private @Nullable WaitingServer meanwhile;

    private DatabaseWait(RegisterConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Opens the database, as soon as it answers. */
    static Database open(RegisterConfiguration configuration) {
        try (DatabaseWait wait = new DatabaseWait(configuration)) {
            return wait.open();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnusableDatabase("The service was stopped while it waited for the database.", stopped);
        }
    }

    private Database open() throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        String told = "";
        while (true) {
            try {
                Database database = Database.open(
                        configuration.database(),
                        configuration.databaseOwner(),
                        configuration.dataFolder(),
                        () -> say(UPDATING));
                if (!told.isEmpty()) {
                    LOG.info("The database answers");
                }
                return database;
            } catch (UnreachableDatabase away) {
                String cause = String.valueOf(away.getMessage());
                if (!cause.equals(told)) {
                    LOG.warn("{} The service starts when the database answers", cause);
                    told = cause;
                }
                say(AWAY);
            }
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            pause = pause.compareTo(LONGEST_PAUSE.dividedBy(2)) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /** Answers everybody with a reason, until the service itself does. */
    private void say(String reason) {
        if (meanwhile == null) {
            meanwhile = WaitingServer.start(configuration, reason);
        } else {
            meanwhile.say(reason);
        }
    }

    @Override
    public void close() {
        if (meanwhile != null) {
            meanwhile.close();
        }
    }
}
