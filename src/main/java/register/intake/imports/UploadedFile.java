package register.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that somebody uploads, in a temporary file until it is stored: while it arrives, it takes no memory. It is deleted
 * when it is closed.
 */
final class UploadedFile implements AutoCloseable {
    private final Path path;
    private final long size;

    private UploadedFile(Path path, long size) {
        this.path = path;
        this.size = size;
    }

    /** Receives a file as it arrives; nothing is kept of one that breaks off. */
    static UploadedFile receive(InputStream sent) {
        try {
            Path path = Files.createTempFile("upload", ".tmp");
            try {
                return new UploadedFile(path, Files.copy(sent, path, StandardCopyOption.REPLACE_EXISTING));
            } catch (IOException | RuntimeException brokenOff) {
                Files.deleteIfExists(path);
                throw brokenOff;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    long size() {
        return size;
    }

    /** Opens it, to be closed by the caller. */
    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** Returns its bytes, which need no more memory than their number. */
    byte[] content() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
