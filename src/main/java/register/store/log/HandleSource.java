package register.store.log;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Where statements get their connection from: one of the pool for each, or that of the transaction they belong to. */
interface HandleSource {
    /** Runs a statement, and gives its connection back where it was borrowed. */
    <R> R with(Function<Handle, R> statement);

    /** A connection of the pool for each statement. */
    static HandleSource of(Jdbi jdbi) {
        return new HandleSource() {
            @Override
            public <R> R with(Function<Handle, R> statement) {
                return jdbi.withHandle(statement::apply);
            }
        };
    }

    /** The connection of a transaction for all of them. */
    static HandleSource of(Handle handle) {
        return new HandleSource() {
            @Override
            public <R> R with(Function<Handle, R> statement) {
                return statement.apply(handle);
            }
        };
    }
}
