package register.intake.editing;

import static register.values.problem.Problem.INVALID_ITEM;
import static register.values.problem.Problem.MALFORMED_BODY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.intake.privacy.PrivacyScan;
import register.store.log.Register;
import register.values.Json;
import register.values.problem.Fault;

/**
 * How items come into a register: everything that is refused before it is said.
 *
 * <p>What an item may be at all its own constructor says, for those of years ago too; what it has to be today is said here.
 *
 * @param register that it is the door of
 * @param rules that hold for what comes in today; each finds what is wrong with an item
 * @param privacy what is looked at before it is public
 */
public record ItemRules<T>(Register<T> register, List<Function<T, List<Fault>>> rules, PrivacyScan privacy) {
    public ItemRules {
        rules = List.copyOf(rules);
    }

    /** A door that takes what the items' own constructors take, and what tells of nobody. */
    public static <T> ItemRules<T> of(Register<T> register, PrivacyScan privacy) {
        return new ItemRules<>(register, List.of(), privacy);
    }

    /** The same with one more rule. */
    public ItemRules<T> holding(Function<T, List<Fault>> rule) {
        List<Function<T, List<Fault>>> more = new ArrayList<>(rules);
        more.add(rule);
        return new ItemRules<>(register, more, privacy);
    }

    /** Reads one JSON object; refused where it is none, where a name stands twice, and where it is nested too deep. */
    public static ObjectNode object(byte[] json) {
        try {
            if (Json.trees().readTree(json) instanceof ObjectNode object) {
                return object;
            }
            throw MALFORMED_BODY.because("what was sent is not one JSON object");
        } catch (JsonProcessingException malformed) {
            throw MALFORMED_BODY.because(
                    "what was sent is not JSON: line %d, column %d",
                    malformed.getLocation() == null
                            ? 1
                            : malformed.getLocation().getLineNr(),
                    malformed.getLocation() == null
                            ? 1
                            : malformed.getLocation().getColumnNr());
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes can be read", impossible);
        }
    }

    /**
     * The item that an object says; refused with everything that is found wrong, by name.
     *
     * @param standing what the record says now; null where there is none. What it says already is public already.
     */
    public T read(ObjectNode said, @Nullable T standing, WriteContext write) {
        T item = item(said);
        JsonNode before =
                standing == null ? MissingNode.getInstance() : Json.mapper().valueToTree(standing);
        admit(item, Json.mapper().valueToTree(item), before, write);
        return item;
    }

    /**
     * The item that an object says, before it is said for good.
     *
     * @param warnings what may be personal data, and may be published where somebody says why
     */
    public record Looked<T>(T item, List<Fault> warnings) {}

    /** The item that an object says; refused as it would be if it were published, but for what is only a warning. */
    public Looked<T> look(ObjectNode said, @Nullable T standing) {
        T item = item(said);
        requireRules(item);
        JsonNode before =
                standing == null ? MissingNode.getInstance() : Json.mapper().valueToTree(standing);
        JsonNode tree = Json.mapper().valueToTree(item);
        return new Looked<>(item, PersonalData.warnings(privacy.of(tree), tree, before));
    }

    /**
     * Refuses an item with which anything is wrong that is demanded today.
     *
     * @param tree of the item
     * @param standing what the record says now, as a tree; a missing one where there is none
     */
    public void admit(T item, JsonNode tree, JsonNode standing, WriteContext write) {
        requireRules(item);
        PersonalData.refuse(privacy.of(tree), tree, standing, write);
    }

    private void requireRules(T item) {
        List<Fault> faults = rules.stream()
                .flatMap(rule -> rule.apply(item).stream())
                .map(fault -> new Fault(fault.pointer(), PersonalData.leftOut(fault.detail())))
                .toList();
        if (!faults.isEmpty()) {
            throw INVALID_ITEM.because("%s", faults.get(0).detail()).naming(faults);
        }
    }

    /** The item that an object says, whatever else is demanded of what comes in today. */
    public T item(ObjectNode said) {
        return read(said, register.type());
    }

    /** What an object says of a type; refused by name where it does not. */
    public static <V> V read(ObjectNode said, Class<V> type) {
        try {
            @Nullable V value = Json.mapper().readerFor(type).readValue(said);
            if (value == null) {
                throw MALFORMED_BODY.because("what was sent is not one JSON object");
            }
            return value;
        } catch (JsonMappingException wrong) {
            Fault fault = JsonFaults.of(wrong);
            throw INVALID_ITEM.because("%s", fault.detail()).naming(List.of(fault));
        } catch (IOException impossible) {
            throw new IllegalStateException("a tree can be read", impossible);
        }
    }
}
