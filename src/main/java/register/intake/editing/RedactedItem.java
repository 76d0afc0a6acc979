package register.intake.editing;

import static register.values.problem.Problem.INVALID_ITEM;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.store.log.Register;
import register.values.Json;
import register.values.Missing;
import register.values.problem.Refusal;

/**
 * Removes fields from an item so that the rest is still a valid item: a field that can be missing is recorded as
 * missing, and a text that cannot is replaced by a placeholder.
 *
 * @param section under which the removed fields are withheld; null if none is named
 * @param explanation in a sentence
 */
record RedactedItem<T>(Register<T> register, @Nullable String section, String explanation) {
    private static final String IN_PLACE = "[removed]";

    private static final Pattern PLACE = Pattern.compile("(?<=/)[0-9]+(?=/|$)");

    /** Sorts pointers in reverse order, with indexes of lists as numbers: 10 after 9. */
    private static final Comparator<String> FROM_THE_END = Comparator.<String, String>comparing(
                    field -> PLACE.matcher(field).replaceAll(place -> "%20s".formatted(place.group())))
            .reversed();

    /** Returns the redacted item as JSON; refused if a field does not exist, or if the item is not valid without it. */
    String of(T item, List<String> fields) {
        ObjectNode left = Json.mapper().valueToTree(item);
        // From the end, so that indexes of a list stay valid until their own elements are removed.
        for (String field : fields.stream().sorted(FROM_THE_END).toList()) {
            left = without(left, JsonPointer.compile(field), register.key().apply(item));
        }
        return left.toString();
    }

    private ObjectNode without(ObjectNode item, JsonPointer field, String key) {
        if (item.at(field).isMissingNode()) {
            throw INVALID_ITEM.because("fields: the entry has nothing at %s", field);
        }
        return Stream.of(missing(item, field), removed(item, field), replaced(item, field))
                .filter(Objects::nonNull)
                .filter(left -> isItem(left, key))
                .findFirst()
                .orElseThrow(() -> INVALID_ITEM.because(
                        "fields: the item would not be valid without %s; remove the whole item", field));
    }

    private boolean isItem(ObjectNode left, String key) {
        try {
            T item = Json.mapper().treeToValue(left, register.type());
            return register.key().apply(item).equals(key);
        } catch (JsonProcessingException | Refusal unreadable) {
            return false;
        }
    }

    private ObjectNode missing(ObjectNode item, JsonPointer field) {
        ObjectNode left = removed(item, field);
        Missing.Because because = section == null ? Missing.Because.NOT_PUBLISHED_HERE : Missing.Because.WITHHELD;
        Missing missing = new Missing(named(field), because, section, explanation, null);
        left.withArray("missing").add(Json.mapper().<JsonNode>valueToTree(missing));
        return left;
    }

    /** Removes a field, and every object around it that becomes empty. */
    private static ObjectNode removed(ObjectNode item, JsonPointer field) {
        ObjectNode left = item.deepCopy();
        JsonPointer at = field;
        boolean isEmpty = true;
        while (isEmpty && !at.matches()) {
            JsonNode holder = left.at(at.head());
            if (holder instanceof ArrayNode list) {
                list.remove(at.last().getMatchingIndex());
            } else {
                ((ObjectNode) holder).remove(at.last().getMatchingProperty());
            }
            at = at.head();
            isEmpty = holder.isEmpty();
        }
        return left;
    }

    private static @Nullable ObjectNode replaced(ObjectNode item, JsonPointer field) {
        if (!item.at(field).isTextual()) {
            return null;
        }
        ObjectNode left = item.deepCopy();
        JsonNode holder = left.at(field.head());
        if (holder instanceof ArrayNode list) {
            list.set(field.last().getMatchingIndex(), IN_PLACE);
        } else {
            ((ObjectNode) holder).put(field.last().getMatchingProperty(), IN_PLACE);
        }
        return left;
    }

    /** Returns the name of a missing field: {@code contact.email}, without the indexes of lists. */
    private static String named(JsonPointer field) {
        return String.join(
                ".",
                Stream.of(field.toString().substring(1).split("/", -1))
                        .filter(step -> !step.matches("[0-9]+"))
                        .toList());
    }
}
