package register;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port of this machine that nobody listens on: below those that a system gives to whoever asks for any, and for each
 * process of the tests another stretch, so that nobody takes it before it is used.
 */
public final class FreePort {
    private static final int LOWEST = 12_000;
    private static final int STRETCHES = 200;
    private static final int LENGTH = 100;
    private static final AtomicInteger TAKEN =
            new AtomicInteger((int) (ProcessHandle.current().pid() % STRETCHES) * LENGTH);

    private FreePort() {}

    public static int next() {
        while (true) {
            int port = LOWEST + TAKEN.getAndIncrement() % (STRETCHES * LENGTH);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next one then.
            }
        }
    }
}
