package register.intake.editing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.values.Json;
import register.values.Word;
import register.values.problem.Fault;

/**
 * Every fault of JSON that should be an item.
 *
 * <p>Constructors stop at the first fault. Here each fault is mended in a copy, and the copy is read again until nothing
 * is wrong with it, so that a writer is told of all faults at once. To mend is to remove the faulty value, to give a
 * reason for a blank field, or to fill it with a placeholder; a fault that is only due to a mend is not reported.
 */
final class ItemFaults<V> {
    private static final int MOST_FAULTS = 100;
    private static final int MOST_READINGS = 1000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String DAY = "2000-01-01";

    /** What a required field is filled with, in turn; the last two are mended further. */
    private static final List<JsonNode> PLACEHOLDERS = List.of(
            JSON.textNode("x"),
            JSON.textNode("2000"),
            JSON.textNode(DAY),
            JSON.numberNode(1),
            JSON.booleanNode(true),
            JSON.textNode("https://www.example.org/"),
            JSON.arrayNode().add("x"),
            JSON.arrayNode().add(JSON.objectNode()),
            JSON.objectNode());

    private final ObjectReader reader;
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private final Set<String> filled = new TreeSet<>();
    private final Set<String> placed = new TreeSet<>();
    private final List<JsonPointer> removed = new ArrayList<>();
    private int readings;

    private ItemFaults(Class<V> type) {
        this.reader = Json.mapper().readerFor(type);
    }

    /**
     * The faults of an item.
     *
     * @param placed pointers to the placeholders in the mended item
     * @param mended the item as it could be without them; null if it cannot be mended
     */
    record Found<V>(
            List<Fault> faults,
            Set<String> placed,
            @Nullable V mended) {
        /** Whether a fault of the mended item may be due to a mend: of its member, or of another one of its row. */
        boolean isDue(Fault fault) {
            String row =
                    fault.pointer().substring(0, Math.max(0, fault.pointer().lastIndexOf('/')));
            return faults.stream()
                            .map(Fault::pointer)
                            .anyMatch(told -> isWithin(told, fault.pointer()) || isWithin(fault.pointer(), told))
                    || (!row.isEmpty() && placed.stream().anyMatch(place -> isWithin(place, row)));
        }
    }

    /** A reading of a copy: the item, or the first fault that was found in it. */
    private record Reading<V>(
            ObjectNode copy, @Nullable V item, @Nullable JsonMappingException wrong) {}

    static <V> Found<V> of(ObjectNode said, Class<V> type) {
        return new ItemFaults<V>(type).find(said);
    }

    private Found<V> find(ObjectNode said) {
        Reading<V> reading = read(said.deepCopy());
        while (reading.wrong() != null && faults.size() < MOST_FAULTS) {
            Fault fault = JsonFaults.of(reading.wrong());
            tell(reading.wrong(), fault);
            Optional<Reading<V>> next = mend(reading.copy(), fault.pointer());
            if (next.isEmpty()) {
                break;
            }
            reading = next.get();
        }
        return new Found<>(List.copyOf(faults.values()), Set.copyOf(placed), reading.item());
    }

    private Reading<V> read(ObjectNode copy) {
        readings++;
        try {
            return new Reading<>(copy, reader.readValue(copy), null);
        } catch (JsonMappingException wrong) {
            return new Reading<>(copy, null, wrong);
        } catch (IOException impossible) {
            throw new IllegalStateException("a tree can be read", impossible);
        }
    }

    private void tell(JsonMappingException wrong, Fault fault) {
        String pointer = original(fault.pointer());
        // A value that does not fit a placeholder is mended too, and what that leads to is not reported either.
        boolean isOfPlaceholder = !placed.isEmpty() && fault.detail().contains(DAY);
        if (isOfPlaceholder) {
            filled.add(fault.pointer());
        }
        boolean isDue = isOfPlaceholder
                || faults.keySet().stream().anyMatch(told -> isWithin(told, pointer) || isWithin(pointer, told))
                || filled.stream().anyMatch(place -> isWithin(pointer, original(place)));
        if (faults.isEmpty() || !isDue) {
            faults.put(pointer, JsonFaults.of(wrong, pointer));
        }
    }

    private Optional<Reading<V>> mend(ObjectNode copy, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        if (pointer.isEmpty()) {
            return Optional.empty();
        }
        if (!copy.at(place).isMissingNode()) {
            return Optional.of(without(copy, place));
        }
        Optional<Reading<V>> filling = filling(copy, place);
        return filling.isPresent() ? filling : mend(copy, place.head().toString());
    }

