package register.intake.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 in which single bytes are of another encoding: each of those is read as a letter of Windows-1252.
 *
 * <p>Contracts Finder sends such bytes within text that is UTF-8 otherwise. UTF-16 is recognised by its byte order mark.
 */
final class LenientReader extends Reader {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int SIZE = 1 << 16;
    private static final int MARK = 0xFEFF;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(SIZE).limit(0);
    private CharsetDecoder decoder = decoder(StandardCharsets.UTF_8);
    private boolean isStarted;
    private boolean isAtEnd;
    private long broken;

    LenientReader(InputStream in) {
        this.in = in;
    }

    /** Returns how many bytes were not UTF-8 so far. */
    long broken() {
        return broken;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (isAtEnd && !bytes.hasRemaining()) {
                return -1;
            }
            fill();
        }
        int read = Math.min(length, chars.remaining());
        chars.get(target, offset, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        isAtEnd = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        chars.clear();
        if (!isStarted && (bytes.remaining() >= 2 || isAtEnd)) {
            isStarted = true;
            start();
        }
        CoderResult result = decoder.decode(bytes, chars, isAtEnd);
        if (result.isError()) {
            western(result.length());
        }
        chars.flip();
    }

    /** Takes the encoding from the byte order mark, if there is one. */
    private void start() {
        if (bytes.remaining() < 2) {
            return;
        }
        int mark = ((bytes.get(0) & 0xFF) << 8) | (bytes.get(1) & 0xFF);
        if (mark == MARK) {
            decoder = decoder(StandardCharsets.UTF_16BE);
        } else if (mark == 0xFFFE) {
            decoder = decoder(StandardCharsets.UTF_16LE);
        }
    }

    private void western(int length) {
        broken += length;
        for (int i = 0; i < length && bytes.hasRemaining(); i++) {
            chars.put(WESTERN.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
        }
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
