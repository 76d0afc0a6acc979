package register.web.pages;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.access.Actor;
import register.api.http.Address;
import register.api.http.RequestUrl;

/**
 * Who looks at a page, and by what address.
 *
 * @param path without parameters and suffix, {@code /contracts/COV-12765}
 * @param base the public address of the service, which links on pages leave out so that they work on any host
 * @param published the number of the entry that this browser has just published; empty where there is none
 */
public record PageRequest(Actor actor, RequestUrl url, String path, String base, String published) {
    public PageRequest {
        published = published.matches("[0-9]{1,18}") ? published : "";
    }

    /** The first segment of the path, by which the menu knows where it is. */
    public String place() {
        String[] segments = path.split("/", 3);
        return segments.length > 1 ? segments[1] : "";
    }

    /** This address, to come back to after signing in. */
    public String here() {
        return url.here(Address.here(), Map.of()).toString();
    }

    /** This address in another format, {@code csv}, with what filters and pins it, but not with a page of it. */
    public String as(String suffix) {
        return url.as(suffix, "cursor", "limit").toString();
    }

    /** This list in a format that people subscribe to: as its filters will leave it, however this page shows it. */
    public String follow(String suffix) {
        return url.as(suffix, "cursor", "limit", "sort", "fields", "facets", "bom", "at", "on")
                .toString();
    }

    /** This address without a parameter, from its first page. */
    public String without(String name) {
        Map<String, @Nullable Object> left = new HashMap<>();
        left.put(name, null);
        left.put("cursor", null);
        return url.here(Address.here(), left).toString();
    }

    /** Whether the address says what it is to show for good. */
    public boolean isPinned() {
        return url.parameter("at") != null;
    }

    /** The position of the log that the address is of; beyond all others where it is of none. */
    public long at() {
        String at = url.parameter("at");
        return at != null && at.matches("[0-9]{1,18}") ? Long.parseLong(at) : Long.MAX_VALUE;
    }

    /** An address of this service without its base; any other as it is, and none as nothing. */
    public String local(@Nullable String address) {
        return DisplayedField.local(address, base);
    }

    /** Whether whoever looks has the role, {@code editor}. */
    public boolean may(String role) {
        return actor.roles().stream().anyMatch(held -> held.word().equals(role));
    }
}
