package register.store.log;

import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection of its own on which a server is asked again and again, so that no reader waits to find out that it is away. */
final class Probe {
    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    private final Jdbi server;
    private @Nullable Handle open;

    /**
     * Creates a probe without a connection yet.
     *
     * @param server with short timeouts
     */
    Probe(Jdbi server) {
        this.server = server;
    }

    /** Returns what the server answers; empty if it does not. */
    synchronized <R> Optional<R> ask(Function<Handle, Optional<R>> question) {
        try {
            Handle handle = open == null ? server.open() : open;
            open = handle;
            return question.apply(handle);
        } catch (JdbiException away) {
            close();
            return Optional.empty();
        }
    }

    synchronized void close() {
        @Nullable Handle closing = open;
        open = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (JdbiException gone) {
                LOG.debug("A connection was lost", gone);
            }
        }
    }
}
