package register.api.http;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;

/** Recognises failures of a database that cannot be reached. */
public final class DatabaseOutage {
    private DatabaseOutage() {}

    /**
     * Returns whether the database cannot be reached: no connection available, a connection lost, a server that is full or
     * shutting down, a statement cancelled, or a timeout while waiting for the log's write lock.
     */
    public static boolean isCauseOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException) {
                return true;
            }
            if (cause instanceof SQLException failure) {
                String state = failure.getSQLState();
                return state == null || state.matches("(08|53|57|55P03).*");
            }
        }
        return false;
    }
}
