package register.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Map;

/** One connection to a service, kept open, by which answers are timed from the first byte sent to the last one read. */
final class Line implements AutoCloseable {
    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding:";

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;

    Line(String base) throws IOException {
        URI address = URI.create(base);
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
    }

    /** An answer: its status, the bytes of its body and the nanoseconds that it took. */
    record Answer(int status, long bytes, long nanos) {}

    /** The nanoseconds that an answer takes, which has to be a 200. */
    long nanos(String path, String accept, boolean isCompressed) throws IOException {
        Map<String, String> headers =
                isCompressed ? Map.of("Accept", accept, "Accept-Encoding", "gzip") : Map.of("Accept", accept);
        Answer answer = send("GET", path, headers, "");
        if (answer.status() != 200) {
            throw new VoidBenchmark("GET %s is answered by %d".formatted(path, answer.status()));
        }
        return answer.nanos();
    }

    Answer send(String method, String path, Map<String, String> headers, String body) throws IOException {
        byte[] content = body.getBytes(UTF_8);
        StringBuilder head =
                new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (content.length > 0) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        byte[] request = head.append("\r\n")
                .append(new String(content, ISO_8859_1))
                .toString()
                .getBytes(ISO_8859_1);
        long began = System.nanoTime();
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        long length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            } else if (header.regionMatches(true, 0, CHUNKED, 0, CHUNKED.length())) {
                length = -1;
            }
        }
        long bytes = length < 0 ? skipChunks() : skip(length);
        return new Answer(status, bytes, System.nanoTime() - began);
    }

    private long skipChunks() throws IOException {
        long bytes = 0;
        for (long size = chunk(); size > 0; size = chunk()) {
            bytes += skip(size);
            line();
        }
        line();
        return bytes;
    }

    private long chunk() throws IOException {
        return Long.parseLong(line().split(";", 2)[0].strip(), 16);
    }

    private long skip(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            if (next == end) {
                fill();
            }
            int here = (int) Math.min(left, end - next);
            next += here;
            left -= here;
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (next == end) {
                fill();
            }
            char character = (char) (buffer[next++] & 0xFF);
            if (character == '\n') {
                return line.toString();
            }
            if (character != '\r') {
                line.append(character);
            }
        }
    }

    private void fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        if (end == 0) {
            throw new EOFException("the service hung up");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
