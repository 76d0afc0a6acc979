package register.api.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of two items in words, down to the members of their rows. An object that only one of them has is one
 * change, and a field that has a value in one and a reason for having none in the other is one change too.
 */
final class ItemComparison {
    private final ItemWording wording;
    private final JsonNode older;
    private final JsonNode newer;
    private final boolean isWhole;
    private final Map<String, ChangeDescription> changes = new LinkedHashMap<>();

    private ItemComparison(ItemWording wording, JsonNode older, JsonNode newer, boolean isWhole) {
        this.wording = wording;
        this.older = older;
        this.newer = newer;
        this.isWhole = isWhole;
    }

    /**
     * Compares two items.
     *
     * @param isWhole whether the members of an object that only one item has are listed one by one
     */
    static List<ChangeDescription> between(ItemWording wording, JsonNode before, JsonNode after, boolean isWhole) {
        ItemComparison comparison = new ItemComparison(wording, before, after, isWhole);
        comparison.objects("", "", "", before, after);
        return List.copyOf(comparison.changes.values());
    }

    private void objects(String name, String pointer, String above, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(names::add);
        before.fieldNames().forEachRemaining(names::add);
        names.remove("missing");
        Map<String, String> was = ItemWording.reasons(before);
        Map<String, String> is = ItemWording.reasons(after);
        for (String inner : names) {
            String whole = name.isEmpty() ? inner : name + "." + inner;
            // If a member of an object has a reason, each member is compared with its own.
            boolean isExcused = Stream.concat(was.keySet().stream(), is.keySet().stream())
                    .anyMatch(field -> field.startsWith(inner + "."));
            members(whole, pointer + "/" + inner, above, before.get(inner), after.get(inner), isExcused);
        }
        reasons(name, pointer, above, was, is);
    }

    private void members(
            String name,
            String pointer,
            String above,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            boolean isExcused) {
        if (before == null ? after == null : before.equals(after)) {
            return;
        }
        if (isRows(before) || isRows(after)) {
            rows(name, pointer, above, list(before), list(after));
        } else if (wording.isGroup(name) && (isWhole || isExcused || (before != null && after != null))) {
            objects(name, pointer, above, object(before), object(after));
        } else {
            add(name, pointer, above + wording.label(name), before, after);
        }
    }

    /** Compares rows: equal ones at the beginning and at the end are skipped, those between are compared in order. */
    private void rows(String name, String pointer, String above, List<JsonNode> before, List<JsonNode> after) {
        int least = Math.min(before.size(), after.size());
        int start = 0;
        while (start < least && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < least - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        for (int i = start; i < Math.max(before.size(), after.size()) - end; i++) {
            @Nullable JsonNode was = i < before.size() - end ? before.get(i) : null;
            @Nullable JsonNode is = i < after.size() - end ? after.get(i) : null;
            String label = above + wording.label(name) + " " + (i + 1);
            if (isWhole || (was != null && is != null)) {
                objects(name, pointer + "/" + i, label + ", ", object(was), object(is));
            } else {
                add(name, pointer + "/" + i, label, was, is);
            }
        }
    }

    private void reasons(
            String name, String pointer, String above, Map<String, String> before, Map<String, String> after) {
        Set<String> all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        // Members before the objects that they are in, whose reasons are theirs too.
        List<String> fields = all.stream()
                .sorted(Comparator.comparingInt((String field) -> StringUtils.countMatches(field, '.'))
                        .reversed())
                .toList();
        for (String field : fields) {
            String was = before.getOrDefault(field, ItemWording.NOTHING);
            String is = after.getOrDefault(field, ItemWording.NOTHING);
            if (!was.equals(is)) {
                String place = pointer + "/" + field.replace('.', '/');
                String label = above + wording.label(name.isEmpty() ? field : name + "." + field);
                if (!excuse(place, was, is)) {
                    changes.put(place, new ChangeDescription(place, label, was, is));
                }
            }
        }
    }

    /**
     * Puts the reasons of a field in place of the values that it, its members or its rows do not have.
     *
     * @return whether any of these has changed
     */
    private boolean excuse(String place, String was, String is) {
        List<String> places = changes.keySet().stream()
                .filter(pointer -> pointer.equals(place) || pointer.startsWith(place + "/"))
                .toList();
        places.forEach(pointer -> changes.computeIfPresent(
                pointer,
                (same, change) -> new ChangeDescription(
                        pointer,
                        change.label(),
                        change.before().equals(ItemWording.NOTHING) ? was : change.before(),
                        change.after().equals(ItemWording.NOTHING) ? is : change.after())));
        return !places.isEmpty();
    }

    private void add(String name, String pointer, String label, @Nullable JsonNode before, @Nullable JsonNode after) {
        changes.put(
                pointer,
                new ChangeDescription(
                        pointer, label, wording.words(older, name, before), wording.words(newer, name, after)));
    }

    private static boolean isRows(@Nullable JsonNode node) {
        return node instanceof ArrayNode list && !list.isEmpty() && list.get(0) instanceof ObjectNode;
    }

    private static List<JsonNode> list(@Nullable JsonNode node) {
        List<JsonNode> rows = new ArrayList<>();
        if (node != null) {
            node.forEach(rows::add);
        }
        return rows;
    }

    private static JsonNode object(@Nullable JsonNode node) {
        return node == null ? JsonNodeFactory.instance.objectNode() : node;
    }
}
