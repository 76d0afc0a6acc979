package register.store.log;

import java.sql.SQLException;
import java.util.Set;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** Tells failures of a server, or of the way to it, from those of a statement. */
final class Outage {
    private static final String CONNECTION_FAILURE = "08";

    /** The server is shut down, has crashed or is starting. */
    private static final Set<String> ENDING = Set.of("57P01", "57P02", "57P03");

    private Outage() {}

    static boolean isShownBy(Throwable failure) {
        return ExceptionUtils.getThrowableList(failure).stream()
                .anyMatch(cause ->
                        cause instanceof SQLException sql && sql.getSQLState() != null && isOutage(sql.getSQLState()));
    }

    private static boolean isOutage(String state) {
        return state.startsWith(CONNECTION_FAILURE) || ENDING.contains(state);
    }
}
