package register.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.api.http.DatabaseOutage;
import register.store.log.Log;
import register.store.log.Register;
import register.values.Reference;
import register.values.problem.Refusal;

/**
 * Keeps the links and search forms of a page that is read at a position or a day at that position and day, whichever
 * template wrote them; links with {@link #NOW} are the way to the present.
 *
 * <p>A link to a record that was published after the position leads to its first version, and says so.
 */
public final class PointInTimeLinks {
    /** The relation of the links that leave the position (RFC 5829). */
    static final String NOW = "rel=\"latest-version\"";

    private static final String LATER = " <span class=\"register-count\">(published later)</span>";

    private static final Pattern TARGET = Pattern.compile("/([a-z-]+)(?:/([^/?#.]+))?([^?#]*)(\\?[^#]*)?(#.*)?");

    /** Formats that are followed, and so always show the present. */
    private static final Pattern FOLLOWED = Pattern.compile(".*\\.(atom|ics)");

    /** The addresses besides the registers' that are read at a position. */
    private static final Set<String> OTHERS = Set.of("search", "compare");

    private final Log log;
    private final Map<String, Register<?>> registers = new HashMap<>();

    /** Creates it for the registers of a log. */
    public PointInTimeLinks(Log log) {
        this.log = log;
        log.registers().forEach(register -> registers.put(register.path(), register));
    }

    /**
     * An anchor, or the beginning of a form, with an address of this service.
     *
     * @param end after the end tag of an anchor, or after the start tag of a form
     * @param target null if it is not read at a position
     */
    private record Place(
            boolean isForm,
            int start,
            int end,
            String address,
            @Nullable Target target) {}

    /** A link that is read at a position, by its parts. */
    private record Target(String register, @Nullable String slug, String rest, String query, String fragment) {
        boolean has(String parameter) {
            return query.startsWith("?" + parameter + "=") || query.contains("&amp;" + parameter + "=");
        }

        /** Returns whether it may lead to a record that did not exist at a position. */
        boolean isRecord() {
            return slug != null && !slug.equals("summary") && !has("at");
        }

        String at(@Nullable Object at, @Nullable Object on) {
            StringBuilder address = new StringBuilder("/").append(register);
            address.append(slug == null ? "" : "/" + slug).append(rest).append(query);
            String separator = query.isEmpty() ? "?" : "&amp;";
            if (at != null && !has("at")) {
                address.append(separator).append("at=").append(at);
                separator = "&amp;";
            }
            if (on != null && !has("on")) {
                address.append(separator).append("on=").append(on);
            }
            return address.append(fragment).toString();
        }
    }

    /** Returns the HTML of a page with its links and search forms at a position and a day. */
    String in(String html, PointInTime point, boolean isOutage) {
        List<Place> places = places(html);
        Map<String, Map<String, Long>> later = isOutage || point.at() == null ? Map.of() : later(places, point.at());
        StringBuilder moved = new StringBuilder(html.length() + html.length() / 8);
        int copied = 0;
        for (Place place : places) {
            moved.append(html, copied, place.start());
            String found = html.substring(place.start(), place.end());
            moved.append(place.isForm() ? form(found, html, place, point) : link(found, place, point, later));
            copied = place.end();
        }
        return moved.append(html, copied, html.length()).toString();
    }

    /** Finds the anchors and forms, as the templates write them: with double quotes, and no "&gt;" in attributes. */
    private List<Place> places(String html) {
        List<Place> places = new ArrayList<>();
        int from = 0;
        for (int start = html.indexOf('<'); start >= 0; start = html.indexOf('<', from)) {
            from = start + 1;
            boolean isForm = html.startsWith("form ", from);
            if (!isForm && !html.startsWith("a ", from)) {
                continue;
            }
            int tagEnd = html.indexOf('>', from) + 1;
            int end = isForm ? tagEnd : Math.max(tagEnd, html.indexOf("</a>", tagEnd) + "</a>".length());
            @Nullable String address = address(html, isForm ? " action=\"/" : " href=\"/", start, tagEnd);
            if (address != null) {
                places.add(new Place(isForm, start, end, address, target(address)));
            }
            from = end;
        }
        return places;
    }

