package register.web.exchange;

import java.util.regex.Pattern;
import register.api.http.Address;

/**
 * Whose names the identifiers of feeds and calendars are (tag URIs, RFC 4151), so that they stay the same when the service
 * moves to another host.
 *
 * @param text a host that the council had on a day, and the day, {@code contracts.example.gov.uk,2026}; empty if the
 *     identifiers have the service's own address
 */
public record TagAuthority(String text) {
    /** Leaves the identifiers as they are. */
    public static final TagAuthority NONE = new TagAuthority("");

    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*,[0-9]{4}(-[0-9]{2}){0,2}");

    public TagAuthority {
        if (!text.isEmpty() && !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "tagAuthority must be a host that is the council's and a year or a day on"
                            + " which it was, like contracts.example.gov.uk,2026, not " + text);
        }
    }

    /** Returns the identifier of what has an address: the address itself, or its path as a tag of the authority. */
    String id(String address, Address base) {
        return text.isEmpty() || !address.startsWith(base.toString())
                ? address
                : "tag:" + text + ":" + address.substring(base.toString().length());
    }

    /** Returns the host in identifiers that have only one: that of the authority, or else that of the service. */
    String host(Address base) {
        return text.isEmpty() ? base.uri().getHost() : text.substring(0, text.indexOf(','));
    }
}
