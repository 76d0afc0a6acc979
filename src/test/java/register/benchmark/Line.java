package register.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** One connection to the service, kept open, by which answers are timed from the first byte sent to the last one read. */
final class Line implements AutoCloseable {
    private static final String REQUEST = "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\n%s\r\n";

    private final Socket socket;
    private final InputStream in;

    Line(String base) throws IOException {
        URI address = URI.create(base);
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** The nanoseconds that an answer takes, which has to be a 200. */
    long nanos(String path, String accept, boolean isCompressed) throws IOException {
        byte[] request = REQUEST.formatted(path, accept, isCompressed ? "Accept-Encoding: gzip\r\n" : "")
                .getBytes(ISO_8859_1);
        long began = System.nanoTime();
        socket.getOutputStream().write(request);
        String status = line();
        long length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(lower.indexOf(':') + 1).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                length = -1;
            }
        }
        if (length < 0) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        long took = System.nanoTime() - began;
        if (!status.contains(" 200")) {
            throw new VoidBenchmark("GET %s is answered by %s".formatted(path, status));
        }
        return took;
    }

    private void skipChunks() throws IOException {
        for (long size = chunk(); size > 0; size = chunk()) {
            in.skipNBytes(size);
            line();
        }
        line();
    }

    private long chunk() throws IOException {
        return Long.parseLong(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the service hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
