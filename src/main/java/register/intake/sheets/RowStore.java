package register.intake.sheets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of a sheet: the first megabytes in memory and the others in a temporary file, so that a register of a hundred
 * thousand rows needs no more memory than one of ten thousand.
 */
final class RowStore {
    private static final int IN_MEMORY = 16 << 20;
    private static final int HEAD = Integer.BYTES + 1;
    private static final int EIGHT_BITS = 0x100;

    /** What a row needs beside its letters. */
    private static final int ROW = 100;

    private final int inMemory;
    private long kept;
    private @Nullable AppendedFile file;

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
        return new Row(number, this, append(bytes(text, ends)), odd);
    }

    /** Returns the content of a row from the file. */
    Content read(AppendedFile.Place place) {
        ByteBuffer bytes = ByteBuffer.wrap(Objects.requireNonNull(file).read(place));
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

    private AppendedFile.Place append(byte[] bytes) {
        try {
            if (file == null) {
                file = new AppendedFile();
            }
            return file.add(bytes);
        } catch (UncheckedIOException full) {
            throw UNREADABLE_SHEET.because(
                    "its rows do not fit in the temporary folder of the server (%s); split the file, or ask for more"
                            + " room",
                    String.valueOf(full.getMessage()));
        }
    }
}
