package register.intake.sheets;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file that texts are added to and read from again, so that only their places are in memory.
 *
 * <p>It has no name once it is open, and is deleted when it is no longer used. Several threads may use it at once.
 */
public final class AppendedFile {
    private static final int AT_ONCE = 1 << 16;

    private final FileChannel file;
    private ByteBuffer waiting = ByteBuffer.allocate(0);
    private long written;

    /** The place of a text. */
    public record Place(long offset, int length) {}

    public AppendedFile() {
        try {
            file = FileChannel.open(
                    Files.createTempFile("rows", ".tmp"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException full) {
            throw new UncheckedIOException("no temporary file can be made", full);
        }
    }

    /** Adds a text. */
    public synchronized Place add(byte[] text) {
        if (waiting.remaining() < text.length) {
            write();
            waiting = ByteBuffer.allocate(Math.max(AT_ONCE, text.length));
        }
        Place place = new Place(written + waiting.position(), text.length);
        waiting.put(text);
        return place;
    }

    /** Reads a text. */
    public byte[] read(Place place) {
        writeUpTo(place.offset() + place.length());
        ByteBuffer buffer = ByteBuffer.allocate(place.length());
        try {
            while (buffer.hasRemaining()) {
                if (file.read(buffer, place.offset() + buffer.position()) < 0) {
                    throw new EOFException("the file is shorter than what was written to it");
                }
            }
        } catch (IOException lost) {
            throw new UncheckedIOException("a temporary file cannot be read", lost);
        }
        return buffer.array();
    }

    private synchronized void writeUpTo(long end) {
        if (end > written) {
            write();
            waiting = ByteBuffer.allocate(0);
        }
    }

    private void write() {
        waiting.flip();
        try {
            while (waiting.hasRemaining()) {
                written += file.write(waiting, written);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("a temporary file cannot be written", full);
        }
    }
}
