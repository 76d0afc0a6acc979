package register.web.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.api.access.Actor;
import register.api.http.Address;
import register.api.http.RequestUrl;
import register.values.problem.Refusal;

/**
 * The request for a page: the address and the user.
 *
 * @param path without parameters and suffix, {@code /contracts/COV-12765}
 * @param base the public address of the service, which links on pages leave out so that they work on any host
 * @param published the number of the entry that this browser has just published; empty if there is none
 */
public record PageRequest(Actor actor, RequestUrl url, String path, String base, String published) {
    /** The parameters with which a path is another page, and not the same page in another shape. */
    private static final List<String> OTHER_PAGES = List.of("groupBy", "measures", "page");

    public PageRequest {
        published = published.matches("[0-9]{1,18}") ? published : "";
    }

    /** Returns the first segment of the path, which selects the current line of the menu. */
    public String place() {
        String[] segments = path.split("/", 3);
        return segments.length > 1 ? segments[1] : "";
    }

    /** Returns this address, for the return after signing in. */
    public String here() {
        return url.here(Address.here(), Map.of()).toString();
    }

    /** Returns the one address of this page for search engines: its path, with what makes another page of it. */
    public String canonical() {
        Address address = Address.here().below(path);
        for (String name : OTHER_PAGES) {
            address = address.with(name, url.parameter(name));
        }
        return address.toString();
    }

    /**
     * Returns this address in another format, {@code csv}, with its filters and snapshot but without paging. CSV begins with
     * a byte order mark, since who presses a link opens it in Excel, which otherwise takes it for Windows-1252.
     */
    public String as(String suffix) {
        Address address = url.as(suffix, "cursor", "page", "limit", "bom");
        return (suffix.equals("csv") ? address.with("bom", "true") : address).toString();
    }

    /** Returns this list in a format to subscribe to: with its filters only, without its snapshot, order or paging. */
    public String follow(String suffix) {
        return url.as(suffix, "cursor", "page", "limit", "sort", "fields", "facets", "bom", "at", "on")
                .toString();
    }

    /** Returns this address without a parameter, from its first page. */
    public String without(String name) {
        return without(List.of(name));
    }

    /** Returns this address without some parameters, from its first page. */
    public String without(Collection<String> names) {
        Map<String, @Nullable Object> left = new HashMap<>();
        names.forEach(name -> left.put(name, null));
        left.put("cursor", null);
        left.put("page", null);
        return url.here(Address.here(), left).toString();
    }

    /** Returns whether the address is a permanent one. */
    public boolean isPinned() {
        return url.parameter("at") != null;
    }

    /** Returns the log position in the address; {@code Long.MAX_VALUE} if there is none. */
    public long at() {
        return pointInTime().map(PointInTime::at).orElse(Long.MAX_VALUE);
    }

    /** Returns the position and the day in the address; empty if there is neither, or the page refuses them. */
    Optional<PointInTime> pointInTime() {
        try {
            return PointInTime.of(url, path);
        } catch (Refusal | NumberFormatException refused) {
            return Optional.empty();
        }
    }

    /** Returns an address of this service without its base, any other unchanged, and an empty text for null. */
    public String local(@Nullable String address) {
        return DisplayedField.local(address, base);
    }

    /** Returns whether the user has the role, {@code editor}. */
    public boolean may(String role) {
        return actor.roles().stream().anyMatch(held -> held.word().equals(role));
    }
}
