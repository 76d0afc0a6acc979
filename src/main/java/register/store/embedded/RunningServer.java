package register.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The server that another process of the service has started on a folder, so that a command of the same user can use
 * it.
 *
 * <p>It keeps running when the command ends. Anyone who can read the owner's password could also read the data.
 */
public record RunningServer(String url, String owner, String ownerPassword) {

    /** Returns the running server; empty if no process holds the folder, so that a server may be started on it. */
    public static Optional<RunningServer> on(Path folder) {
        try {
            return ServerFolder.isTaken(folder)
                    ? Optional.of(in(folder.toAbsolutePath().toRealPath()))
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UnusableDatabase(
                    ("The service is running on the folder %s, which this user cannot read (%s). Use the user that"
                                    + " started it.")
                            .formatted(folder, failed),
                    failed);
        }
    }

    private static RunningServer in(Path home) throws IOException {
        DataFolder data = new DataFolder(home, new ServerAccount(List.of(), 0));
        OptionalInt port = data.servedPort();
        if (port.isEmpty()) {
            throw new UnusableDatabase(
                    "A copy of the service is starting or stopping on the folder %s. Wait a moment and try again."
                            .formatted(home));
        }
        return new RunningServer(
                EmbeddedServer.url(port.getAsInt(), EmbeddedServer.DATABASE), DataFolder.OWNER, data.ownerPassword());
    }

    @Override
    public String toString() {
        return url;
    }
}
