package register.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** PostgreSQL's programs, unpacked once for all processes of tests: unpacking takes most of a service's first start. */
public final class UnpackedPrograms {
    private static final Path PARENT = Path.of("target", "postgresql-programs");

    private UnpackedPrograms() {}

    /** Copies them to where a server that starts on this data folder looks for its own; returns that folder. */
    public static Path copyInto(Path dataFolder) {
        try {
            Path programs = unpackedOnce();
            Path copy = Files.createDirectories(dataFolder).resolve(programs.getFileName());
            if (!Files.exists(copy)) {
                copy(programs, copy);
            }
            return copy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** The other process of tests waits meanwhile. */
    private static synchronized Path unpackedOnce() throws IOException, InterruptedException {
        Path parent = Files.createDirectories(PARENT);
        try (FileChannel lock =
                FileChannel.open(parent.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            return Binaries.unpack(Binaries.archive(), parent).folder();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
