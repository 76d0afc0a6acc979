package register.api.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ConditionalHandler;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers {@code 429 Too Many Requests} (RFC 6585) to a client that has too many expensive requests under way at once, so
 * that no client can use up what the others need. The answer comes after a moment, without a thread, so that a client that
 * sends the next request at once does not send many.
 */
public final class ClientLimit extends ConditionalHandler.ElseNext {
    private static final long DELAY_MILLIS = 250;
    private static final int MOST_DELAYED = 2048;

    private final Function<Request, String> address;
    private final int most;
    private final ConcurrentHashMap<String, Integer> underWay = new ConcurrentHashMap<>();
    private final LongAdder refused = new LongAdder();
    private final DoSHandler.DelayedRejectHandler refusing = new DoSHandler.DelayedRejectHandler(
            DELAY_MILLIS, MOST_DELAYED, new DoSHandler.StatusRejectHandler(HttpStatus.TOO_MANY_REQUESTS_429));

    /**
     * Creates the limit.
     *
     * @param expensive the requests that are counted
     * @param address of the client that sent a request
     * @param most how many of them a client may have at once
     */
    @SuppressWarnings("unchecked") // the array of one predicate is only read
    public ClientLimit(Predicate<Request> expensive, Function<Request, String> address, int most) {
        this.address = address;
        this.most = most;
        include(expensive);
        addBean(refusing);
    }

    @Override
    public void setServer(Server server) {
        super.setServer(server);
        refusing.setServer(server);
    }

    @Override
    protected boolean onConditionsMet(Request request, Response response, Callback callback) throws Exception {
        String client = address.apply(request);
        if (underWay.merge(client, 1, Integer::sum) > most) {
            leave(client);
            refused.increment();
            return refusing.handle(request, response, callback);
        }
        Request.addCompletionListener(request, failure -> leave(client));
        return nextHandler(request, response, callback);
    }

    private void leave(String client) {
        underWay.computeIfPresent(client, (one, count) -> count == 1 ? null : count - 1);
    }

    /** Returns how many more expensive requests the client of one may have under way. */
    int room(Request request) {
        return Math.max(0, most - underWay.getOrDefault(address.apply(request), 0));
    }

    /** Returns how many requests were refused since the start. */
    public long refused() {
        return refused.sum();
    }
}
