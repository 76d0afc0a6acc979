package register.store.log;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The source of the database connection for statements: one from the pool for each, or that of their transaction. */
interface HandleSource {
    /** Runs a statement, and returns its connection to the pool if it came from there. */
    <R> R with(Function<Handle, R> statement);

    /** Returns a source that takes a connection from the pool for each statement. */
    static HandleSource of(Jdbi jdbi) {
        return new HandleSource() {
            @Override
            public <R> R with(Function<Handle, R> statement) {
                return jdbi.withHandle(statement::apply);
            }
        };
    }

    /** Returns a source that uses the connection of one transaction for every statement. */
    static HandleSource of(Handle handle) {
        return new HandleSource() {
            @Override
            public <R> R with(Function<Handle, R> statement) {
                return statement.apply(handle);
            }
        };
    }
}