    private Reading<V> without(ObjectNode copy, JsonPointer place) {
        ObjectNode left = copy.deepCopy();
        JsonNode holder = left.at(place.head());
        if (place.head().toString().endsWith("/missing")) {
            String field = copy.at(place).path("field").asText().replace('.', '/');
            filled.add(place.head().head() + "/" + field);
        }
        if (holder instanceof ArrayNode list) {
            list.remove(place.last().getMatchingIndex());
            removed.add(place);
        } else {
            ((ObjectNode) holder).remove(place.last().getMatchingProperty());
        }
        return read(left);
    }

    /** Returns a reading in which a blank field has a reason or a placeholder that is accepted. */
    private Optional<Reading<V>> filling(ObjectNode copy, JsonPointer place) {
        if (filled.contains(place.toString())) {
            return Optional.empty();
        }
        Stream<ObjectNode> excused = holders(copy, place).map(holder -> excused(copy, holder, place));
        Stream<ObjectNode> placed = PLACEHOLDERS.stream().map(value -> with(copy, place, value));
        return Stream.concat(excused, placed)
                .flatMap(candidate -> Stream.ofNullable(accepted(candidate, place)))
                .findFirst();
    }

    private @Nullable Reading<V> accepted(ObjectNode candidate, JsonPointer place) {
        if (readings >= MOST_READINGS) {
            return null;
        }
        Reading<V> reading = read(candidate);
        if (reading.wrong() instanceof InvalidFormatException odd
                && odd.getTargetType().isEnum()) {
            return words(candidate, place, odd.getTargetType());
        }
        // An object in a list, or by itself, is the right kind if only its members are wrong.
        String object = place + (candidate.at(place).isArray() ? "/0/" : "/");
        String next =
                reading.wrong() == null ? "" : JsonFaults.of(reading.wrong()).pointer();
        boolean isHelped = reading.wrong() == null
                || (candidate.at(place).isContainerNode() && next.startsWith(object))
                || (!isWithin(next, place.toString()) && !next.contains("/missing"));
        if (isHelped) {
            filled.add(place.toString());
        }
        if (isHelped && !candidate.at(place).isMissingNode()) {
            placed.add(original(place.toString()));
        }
        return isHelped ? reading : null;
    }

    private @Nullable Reading<V> words(ObjectNode candidate, JsonPointer place, Class<?> words) {
        if (!candidate.at(place).isTextual() || !candidate.at(place).asText().equals("x")) {
            return null;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(Word.class::isInstance)
                .map(word -> with(candidate, place, TextNode.valueOf(((Word) word).word())))
                .flatMap(worded -> Stream.ofNullable(accepted(worded, place)))
                .findFirst()
                .orElse(null);
    }

    /** Returns the objects around a place, which could list it as missing, from the nearest one. */
    private static Stream<JsonPointer> holders(ObjectNode copy, JsonPointer place) {
        return Stream.iterate(place.head(), holder -> holder != null, JsonPointer::head)
                .filter(holder -> copy.at(holder) instanceof ObjectNode);
    }

    private static ObjectNode excused(ObjectNode copy, JsonPointer holder, JsonPointer place) {
        ObjectNode excused = copy.deepCopy();
        String field = place.toString()
                .substring(holder.toString().length() + 1)
                .replaceAll("/[0-9]+(?=/)", "")
                .replace('/', '.');
        ((ObjectNode) excused.at(holder))
                .withArrayProperty("missing")
                .addObject()
                .put("field", field)
                .put("because", "not-recorded");
        return excused;
    }

    private static ObjectNode with(ObjectNode copy, JsonPointer place, JsonNode value) {
        ObjectNode filled = copy.deepCopy();
        JsonPointer head = place.head();
        JsonNode holder = head.matches() ? filled : filled.withObject(head);
        if (holder instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value.deepCopy());
        }
        return filled;
    }

    private static boolean isWithin(String pointer, String other) {
        return pointer.equals(other) || pointer.startsWith(other + "/");
    }

    /** Returns a pointer into what was sent, for one into the copy, from which elements of lists have been removed. */
    private String original(String pointer) {
        String at = pointer;
        for (int i = removed.size() - 1; i >= 0; i--) {
            String list = removed.get(i).head() + "/";
            String[] steps = at.startsWith(list) ? at.substring(list.length()).split("/", 2) : new String[] {""};
            if (steps[0].matches("[0-9]+")
                    && Integer.parseInt(steps[0]) >= removed.get(i).last().getMatchingIndex()) {
                at = list + (Integer.parseInt(steps[0]) + 1) + (steps.length > 1 ? "/" + steps[1] : "");
            }
        }
        return at;
    }
}
