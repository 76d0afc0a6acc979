package register.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server process that ends when this one does, for whatever reason. */
final class ServerProcess implements AutoCloseable {

    /**
     * A shell script that runs the server and watches for the end of the service. The service holds the other end of
     * the shell's input, so the input ends with the service, even after kill -9. The server is in a separate session,
     * because Ctrl-C must reach only the service, which still has requests to finish. The process id that the watcher
     * signals remains the server's: only this shell can free it, and it then ends the watcher. The watcher repeats the
     * signal because a server that has just started does not handle it yet.
     */
    private static final String SCRIPT = """
            trap '' HUP INT QUIT TERM
            exec 3<&0
            if command -v setsid >/dev/null; then set -- setsid "$@"; else set -m; fi
            "$@" </dev/null 3<&- &
            server=$!
            { read -r end; while kill -INT $server 2>/dev/null; do sleep 1; done; } <&3 &
            watcher=$!
            wait $server
            kill -KILL $watcher
            """;

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final int SECONDS_TO_END = 60;

    private final Process shell;

    private ServerProcess(Process shell) {
        this.shell = shell;
    }

    static ServerProcess start(List<String> command, Path log) throws IOException {
        List<String> words = Stream.concat(Stream.of("/bin/sh", "-c", SCRIPT, "keeper"), command.stream())
                .toList();
        return new ServerProcess(SystemCommand.builder(words)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    /** Runs an action once the server has ended, for whatever reason. */
    void onEnd(Runnable after) {
        CompletableFuture<Void> unused = shell.onExit().thenRunAsync(after);
    }

    /** Stops the server with a fast shutdown, which rolls back open transactions and writes the rest to disk. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("PostgreSQL is still stopping after {} s. It continues without the service.", SECONDS_TO_END);
            }
        } catch (IOException ended) {
            LOG.debug("The process that watches PostgreSQL had already stopped.", ended);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
