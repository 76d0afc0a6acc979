package register.intake.sheets;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file that is imported. One on the disk is read from there each time, so that a file of a hundred megabytes needs
 * no more memory than a small one; it may be deleted once it is open.
 */
public final class FileBytes {
    private static final int AT_ONCE = 1 << 16;

    private final @Nullable FileChannel channel;
    private final byte[] memory;
    private final int size;

    private FileBytes(@Nullable FileChannel channel, byte[] memory, int size) {
        this.channel = channel;
        this.memory = memory;
        this.size = size;
    }

    /** Returns bytes that are in memory. */
    public static FileBytes of(byte[] bytes) {
        return new FileBytes(null, bytes, bytes.length);
    }

    /** Opens a file on the disk. */
    public static FileBytes of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new FileBytes(channel, new byte[0], Math.toIntExact(channel.size()));
    }

    /** Returns the number of bytes. */
    public int size() {
        return size;
    }

    /** Opens it from its first byte. */
    public InputStream open() {
        return open(0);
    }

    /** Opens it from a byte on. */
    InputStream open(int from) {
        return channel == null
                ? new ByteArrayInputStream(memory, from, size - from)
                : new BufferedInputStream(new Stream(from), AT_ONCE);
    }

    /** Returns the bytes from a place up to another, or up to the end. */
    public byte[] part(int from, int to) {
        int end = Math.min(to, size);
        if (channel == null) {
            return Arrays.copyOfRange(memory, from, end);
        }
        ByteBuffer part = ByteBuffer.allocate(end - from);
        while (part.hasRemaining()) {
            if (read(part, from + part.position()) < 0) {
                throw new UncheckedIOException(new EOFException("the file is shorter than it was"));
            }
        }
        return part.array();
    }

    private int read(ByteBuffer into, long from) {
        if (channel == null) {
            throw new IllegalStateException("bytes in memory are not read");
        }
        try {
            return channel.read(into, from);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The bytes from a place on. */
    private final class Stream extends InputStream {
        private long place;

        Stream(long place) {
            this.place = place;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int read = FileBytes.this.read(ByteBuffer.wrap(into, offset, length), place);
            place += Math.max(read, 0);
            return read;
        }
    }
}
