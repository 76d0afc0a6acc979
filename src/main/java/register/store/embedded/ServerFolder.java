package register.store.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder of the embedded server, closed to other users and locked by one service at a time. */
record ServerFolder(Path folder, FileChannel lock) implements Closeable {

    private static final Set<PosixFilePermission> ONLY_OWNER = PosixFilePermissions.fromString("rwx------");

    static ServerFolder take(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        Files.createDirectories(absolute.resolveSibling(""));
        Files.createDirectories(absolute, PosixFilePermissions.asFileAttribute(ONLY_OWNER));
        Path home = absolute.toRealPath();
        FileChannel lock = FileChannel.open(home.resolve("lock"), CREATE, WRITE);
        if (lock(lock) == null) {
            lock.close();
            throw new UnusableDatabase(
                    ("Another copy of the service is running on the folder %s. Stop it, or give this copy its own"
                                    + " folder.")
                            .formatted(home));
        }
        return new ServerFolder(home, lock);
    }

    /**
     * Whether another process of the service holds the folder. The holder itself must not call this: closing the file
     * releases its lock.
     */
    static boolean isTaken(Path folder) throws IOException {
        Path lock = folder.toAbsolutePath().resolve("lock");
        if (Files.notExists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, WRITE)) {
            return lock(channel) == null;
        }
    }

    void handTo(ServerAccount account) throws IOException, InterruptedException {
        account.own(folder);
        Files.setPosixFilePermissions(folder, ONLY_OWNER);
        account.mustReach(folder);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
