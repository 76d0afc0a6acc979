package register.api.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * The section {@code limits} of the configuration.
 *
 * @param expensivePerClient how many letters, searches, summaries, comparisons and downloads one client may have at once
 * @param expensive how many of them are answered at once
 * @param trustedProxies the addresses or networks of the proxies whose {@code X-Forwarded-For} is believed, separated by
 *     semicolons
 */
public record RequestLimits(int expensivePerClient, int expensive, String trustedProxies) {
    public RequestLimits {
        if (expensivePerClient < 1 || expensive < 1) {
            throw new IllegalArgumentException("limits must be 1 or more");
        }
        try {
            new ClientAddress(split(trustedProxies));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "limits.trustedProxies must be addresses or networks with semicolons between them, like"
                            + " 127.0.0.1;10.0.0.0/8, not " + trustedProxies,
                    malformed);
        }
    }

    /** Returns where the client of a request is found. */
    public ClientAddress clientAddress() {
        return new ClientAddress(split(trustedProxies));
    }

    private static List<String> split(String proxies) {
        return Stream.of(proxies.split("[;,\\s]+"))
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
