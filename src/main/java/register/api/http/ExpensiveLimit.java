package register.api.http;

import java.time.Duration;
import java.util.function.Predicate;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * Limits how many expensive requests are answered at once. Others wait for a moment, those of the clients with the fewest
 * first, and are then answered {@code 503 Service Unavailable}: cheap requests always find a thread and a connection of the
 * database.
 */
public final class ExpensiveLimit extends QoSHandler {
    private static final int MOST_WAITING = 64;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final ClientLimit clients;

    /**
     * Creates the limit.
     *
     * @param expensive the requests that are counted
     * @param clients that count the requests of each client
     * @param most how many are answered at once
     */
    @SuppressWarnings("unchecked") // the array of one predicate is only read
    public ExpensiveLimit(Predicate<Request> expensive, ClientLimit clients, int most) {
        this.clients = clients;
        include(expensive);
        setMaxRequestCount(most);
        setMaxSuspendedRequestCount(MOST_WAITING);
        setMaxSuspend(LONGEST_WAIT);
    }

    /** Returns how many requests were refused since the start, at once or after they had waited. */
    public long refused() {
        return getTotalExceededRequestCount() + getTotalExpiredRequestCount();
    }

    @Override
    protected int getPriority(Request request) {
        return clients.room(request);
    }
}
