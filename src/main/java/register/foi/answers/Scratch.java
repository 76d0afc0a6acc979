package register.foi.answers;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A temporary folder for data that can be recreated at any time; deleted with the process, or when the next one starts.
 */
record Scratch(Path folder) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
    private static final String PREFIX = "contracts-register-answers-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9]{1,18})-.*");

    /** Creates a folder, and deletes those of processes that no longer exist. */
    static Scratch open() throws IOException {
        Path made = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        try (DirectoryStream<Path> beside =
                Files.newDirectoryStream(made.toAbsolutePath().getParent(), PREFIX + "*")) {
            for (Path left : beside) {
                clear(left);
            }
        }
        return new Scratch(made);
    }

    private static void clear(Path left) {
        try {
            if (isLeft(left)) {
                delete(left);
            }
        } catch (IOException already) {
            // Another service that is starting deletes it too.
            LOG.debug("{} could not be deleted", left, already);
        }
    }

    private static boolean isLeft(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches()
                && Files.isWritable(folder)
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }
}
