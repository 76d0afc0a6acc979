package register.store.log;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;

/**
 * Queries that the server plans once on each connection, whatever values they run with. Of one that looks up mentions it
 * expects far more rows than there are, unless it plans it for its values; so it would plan it each time it runs, which
 * takes longer than running it.
 */
final class KeptPlan {
    /**
     * For the transaction of one query, since the driver sends both in one round trip. It does so only if the types of all
     * values are known: it would ask for that of a null, and the setting would be gone before the query.
     */
    private static final String SETTING = "select set_config('plan_cache_mode', 'force_generic_plan', true); ";

    private static final StatementCustomizer PAST_SETTING = new StatementCustomizer() {
        @Override
        public void afterExecution(PreparedStatement statement, StatementContext context) throws SQLException {
            statement.getMoreResults();
        }
    };

    private KeptPlan() {}

    /** Returns the text of a query that is planned once; its plan must be right for all values. */
    static String sql(String query) {
        return SETTING + query;
    }

    /** Returns a query with such a text, whose values are still to be bound. */
    static Query query(Handle handle, String sql) {
        return handle.createQuery(sql).addCustomizer(PAST_SETTING);
    }
}
