package register;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jdbi.v3.core.ConnectionFactory;
import register.store.database.Login;

/**
 * The connections of tests to one database as one user, of which a few are kept for whoever asks next: making one takes the
 * server longer than most statements.
 */
record KeptConnections(String url, Login login) implements ConnectionFactory {
    private static final int MOST = 4;
    private static final Map<KeptConnections, Deque<Connection>> KEPT = new ConcurrentHashMap<>();

    @Override
    public Connection openConnection() throws SQLException {
        for (Connection last = kept().pollLast(); last != null; last = kept().pollLast()) {
            if (last.isValid(10)) {
                return last;
            }
            last.close();
        }
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    /** Keeps it as if it were new: without its locks, settings and prepared statements. */
    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        if (kept().size() >= MOST || !connection.getAutoCommit() || connection.isReadOnly()) {
            connection.close();
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("discard all");
            kept().addLast(connection);
        } catch (SQLException ended) {
            connection.close();
        }
    }

    /** Closes all, since the server has few, and copies no database to which somebody is connected. */
    static void closeAll() throws SQLException {
        for (Deque<Connection> kept : KEPT.values()) {
            for (Connection last = kept.pollLast(); last != null; last = kept.pollLast()) {
                last.close();
            }
        }
    }

    private Deque<Connection> kept() {
        return KEPT.computeIfAbsent(this, login -> new ConcurrentLinkedDeque<>());
    }
}
