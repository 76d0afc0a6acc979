package register;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A client that sends the bytes it is given, which need not be HTTP, and reads an answer until the connection ends. */
final class RawHttp {
    private static final int LONGEST_WAIT = 60_000;

    private RawHttp() {}

    /**
     * An answer as it was read.
     *
     * @param status 0 if the connection ended without one
     */
    record Answer(int status, List<String> headers, String body) {
        Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(header -> header.substring(start.length()).strip())
                    .findFirst();
        }

        /** The media type without its parameters; empty if there is none. */
        String type() {
            return header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        }
    }

    /** Sends a request that asks for the connection to be closed, and reads its last answer. */
    static Answer send(int port, byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LONGEST_WAIT);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (IOException refused) {
                // The answer was sent before everything was read.
            }
            return read(readAll(socket));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As much as arrives: a connection that is closed while something is still sent to it ends with an error. */
    private static byte[] readAll(Socket socket) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            for (int length = socket.getInputStream().read(part);
                    length >= 0;
                    length = socket.getInputStream().read(part)) {
                read.write(part, 0, length);
            }
        } catch (IOException closed) {
            // What has arrived is the answer.
        }
        return read.toByteArray();
    }

    private static Answer read(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        int start = text.startsWith("HTTP/1.1 100") ? text.indexOf("\r\n\r\n") + 4 : 0;
        int end = text.indexOf("\r\n\r\n", start);
        if (end < 0) {
            return new Answer(0, List.of(), text);
        }
        List<String> lines = List.of(text.substring(start, end).split("\r\n"));
        String[] status = lines.get(0).split(" ", 3);
        Answer answer = new Answer(Integer.parseInt(status[1]), lines.subList(1, lines.size()), "");
        String body = text.substring(end + 4);
        boolean isChunked =
                answer.header("Transfer-Encoding").filter("chunked"::equals).isPresent();
        byte[] content = (isChunked ? joined(body) : body).getBytes(ISO_8859_1);
        return new Answer(answer.status(), answer.headers(), new String(content, UTF_8));
    }

    private static String joined(String chunked) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        for (int line = chunked.indexOf("\r\n"); line >= 0; line = chunked.indexOf("\r\n", at)) {
            int length = Integer.parseInt(chunked.substring(at, line), 16);
            if (length == 0 || line + 2 + length > chunked.length()) {
                break;
            }
            body.append(chunked, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
        return body.toString();
    }
}
