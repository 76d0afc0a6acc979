package register.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import register.intake.sheets.FileBytes;

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
        return written(sent::transferTo);
    }

    /** Writes a file; nothing is kept of one that breaks off. */
    static UploadedFile written(Content content) {
        try {
            Path path = Files.createTempFile("upload", ".tmp");
            try (OutputStream out = Files.newOutputStream(path)) {
                content.writeTo(out);
            } catch (IOException | RuntimeException brokenOff) {
                Files.deleteIfExists(path);
                throw brokenOff;
            }
            return new UploadedFile(path, Files.size(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is written to a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    long size() {
        return size;
    }

    /** Opens it, to be closed by the caller. */
    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** Opens its bytes, which can be read also after it is closed. */
    FileBytes bytes() {
        try {
            return FileBytes.of(path);
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
