package register.store.log;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;
import register.store.query.Sql;

/**
 * Queries that the server plans each time they run. A plan that is right for one reader's words is wrong for another's, and
 * the driver would otherwise have the server keep one.
 */
final class PlannedQuery {
    private static final StatementCustomizer EACH_TIME = new StatementCustomizer() {
        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    };

    private PlannedQuery() {}

    /** A query with its values bound; those that the database has to be asked for are looked up first. */
    static Query of(Handle handle, Sql sql) {
        Query query = handle.createQuery(sql.text()).addCustomizer(EACH_TIME);
        for (int i = 0; i < sql.values().size(); i++) {
            Object value = sql.values().get(i);
            query.bind(i, value instanceof Sql.Lookup lookup ? lookedUp(handle, lookup) : value);
        }
        return query;
    }

    private static String[] lookedUp(Handle handle, Sql.Lookup lookup) {
        return handle.createQuery(lookup.query())
                .bind(0, lookup.value())
                .mapTo(String.class)
                .list()
                .toArray(String[]::new);
    }
}
