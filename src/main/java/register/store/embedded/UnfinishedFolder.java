package register.store.embedded;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that gets its final name only once it is complete, so that a kill half-way leaves nothing broken. */
record UnfinishedFolder(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedFolder.class);
    private static final String PREFIX = "unfinished-";

    /** Creates a folder with a unique name, so that processes left over from a killed start cannot write into it. */
    static UnfinishedFolder in(Path parent) throws IOException {
        return new UnfinishedFolder(Files.createTempDirectory(parent, PREFIX));
    }

    void finish(Path name) throws IOException {
        Files.move(path, name, StandardCopyOption.ATOMIC_MOVE);
        // The new name survives a power cut only once its parent is on disk too.
        try (FileChannel parent = FileChannel.open(name.resolveSibling(""), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }

    static void removeAll(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            children.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .forEach(UnfinishedFolder::remove);
        }
    }

    static void remove(Path folder) {
        try {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException busy) {
            LOG.info("{} is left, and the next start removes it: {}", folder, busy.getMessage());
        }
    }
}
