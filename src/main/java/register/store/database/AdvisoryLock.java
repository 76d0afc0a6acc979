package register.store.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lock that one instance or command has at a time (an advisory lock of PostgreSQL), which ends with the connection that holds it.
 *
 * <p>A service holds it by a connection that is in no pool, so that readers keep theirs however long it is held.
 */
public final class AdvisoryLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdvisoryLock.class);
    private static final String PATIENCE = "select set_config('lock_timeout', :milliseconds, true)";
    private static final String LOCK = "select pg_advisory_lock(hashtext(:name))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext(:name))";
    private static final String IS_THERE = "select 1";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Handle handle;
    private final String name;

    private AdvisoryLock(Handle handle, String name) {
        this.handle = handle;
        this.name = name;
    }

    /**
     * Takes a lock; empty if another has it.
     *
     * @param patience how long to wait for another to release it
     */
    public static Optional<AdvisoryLock> take(Jdbi jdbi, String name, Duration patience) {
        Handle handle = jdbi.open();
        try {
            if (isTaken(handle, name, patience)) {
                return Optional.of(new AdvisoryLock(handle, name));
            }
        } catch (RuntimeException failed) {
            handle.close();
            throw failed;
        }
        handle.close();
        return Optional.empty();
    }

    private static boolean isTaken(Handle handle, String name, Duration patience) {
        try {
            handle.useTransaction(waiting -> {
                waiting.createQuery(PATIENCE)
                        .bind("milliseconds", Long.toString(patience.toMillis()))
                        .mapTo(String.class)
                        .one();
                waiting.createQuery(LOCK).bind("name", name).mapToMap().one();
            });
            return true;
        } catch (StatementException failed) {
            if (failed.getCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                return false;
            }
            throw failed;
        }
    }

    /** Whether it is still held: it is lost with the server that gave it. */
    public boolean isHeld() {
        try {
            return handle.createQuery(IS_THERE).mapTo(Integer.class).one() == 1;
        } catch (JdbiException lost) {
            return false;
        }
    }

    /** Releases the lock; if it was lost, there is nothing to release. */
    @Override
    public void close() {
        try (handle) {
            handle.createQuery(UNLOCK).bind("name", name).mapTo(Boolean.class).one();
        } catch (JdbiException lost) {
            LOG.debug("The lock {} was lost before it was released", name, lost);
        }
    }
}
