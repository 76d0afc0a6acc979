package register.store.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.commons.lang3.Strings;
import org.apache.commons.lang3.exception.ExceptionUtils;
import register.store.embedded.UnusableDatabase;

/** A failure to connect to the database: what is wrong and what to do, and whether the database may answer later. */
final class ConnectionFailure {
    /** The server cannot be reached, is shutting down, has crashed, is starting, or has no connection left. */
    private static final Set<String> AWAY = Set.of("08001", "08003", "08006", "57P01", "57P02", "57P03", "53300");

    private static final String LOGIN = " Check the user and the password, and pg_hba.conf.";
    private static final Map<String, String> REMEDIES = Map.of(
            "28P01", LOGIN,
            "28000", LOGIN,
            "08004", LOGIN,
            "3D000", " Create it, or change DATABASE_URL.");

    private ConnectionFailure() {}

    static UnusableDatabase of(SQLException failure) {
        String sentence = "Cannot connect to the database: %s.%s"
                .formatted(Strings.CS.removeEnd(said(failure), "."), remedy(failure));
        return isAway(failure) ? new UnreachableDatabase(sentence, failure) : new UnusableDatabase(sentence, failure);
    }

    /** Whether the database may answer later. A wrong certificate is none of those. */
    static boolean isAway(SQLException failure) {
        return failure.getSQLState() != null
                && AWAY.contains(failure.getSQLState())
                && ExceptionUtils.indexOfType(failure, SSLException.class) < 0;
    }

    private static String said(SQLException failure) {
        int unknown = ExceptionUtils.indexOfType(failure, UnknownHostException.class);
        return unknown < 0
                ? String.valueOf(failure.getMessage())
                : "There is no host %s"
                        .formatted(ExceptionUtils.getThrowableList(failure)
                                .get(unknown)
                                .getMessage());
    }

    private static String remedy(SQLException failure) {
        return failure.getSQLState() == null ? "" : REMEDIES.getOrDefault(failure.getSQLState(), "");
    }
}
