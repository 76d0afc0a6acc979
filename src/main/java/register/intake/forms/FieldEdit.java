package register.intake.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of one member of an item, down to the members of a row.
 *
 * @param label as the form has it, {@code Supplier 2, Name}
 * @param before the old value; null if there was none
 * @param after the new value; null if there is none any more
 */
public record FieldEdit(
        String label, @Nullable JsonNode before, @Nullable JsonNode after) {
    static List<FieldEdit> between(JsonNode before, JsonNode after, Form form) {
        List<FieldEdit> changes = new ArrayList<>();
        new Comparing(form.labels(), changes).objects("", "", before, after);
        return List.copyOf(changes);
    }

    private record Comparing(Map<String, String> labels, List<FieldEdit> changes) {
        void objects(String field, String above, JsonNode before, JsonNode after) {
            Set<String> names = new LinkedHashSet<>();
            after.fieldNames().forEachRemaining(names::add);
            before.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                members(field.isEmpty() ? name : field + "." + name, above, before.get(name), after.get(name));
            }
        }

        private void members(String field, String above, @Nullable JsonNode was, @Nullable JsonNode is) {
            if (was == null ? is == null : was.equals(is)) {
                return;
            }
            boolean isGroup = !labels.containsKey(field)
                    && labels.keySet().stream().anyMatch(name -> name.startsWith(field + "."));
            if (isRows(was) || isRows(is)) {
                rows(field, above, list(was), list(is));
            } else if (isGroup) {
                objects(field, above, object(was), object(is));
            } else {
                changes.add(new FieldEdit(above + label(field), was, is));
            }
        }

        /**
         * Compares lists: equal rows at the beginning and at the end are skipped, and those between are compared one by
         * one.
         */
        private void rows(String field, String above, List<JsonNode> was, List<JsonNode> is) {
            int least = Math.min(was.size(), is.size());
            int start = 0;
            while (start < least && was.get(start).equals(is.get(start))) {
                start++;
            }
            int end = 0;
            while (end < least - start && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
                end++;
            }
            int both = least - start - end;
            for (int i = start; i < Math.max(was.size(), is.size()) - end; i++) {
                @Nullable JsonNode before = i < was.size() - end ? was.get(i) : null;
                @Nullable JsonNode after = i < is.size() - end ? is.get(i) : null;
                String place = above + label(field) + " " + (i + 1);
                if (i < start + both && before != null && after != null) {
                    objects(field, place + ", ", before, after);
                } else {
                    changes.add(new FieldEdit(place, before, after));
                }
            }
        }

        private String label(String field) {
            String label = labels.get(field);
            return label != null
                    ? label
                    : field.endsWith("missing")
                            ? "Why it is not said"
                            : Stream.of(field.split("\\.", -1))
                                    .map(Input::sentence)
                                    .collect(Collectors.joining(", "));
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
}
