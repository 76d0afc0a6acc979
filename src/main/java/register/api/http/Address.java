package register.api.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An address of this service: a path below the base, and parameters in the order they were added. */
public final class Address {
    private final String text;
    private final boolean hasQuery;

    private Address(String text, boolean hasQuery) {
        this.text = text;
        this.hasQuery = hasQuery;
    }

    /**
     * Returns the address of the base that the public reaches the service at, {@code https://data.example.gov.uk},
     * without a slash at the end.
     */
    public static Address of(String base) {
        return new Address(base, false);
    }

    /** Returns an address relative to the host of the request, for a redirect. */
    public static Address here() {
        return new Address("", false);
    }

    /** Returns the address of a path below this one; the path is encoded already. */
    public Address below(String path) {
        return new Address(text + path, false);
    }

    /** Returns the address one path segment below this one. */
    public Address at(String segment) {
        return new Address(text + "/" + encoded(segment).replace("+", "%20"), false);
    }

    /** Returns the same address with one more parameter, or unchanged if the value is null. */
    public Address with(String name, @Nullable Object value) {
        return value == null
                ? this
                : new Address(text + (hasQuery ? "&" : "?") + encoded(name) + "=" + encoded(value.toString()), true);
    }

    public URI uri() {
        return URI.create(text);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Encodes a text, unless it is one of those that need none, as most references, names and days are. */
    private static String encoded(String text) {
        return isPlain(text) ? text : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '-';
    }
}
