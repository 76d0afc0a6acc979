package register.intake.sheets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of a sheet: the first megabytes in memory and the others in a temporary file, so that a register of a hundred
 * thousand rows needs no more memory than one of ten thousand. The file has no name once it is open, and is deleted when its rows are no longer used.
 */
final class RowStore {
    private static final int IN_MEMORY = 16 << 20;
    private static final int AT_ONCE = 1 << 16;
    private static final int HEAD = Integer.BYTES + 1;
    private static final int EIGHT_BITS = 0x100;

    /** What a row needs beside its letters. */
    private static final int ROW = 100;

    private final int inMemory;
    private long kept;
    private @Nullable FileChannel file;
    private ByteBuffer waiting = ByteBuffer.allocate(0);
    private long written;

    RowStore() {
        this(IN_MEMORY);
    }

    /** Creates a store that keeps about so many bytes in memory. */
    RowStore(int inMemory) {
        this.inMemory = inMemory;
    }

    /** The cells of a row, one after the other in a text, and where each ends in it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(String text, int[] ends) {
        int start(int column) {
            return column == 0 ? 0 : ends[column - 1];
        }
    }

    /** Keeps a row. */
    Row keep(int number, String text, int[] ends, Map<Integer, Row.Odd> odd) {
        kept += ROW + text.length() + (long) ends.length * Integer.BYTES;
        if (kept <= inMemory) {
            return new Row(number, text, ends, odd);
        }
        byte[] bytes = bytes(text, ends);
        return new Row(number, this, append(bytes), bytes.length, odd);
    }

    /** Returns the content of a row from the file. */
    Content read(long place, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            FileChannel from = flushed(place + length);
            while (bytes.hasRemaining()) {
                if (from.read(bytes, place + bytes.position()) < 0) {
                    throw new EOFException("the rows kept in a temporary file are gone");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        bytes.flip();
        boolean isNarrow = bytes.get() == 0;
        int[] ends = new int[bytes.getInt()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = bytes.getInt();
        }
        // Letters are kept as they are, also half a pair, which no encoding has.
        String text = isNarrow
                ? new String(bytes.array(), bytes.position(), bytes.remaining(), ISO_8859_1)
                : bytes.asCharBuffer().toString();
        return new Content(text, ends);
    }

    private static byte[] bytes(String text, int[] ends) {
        boolean isNarrow = text.chars().allMatch(letter -> letter < EIGHT_BITS);
        int letters = isNarrow ? text.length() : text.length() * Character.BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + ends.length * Integer.BYTES + letters);
        bytes.put((byte) (isNarrow ? 0 : 1)).putInt(ends.length);
        for (int end : ends) {
            bytes.putInt(end);
        }
        if (isNarrow) {
            return bytes.put(text.getBytes(ISO_8859_1)).array();
        }
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private synchronized long append(byte[] bytes) {
        try {
            if (waiting.remaining() < bytes.length) {
                write();
                waiting = ByteBuffer.allocate(Math.max(AT_ONCE, bytes.length));
            }
        } catch (IOException full) {
            throw UNREADABLE_SHEET.because(
                    "its rows do not fit in the temporary folder of the server (%s); split the file, or ask for more room",
                    full.getClass().getSimpleName());
        }
        long place = written + waiting.position();
        waiting.put(bytes);
        return place;
    }

    /** Returns the file, in which everything before a place stands. */
    private synchronized FileChannel flushed(long end) throws IOException {
        if (end > written) {
            write();
            waiting = ByteBuffer.allocate(0);
        }
        return open();
    }

    private void write() throws IOException {
        waiting.flip();
        while (waiting.hasRemaining()) {
            written += open().write(waiting, written);
        }
    }

    private FileChannel open() throws IOException {
        if (file == null) {
            Path path = Files.createTempFile("rows", ".tmp");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return file;
    }
}
