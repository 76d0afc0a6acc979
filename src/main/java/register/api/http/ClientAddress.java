package register.api.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The address of the client that sent a request: that of the connection, or, if a trusted proxy made the connection, the
 * last address of {@code X-Forwarded-For} that is not a trusted proxy itself. Whatever a client puts into the header stands
 * before that one.
 */
public final class ClientAddress implements Function<Request, String> {
    private static final Logger LOG = LoggerFactory.getLogger(ClientAddress.class);

    /** The bytes of an IPv6 address that its network has; a client can choose the others. */
    private static final int NETWORK_BYTES = 8;

    private final InetAddressSet proxies = new InetAddressSet();
    private final AtomicBoolean warned = new AtomicBoolean();

    /**
     * Creates the function.
     *
     * @param trusted the addresses of proxies, or their networks, like {@code 10.0.0.0/8}
     */
    public ClientAddress(List<String> trusted) {
        proxies.addAll(trusted);
    }

    @Override
    public String apply(Request request) {
        if (!(connected(request) instanceof InetSocketAddress remote)) {
            return "";
        }
        InetAddress client = remote.getAddress();
        List<String> forwarded = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
        if (!forwarded.isEmpty() && !isTrusted(client)) {
            warn(client);
        }
        for (int i = forwarded.size() - 1; i >= 0 && isTrusted(client); i--) {
            InetAddress before = read(forwarded.get(i));
            if (before == null) {
                break;
            }
            client = before;
        }
        return network(client);
    }

    /** Returns the other end of the connection, whatever the headers say. */
    private static @Nullable Object connected(Request request) {
        return request.getConnectionMetaData().getConnection().getEndPoint().getRemoteSocketAddress();
    }

    private boolean isTrusted(InetAddress address) {
        return !proxies.isEmpty() && proxies.test(address);
    }

    private void warn(InetAddress proxy) {
        if (warned.compareAndSet(false, true)) {
            LOG.warn(
                    "{} sends X-Forwarded-For. If it is your proxy, set TRUSTED_PROXIES: until then, all of its clients count"
                            + " as one",
                    proxy.getHostAddress());
        }
    }

    /** Reads an address without a name service; null if it is none. */
    private static @Nullable InetAddress read(String text) {
        try {
            String host = new HostPort(text).getHost();
            boolean isAddress =
                    host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") || host.matches("\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*]?");
            return isAddress ? InetAddress.getByName(host) : null;
        } catch (UnknownHostException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static String network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        return Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES));
    }
}
