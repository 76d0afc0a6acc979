package register.store.log;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The source of the database connection for statements: one from a pool for each, or that of their transaction. */
interface HandleSource {
    /** The position of a statement that reads the newest entries, whichever they are. */
    long NEWEST = Long.MAX_VALUE;

    /** The {@code validationInterval} of the pool. */
    Duration TESTED_AFTER = Duration.ofSeconds(1);

    Duration FIRST_PAUSE = Duration.ofMillis(10);

    /**
     * Runs a statement, and returns its connection to the pool if it came from there. The statement only reads, and may be run
     * again on another server.
     *
     * @param position up to which the statement reads: entries after it change nothing in its result
     */
    <R> R at(long position, Function<Handle, R> statement);

    /** Runs a statement that reads whatever is current, on a server that has all that this instance knows of. */
    <R> R current(Function<Handle, R> statement);

    /**
     * Runs a statement on a server, and again on another connection if that to the server was lost while it ran: after the server was
     * restarted, the pool may have more of them. It tests each once {@link #TESTED_AFTER} have passed since it tested it last.
     */
    static <R> R read(Jdbi jdbi, Function<Handle, R> statement) {
        @Nullable Long firstLost = null;
        for (Duration pause = FIRST_PAUSE; ; pause = pause.multipliedBy(2)) {
            try {
                return jdbi.withHandle(statement::apply);
            } catch (ConnectionException refused) {
                throw refused;
            } catch (JdbiException lost) {
                long now = System.nanoTime();
                firstLost = firstLost == null ? now : firstLost;
                boolean isOver = now - firstLost > TESTED_AFTER.toNanos();
                if (!Outage.isShownBy(lost) || isOver || Thread.currentThread().isInterrupted()) {
                    throw lost;
                }
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /** Returns a source that takes a connection from the pool for each statement. */
    static HandleSource of(Jdbi jdbi) {
        return new HandleSource() {
            @Override
            public <R> R at(long position, Function<Handle, R> statement) {
                return read(jdbi, statement);
            }

            @Override
            public <R> R current(Function<Handle, R> statement) {
                return read(jdbi, statement);
            }
        };
    }

    /** Returns a source that uses the connection of one transaction for every statement. */
    static HandleSource of(Handle handle) {
        return new HandleSource() {
            @Override
            public <R> R at(long position, Function<Handle, R> statement) {
                return statement.apply(handle);
            }

            @Override
            public <R> R current(Function<Handle, R> statement) {
                return statement.apply(handle);
            }
        };
    }
}