    /** Returns the address of this service in an attribute of a tag; null if it has none. */
    private static @Nullable String address(String html, String attribute, int start, int tagEnd) {
        int named = html.indexOf(attribute, start);
        if (named < 0 || named >= tagEnd) {
            return null;
        }
        int value = named + attribute.length() - 1;
        return html.substring(value, html.indexOf('"', value));
    }

    private static String link(String whole, Place place, PointInTime point, Map<String, Map<String, Long>> later) {
        @Nullable Target target = place.target();
        if (target == null || whole.contains(NOW)) {
            return whole;
        }
        @Nullable
        Long first = target.isRecord()
                ? later.getOrDefault(target.register(), Map.of()).get(key(target.slug()))
                : null;
        String moved = target.at(first == null ? point.at() : first, point.on());
        return whole.replace("href=\"" + place.address() + '"', "href=\"" + moved + '"') + (first == null ? "" : LATER);
    }

    /** Returns the beginning of a form, with the position in hidden fields unless the form has it already. */
    private static String form(String tag, String html, Place place, PointInTime point) {
        String within = html.substring(place.end(), html.indexOf("</form>", place.end()));
        boolean isMoved = within.contains("name=\"at\"") || within.contains("name=\"on\"");
        return isMoved || place.target() == null || tag.contains("method=\"post\"")
                ? tag
                : tag + hidden("at", point.at()) + hidden("on", point.on());
    }

    private static String hidden(String name, @Nullable Object value) {
        return value == null ? "" : "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, value);
    }

    /** Returns the parts of an address; null if it is not read at a position. */
    private @Nullable Target target(String address) {
        Matcher parts = TARGET.matcher(address);
        if (!parts.matches()
                || FOLLOWED.matcher(address.replaceAll("[?#].*", "")).matches()) {
            return null;
        }
        String place = parts.group(1);
        return registers.containsKey(place) || OTHERS.contains(place)
                ? new Target(place, parts.group(2), parts.group(3), text(parts.group(4)), text(parts.group(5)))
                : null;
    }

    /** Returns the first entries of the linked records that were published after a position, by register and key. */
    private Map<String, Map<String, Long>> later(List<Place> places, long at) {
        Map<String, Map<String, Long>> later = new HashMap<>();
        try {
            long head = log.recentHead();
            for (Map.Entry<String, Set<String>> of : linked(places).entrySet()) {
                Register<?> register = Objects.requireNonNull(registers.get(of.getKey()));
                List<String> keys = of.getValue().stream()
                        .filter(key -> log.mayHaveChanged(register, key, at, head))
                        .toList();
                if (!keys.isEmpty()) {
                    later.put(of.getKey(), log.records(register).firstAfter(keys, at));
                }
            }
        } catch (RuntimeException failed) {
            if (!DatabaseOutage.isCauseOf(failed)) {
                throw failed;
            }
        }
        return later;
    }

    /** Returns the keys of the linked records, by register. */
    private Map<String, Set<String>> linked(List<Place> places) {
        Map<String, Set<String>> keys = new HashMap<>();
        for (Place place : places) {
            @Nullable Target target = place.isForm() ? null : place.target();
            if (target != null && target.isRecord() && registers.containsKey(target.register())) {
                keys.computeIfAbsent(target.register(), register -> new HashSet<>())
                        .add(key(target.slug()));
            }
        }
        return keys;
    }

    /** Returns the key of a slug; a text that is no reference has none, so it is never found. */
    private static String key(@Nullable String slug) {
        try {
            return slug == null ? "" : new Reference(slug).key();
        } catch (Refusal noReference) {
            return "";
        }
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }
}
