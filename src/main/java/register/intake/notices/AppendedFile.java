package register.intake.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file that texts are added to and read from again, so that only their places are in memory.
 *
 * <p>It has no name once it is open, and is deleted when it is no longer used.
 */
final class AppendedFile {
    private final FileChannel file;
    private long end;

    /** The place of a text. */
    record Place(long offset, int length) {}

    AppendedFile() {
        try {
            Path path = Files.createTempFile("notices", ".ndjson");
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            // Where an open file cannot be deleted, it is at the end of the process.
            if (!path.toFile().delete()) {
                path.toFile().deleteOnExit();
            }
        } catch (IOException full) {
            throw new UncheckedIOException("no temporary file can be made", full);
        }
    }

    Place add(byte[] text) {
        Place place = new Place(end, text.length);
        try {
            ByteBuffer buffer = ByteBuffer.wrap(text);
            while (buffer.hasRemaining()) {
                end += file.write(buffer, end);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("a temporary file cannot be written", full);
        }
        return place;
    }

    /** Reads a text; several threads may do so at once. */
    byte[] read(Place place) {
        ByteBuffer buffer = ByteBuffer.allocate(place.length());
        try {
            while (buffer.hasRemaining()) {
                if (file.read(buffer, place.offset() + buffer.position()) < 0) {
                    throw new IOException("the file is shorter than what was written to it");
                }
            }
        } catch (IOException lost) {
            throw new UncheckedIOException("a temporary file cannot be read", lost);
        }
        return buffer.array();
    }
}
