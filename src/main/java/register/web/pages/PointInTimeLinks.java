package register.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.api.http.DatabaseOutage;
import register.store.log.Log;
import register.store.log.Records;
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

    /** An anchor or the beginning of a form, as the templates write them: with double quotes. */
    private static final Pattern LINK = Pattern.compile(
            "<a\\b[^>]*\\bhref=\"(/[^\"]*)\"[^>]*>.*?</a>|<form\\b[^>]*\\baction=\"(/[^\"]*)\"[^>]*>", Pattern.DOTALL);

    private static final Pattern TARGET = Pattern.compile("/([a-z-]+)(?:/([^/?#.]+))?([^?#]*)(\\?[^#]*)?(#.*)?");

    /** Formats that are followed, and so always show the present. */
    private static final Pattern FOLLOWED = Pattern.compile(".*\\.(atom|ics)");

    /** The addresses besides the registers' that are read at a position. */
    private static final Set<String> OTHERS = Set.of("search", "compare");

    private final Map<String, Records<?>> records = new HashMap<>();

    /** Creates it for the registers of a log. */
    public PointInTimeLinks(Log log) {
        for (Register<?> register : log.registers()) {
            records.put(register.path(), log.records(register));
        }
    }

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
        Map<String, Map<String, Long>> later = isOutage || point.at() == null ? Map.of() : later(html, point.at());
        return LINK.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? form(found, html, point) : link(found, point, later)));
    }

    private String link(MatchResult found, PointInTime point, Map<String, Map<String, Long>> later) {
        String whole = found.group();
        String address = Objects.requireNonNull(found.group(1));
        @Nullable Target target = target(address);
        if (target == null || whole.contains(NOW)) {
            return whole;
        }
        @Nullable
        Long first = target.isRecord()
                ? later.getOrDefault(target.register(), Map.of()).get(key(target.slug()))
                : null;
        String moved = target.at(first == null ? point.at() : first, point.on());
        return whole.replace("href=\"" + address + '"', "href=\"" + moved + '"') + (first == null ? "" : LATER);
    }

    /** Returns the beginning of a form, with the position in hidden fields unless the form has it already. */
    private String form(MatchResult found, String html, PointInTime point) {
        String tag = found.group();
        String within = html.substring(found.end(), html.indexOf("</form>", found.end()));
        boolean isMoved = within.contains("name=\"at\"") || within.contains("name=\"on\"");
        return isMoved || target(Objects.requireNonNull(found.group(2))) == null || tag.contains("method=\"post\"")
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
        return records.containsKey(place) || OTHERS.contains(place)
                ? new Target(place, parts.group(2), parts.group(3), text(parts.group(4)), text(parts.group(5)))
                : null;
    }

    /** Returns the first entries of the linked records that were published after a position, by register and key. */
    private Map<String, Map<String, Long>> later(String html, long at) {
        Map<String, Set<String>> keys = new HashMap<>();
        Matcher links = LINK.matcher(html);
        while (links.find()) {
            @Nullable String address = links.group(1);
            @Nullable Target target = address == null ? null : target(address);
            if (target != null && target.isRecord() && records.containsKey(target.register())) {
                keys.computeIfAbsent(target.register(), register -> new HashSet<>())
                        .add(key(target.slug()));
            }
        }
        Map<String, Map<String, Long>> later = new HashMap<>();
        try {
            for (Map.Entry<String, Set<String>> of : keys.entrySet()) {
                List<String> some = new ArrayList<>(of.getValue());
                Records<?> register = Objects.requireNonNull(records.get(of.getKey()));
                later.put(of.getKey(), register.firstAfter(some, at));
            }
        } catch (RuntimeException failed) {
            if (!DatabaseOutage.isCauseOf(failed)) {
                throw failed;
            }
        }
        return later;
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
